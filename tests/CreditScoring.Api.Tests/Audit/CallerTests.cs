using System.Buffers.Text;
using System.Text;
using CreditScoring.Api.Audit;
using Microsoft.AspNetCore.Http;

namespace CreditScoring.Api.Tests.Audit;

public sealed class CallerTests
{
    [Theory]
    [InlineData("""{"sub":"advisor-7"}""", "advisor-7")]
    [InlineData("""{"sub":""}""", "unknown")]
    [InlineData("""{"sub":7}""", "unknown")]
    [InlineData("""["sub"]""", "unknown")]
    [InlineData("{", "unknown")]
    public void Is_the_subject_of_the_token_that_was_verified_in_front(string claims, string caller) =>
        Assert.Equal(caller, Of("Bearer e30." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims)) + ".c2ln", isBehindSignIn: true));

    [Theory]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.é.c")]
    public void Is_unknown_without_a_token(string header) => Assert.Equal("unknown", Of(header, isBehindSignIn: true));

    [Fact]
    public void Is_not_read_from_a_token_that_nobody_verified() =>
        Assert.Equal("local", Of("Bearer e30." + Base64Url.EncodeToString("""{"sub":"somebody"}"""u8) + ".c2ln", isBehindSignIn: false));

    static string Of(string header, bool isBehindSignIn)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = header;

        return Caller.Of(http.Request, isBehindSignIn);
    }
}
