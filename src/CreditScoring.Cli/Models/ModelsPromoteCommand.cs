using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models promote</c>: points the champion to a version.</summary>
static class ModelsPromoteCommand
{
    public static Command Create()
    {
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var (by, reason) = (CommonOptions.By(), CommonOptions.Reason());
        var command = new Command("promote", "Put a version in service.") { version, registry, name, by, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            await models.ReadAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), cancellation);
            await models.PromoteAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), by: parsed.GetRequiredValue(by), reason: parsed.GetRequiredValue(reason), cancellation: cancellation);
            Report.Line($"{parsed.GetValue(version)} is the champion.");
        });

        return command;
    }
}
