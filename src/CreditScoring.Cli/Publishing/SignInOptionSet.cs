using System.CommandLine;
using CreditScoring.Api.Identity;

namespace CreditScoring.Cli.Publishing;

/// <summary>The options of <c>credit serve</c> that say who may call.</summary>
sealed class SignInOptionSet
{
    readonly Option<string?> issuer = new("--issuer") { Description = "Address of the OpenID Connect issuer that signs people in; without it, three made-up people sign in on this machine.", HelpName = "URL" };
    readonly Option<string?> audience = new("--audience") { Description = "With --issuer: audience of its tokens.", HelpName = "NAME" };
    readonly Option<string?> client = new("--client-id") { Description = "With --issuer: the explorer's number there.", HelpName = "ID" };
    readonly Option<string> scope = new("--scope") { Description = "With --issuer: scope that a token must carry.", DefaultValueFactory = _ => SignInOptions.DefaultScope };

    public Option<string?> DevelopmentKey { get; } = TokenCommand.KeyOption();

    public Option<string?> Portfolios { get; } = new("--portfolios") { Description = "CSV file of clients and portfolios (client,portfolio): an advisor sees own portfolios only. Without it all clients are in the portfolio main.", HelpName = "FILE" };

    public Option<int?> Rate { get; } = new("--rate-limit") { Description = "Calls a second that one person may go on with; 50 with --issuer, 10,000 for the made-up people when absent." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { issuer, audience, client, scope, DevelopmentKey, Portfolios, Rate })
            command.Add(option);
    }

    /// <summary>The issuer named, or null.</summary>
    public SignInOptions? IssuerOf(ParseResult parsed)
    {
        if (parsed.GetValue(issuer) is not { } address)
            return parsed.GetValue(audience) is null && parsed.GetValue(client) is null ? null : throw new ArgumentException("--audience and --client-id go with --issuer; name the issuer too.");

        return new SignInOptions
        {
            Issuer = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new ArgumentException($"'{address}' is no address of an issuer; give one such as https://login.example.org."),
            Audience = parsed.GetValue(audience) ?? "",
            ClientId = parsed.GetValue(client) ?? "",
            Scope = parsed.GetRequiredValue(scope),
        };
    }
}
