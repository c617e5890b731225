using System.CommandLine;
using CreditScoring.Api.Identity;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit token</c>: a token that a service on this machine accepts while no issuer is named.</summary>
static class TokenCommand
{
    public static Command Create()
    {
        var user = new Option<string>("--user") { Description = "Who: advisor-demo, validator-demo or administrator-demo.", DefaultValueFactory = _ => "advisor-demo" };
        var portfolios = new Option<string[]>("--portfolio") { Description = "A portfolio of the advisor; may be given again. All clients are in main unless credit serve has --portfolios.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var key = KeyOption();

        var command = new Command("token", "Print an access token of a made-up person, for a service on this machine; it lasts eight hours.") { user, portfolios, key };
        command.SetAction(parsed =>
        {
            using var tokens = DevelopmentTokens.Open(parsed.GetValue(key));
            Report.Line(tokens.Write(parsed.GetRequiredValue(user), parsed.GetRequiredValue(portfolios)));
        });

        return command;
    }

    /// <summary>The option that names the development issuer's key, the same for writing tokens and for accepting them.</summary>
    public static Option<string?> KeyOption() => new("--development-key")
    {
        Description = "File of the development issuer's key; among the user's own files when absent.", HelpName = "FILE",
    };
}
