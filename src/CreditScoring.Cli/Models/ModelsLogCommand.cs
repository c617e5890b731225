using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models log</c>: which version was in service when, who put it there, and why.</summary>
static class ModelsLogCommand
{
    public static Command Create()
    {
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var command = new Command("log", "Tell every move of the champion, the first first.") { registry, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var moves = await new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry))).MovesAsync(parsed.GetRequiredValue(name), cancellation: cancellation);
            if (moves.Count == 0)
                Report.Line($"The champion of {parsed.GetValue(name)} has no log in {parsed.GetValue(registry)}.");
            foreach (var move in moves)
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{move.Number,4}  {move.Time:yyyy-MM-dd HH:mm:ss}  {move.Action,-8}  {move.Version}{(move.By.Length > 0 ? $"  by {move.By}" : "")}{(move.Reason.Length > 0 ? $": {move.Reason}" : "")}"));
        });

        return command;
    }
}
