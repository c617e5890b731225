using System.CommandLine;
using CreditScoring.Audit;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Audit;

/// <summary><c>credit audit key</c>: a new key for a new trail.</summary>
static class AuditKeyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the key; nothing may be there." };
        var command = new Command("key", "Make the key of a new trail. Keep it elsewhere than the trail: whoever has both can forge.") { file };
        command.SetAction(parsed =>
        {
            AuditKey.Create(parsed.GetRequiredValue(file));
            Report.Line($"Key written to {parsed.GetRequiredValue(file)}; only its owner may read it.");
        });

        return command;
    }
}
