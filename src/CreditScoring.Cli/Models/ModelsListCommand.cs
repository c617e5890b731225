using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models list</c>: versions and the champion.</summary>
static class ModelsListCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var command = new Command("list", "List the versions of a model, the oldest first.") { registry, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var versions = await models.VersionsAsync(parsed.GetRequiredValue(name), cancellation);
            if (versions.Count == 0)
                Report.Line($"{parsed.GetValue(registry)} has no version of {parsed.GetValue(name)}.");
            var champion = versions.Count == 0 ? null : await models.FindAliasAsync(parsed.GetRequiredValue(name), cancellation: cancellation);
            foreach (var version in versions)
                Report.Line(version + (version == champion ? "  champion" : ""));
        });

        return command;
    }
}
