using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models promote</c>: points an alias to a version.</summary>
static class ModelsPromoteCommand
{
    public static Command Create()
    {
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var (alias, act) = (CommonOptions.Alias(), new PromotionOptions());
        var command = new Command("promote", "Put a version in service.") { version, registry, name, alias };
        act.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            await models.ReadAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), cancellation);
            await models.PromoteAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), act.Act(parsed), parsed.GetRequiredValue(alias), cancellation: cancellation);
            Report.Line($"{parsed.GetValue(version)} is the {parsed.GetValue(alias)}.");
        });

        return command;
    }
}
