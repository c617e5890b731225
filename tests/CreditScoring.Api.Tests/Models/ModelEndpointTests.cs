using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Models;

[Collection(ServedCollection.Name)]
public sealed class ModelEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Tells_which_model_is_in_service()
    {
        var model = (await Answer.To(served.Http, "/api/v1/model")).IsOk();

        Assert.Equal("home-credit", model.GetProperty("name").GetString());
        Assert.Equal("1.2.3", model.GetProperty("version").GetString());
        Assert.Equal(1 / 11.0, model.GetProperty("cutOffPd").GetDouble(), 12);
        Assert.Equal(served.Matrix.RowCount, model.GetProperty("clients").GetInt32());
        Assert.Equal(served.Model.Trees.Features.Count, model.GetProperty("features").GetInt32());
    }
}
