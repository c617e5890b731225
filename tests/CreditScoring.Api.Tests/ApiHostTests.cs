using CreditScoring.Api.Identity;

namespace CreditScoring.Api.Tests;

public sealed class ApiHostTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.10")]
    [InlineData("::")]
    [InlineData("example.org")]
    [InlineData("")]
    public void Refuses_to_listen_beyond_this_machine(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => ApiHost.Build(Options() with { Address = address }));

        Assert.Contains("this machine only", error.Message);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public void Listens_beyond_this_machine_with_an_issuer(string address) =>
        Assert.Contains("no-such-model", Assert.Throws<InvalidDataException>(() => ApiHost.Build(Options() with { Address = address, SignIn = Issuer })).Message);

    [Fact]
    public void With_an_issuer_an_address_must_still_be_one() =>
        Assert.Contains("give an IP address", Assert.Throws<ArgumentException>(() => ApiHost.Build(Options() with { Address = "example.org", SignIn = Issuer })).Message);

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Refuses_a_port_that_is_none(int port) =>
        Assert.Contains("from 0 to 65535", Assert.Throws<ArgumentException>(() => ApiHost.Build(Options() with { Port = port })).Message);

    [Fact]
    public void Says_which_model_folder_is_missing()
    {
        var error = Assert.Throws<InvalidDataException>(() => ApiHost.Build(Options()));

        Assert.Contains("no-such-model", error.Message);
    }

    [Theory]
    [InlineData("http://login.example.org")]
    [InlineData("ftp://login.example.org")]
    public void Refuses_an_issuer_whose_keys_would_come_in_the_clear(string issuer) =>
        Assert.Contains("https", Assert.Throws<ArgumentException>(() => ApiHost.Build(Options() with { SignIn = Issuer with { Issuer = new Uri(issuer) } })).Message);

    static SignInOptions Issuer => new() { Issuer = new Uri("https://login.example.org"), Audience = "scoring", ClientId = "explorer" };

    static ApiOptions Options() => new() { ModelFolder = "no-such-model", DataFolder = "no-such-data" };
}
