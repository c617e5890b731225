using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models log</c>: every move of an alias.</summary>
static class ModelsLogCommand
{
    public static Command Create()
    {
        var (registry, name, alias) = (CommonOptions.Registry(), CommonOptions.Name(), CommonOptions.Alias());
        var command = new Command("log", "Every promotion and rollback of an alias, the oldest first.") { registry, name, alias };
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            foreach (var entry in await models.LogAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(alias), cancellation))
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entry.Number:D6}  {entry.At:yyyy-MM-dd HH:mm:ss}Z  {(entry.Kind == PromotionKind.Rollback ? "rollback " : "promotion")}  {entry.Version}  {entry.Actor}  {entry.Reason}{(entry.IsForced ? "  (forced)" : "")}{(entry.Gate is { } gate ? $"  gate {gate[..12]}" : "")}"));
        });

        return command;
    }
}
