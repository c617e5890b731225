using System.Net;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Stability;

[Collection(ServedCollection.Name)]
public sealed class StabilityEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Says_in_how_many_refits_each_reason_reappears()
    {
        foreach (var client in served.Matrix.Clients.Take(30))
        {
            var score = (await Answer.To(served.Http, $"/api/v1/clients/{client}/score")).IsOk();
            var stability = (await Answer.To(served.Http, $"/api/v1/clients/{client}/stability")).IsOk();
            var (refits, reasons) = (stability.GetProperty("refits").GetInt32(), stability.GetProperty("reasons").EnumerateArray().ToList());

            Assert.Equal(ServedClients.Refits, refits);
            Assert.Equal(score.GetProperty("reasons").GetArrayLength(), reasons.Count);
            Assert.All(reasons, reason =>
            {
                var count = reason.GetProperty("reappearances").GetInt32();
                Assert.InRange(count, 0, refits);
                Assert.Equal(count >= 0.8 * refits, reason.GetProperty("isSolid").GetBoolean());
            });
        }
    }

    [Fact]
    public async Task Knows_no_client_of_another_number() =>
        (await Answer.To(served.Http, "/api/v1/clients/999999999/stability")).IsProblem(HttpStatusCode.NotFound);
}
