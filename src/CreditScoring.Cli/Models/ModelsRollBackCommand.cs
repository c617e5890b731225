using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models rollback</c>: points an alias back.</summary>
static class ModelsRollBackCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var (alias, act) = (CommonOptions.Alias(), new PromotionOptions());
        var command = new Command("rollback", "Put the version before in service again.") { registry, name, alias };
        act.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var entry = await models.RollBackAsync(parsed.GetRequiredValue(name), act.Act(parsed), parsed.GetRequiredValue(alias), cancellation);
            Report.Line($"{entry.Version} is the {parsed.GetValue(alias)} again.");
        });

        return command;
    }
}
