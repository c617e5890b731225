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
    public void Listens_beyond_this_machine_behind_a_sign_in(string address) =>
        Assert.Contains("no-such-model", Assert.Throws<InvalidDataException>(() => ApiHost.Build(Options() with { Address = address, IsBehindSignIn = true })).Message);

    [Fact]
    public void Behind_a_sign_in_an_address_must_still_be_one() =>
        Assert.Contains("give an IP address", Assert.Throws<ArgumentException>(() => ApiHost.Build(Options() with { Address = "example.org", IsBehindSignIn = true })).Message);

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

    static ApiOptions Options() => new() { ModelFolder = "no-such-model", DataFolder = "no-such-data" };
}
