using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models verify</c>: reads every version and checks every byte.</summary>
static class ModelsVerifyCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var command = new Command("verify", "Check every byte of every version against its manifest.") { registry, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            foreach (var version in await models.VersionsAsync(parsed.GetRequiredValue(name), cancellation))
            {
                await models.ReadAsync(parsed.GetRequiredValue(name), version, cancellation);
                Report.Line($"{version}  intact");
            }
        });

        return command;
    }
}
