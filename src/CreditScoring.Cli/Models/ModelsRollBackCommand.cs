using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models rollback</c>: points the champion back.</summary>
static class ModelsRollBackCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var (by, reason) = (CommonOptions.By(), CommonOptions.Reason());
        var command = new Command("rollback", "Put the version before in service again.") { registry, name, by, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            Report.Line($"{await models.RollBackAsync(parsed.GetRequiredValue(name), by: parsed.GetRequiredValue(by), reason: parsed.GetRequiredValue(reason), cancellation: cancellation)} is the champion again.");
        });

        return command;
    }
}
