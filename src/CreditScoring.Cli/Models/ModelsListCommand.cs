using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models list</c>: versions, the champion and the challenger.</summary>
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
            var aliases = new List<(string Alias, string? Version)>();
            foreach (var alias in new[] { ModelRegistry.Champion, ModelRegistry.Challenger })
                aliases.Add((alias, await models.FindAliasAsync(parsed.GetRequiredValue(name), alias, cancellation)));
            foreach (var version in versions)
                Report.Line(version + string.Concat(aliases.Where(alias => alias.Version == version).Select(alias => "  " + alias.Alias)));
        });

        return command;
    }
}
