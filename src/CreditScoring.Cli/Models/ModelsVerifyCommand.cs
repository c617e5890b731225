using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models verify</c>: reads every version and checks every byte, then the logs of the aliases.</summary>
static class ModelsVerifyCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var command = new Command("verify", "Check every byte of every version against its manifest, and the logs of the aliases.") { registry, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var versions = await models.VersionsAsync(parsed.GetRequiredValue(name), cancellation);
            // A check of nothing must not pass for a check: the folder or the name is probably mistyped.
            if (versions.Count == 0)
                throw new InvalidDataException($"{parsed.GetValue(registry)} has no version of {parsed.GetValue(name)} to verify; check --registry and --name.");

            foreach (var version in versions)
            {
                await models.ReadAsync(parsed.GetRequiredValue(name), version, cancellation);
                Report.Line($"{version}  intact");
            }

            foreach (var alias in new[] { ModelRegistry.Champion, ModelRegistry.Challenger })
            {
                var log = await models.LogAsync(parsed.GetRequiredValue(name), alias, cancellation);
                if (log.FirstOrDefault(entry => !versions.Contains(entry.Version)) is { } lost)
                    throw new InvalidDataException($"Entry {lost.Number} of the log of {alias} names {lost.Version}, which is not there; restore it from a copy.");
                if (log.Count > 0)
                    Report.Line(string.Create(CultureInfo.InvariantCulture, $"log of {alias}  {log.Count} {(log.Count == 1 ? "entry" : "entries")}, no gap"));
            }
        });

        return command;
    }
}
