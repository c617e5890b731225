using System.Net;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http;

[Collection(ServedCollection.Name)]
public sealed class BrokenRequestTests(ServedClients served)
{
    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET /api/v1/model HTTP/1.1\r\n\r\n")]
    [InlineData("GET /api/v1/model HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("POST /api/v1/clients HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n")]
    [InlineData("GET /api/v1/clients/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task Refuses_a_broken_request_and_goes_on(string request)
    {
        Assert.InRange(await RawRequest.SendAsync(served.Address, request), 400, 499);
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync("/health/live")).StatusCode);
    }
}
