using System.CommandLine;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>Who moves an alias and why, as the verbs that move one take it.</summary>
sealed class PromotionOptions
{
    readonly Option<string> actor = new("--actor") { Description = "Who does it, for the log; the user of this machine when absent.", DefaultValueFactory = _ => Environment.UserName };
    readonly Option<string?> reason = new("--reason") { Description = "Why, for the log.", HelpName = "TEXT" };

    public void AddTo(Command command)
    {
        command.Add(actor);
        command.Add(reason);
    }

    /// <summary>Whether the command line gives a reason.</summary>
    public bool HasReason(ParseResult parsed) => !string.IsNullOrWhiteSpace(parsed.GetValue(reason));

    /// <summary>The act, now.</summary>
    public PromotionAct Act(ParseResult parsed) =>
        new(parsed.GetRequiredValue(actor), HasReason(parsed) ? parsed.GetValue(reason)! : "no reason given", TimeProvider.System.GetUtcNow());
}
