using System.Net;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Checks;

namespace CreditScoring.Api.Tests.Checks;

[Collection(ServedCollection.Name)]
public sealed class CheckEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Tells_what_the_library_finds_in_words_of_both_languages()
    {
        var checker = new PointChecker(served.Tables.Applications, served.Matrix);
        var told = 0;
        for (var row = 0; row < 100; row++)
        {
            var points = (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[row]}/checks")).IsOk();

            Assert.Equal(checker.Of(row).Select(point => (point.French, point.English)), points.EnumerateArray().Select(point => (point.GetProperty("text").GetProperty("fr").GetString()!, point.GetProperty("text").GetProperty("en").GetString()!)));
            Assert.Empty(RawNames.In(points.GetRawText()));
            told += points.GetArrayLength();
        }

        Assert.InRange(told, 1, 200);
    }

    [Fact]
    public async Task Does_not_know_a_client_who_is_not_there() => (await Answer.To(served.Http, "/api/v1/clients/4/checks")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_what_is_not_the_number_of_a_client() => (await Answer.To(served.Http, "/api/v1/clients/four/checks")).Blames("id");
}
