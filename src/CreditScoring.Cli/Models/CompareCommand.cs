using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit compare</c>: is the second model better than the first, on the same clients and folds?</summary>
static class CompareCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("FIRST") { Description = "Folder of a model." };
        var second = new Argument<string>("SECOND") { Description = "Folder of another model, trained on the same clients." };
        var features = new Option<string?>("--features") { Description = "A .features file: tells which of its clients change side from the first model to the second, and why.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();
        var command = new Command("compare", "Compare the AUC of two models on the same held-out clients, paired, and the clients who would change side.") { first, second, features, threads };
        command.SetAction(parsed =>
        {
            var found = ModelComparison.Of(OutOfFoldFile.Read(parsed.GetRequiredValue(first)), OutOfFoldFile.Read(parsed.GetRequiredValue(second)));
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{found.Clients:N0} clients, the same in the same folds."));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"AUC, second less first  {found.Auc.Difference:+0.0000;-0.0000;0.0000}, 95 % interval {found.Auc.Low:+0.0000;-0.0000} to {found.Auc.High:+0.0000;-0.0000} (all clients, DeLong; p {found.Auc.P:0.000})"));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"AUC, second less first  {found.Folds.Mean:+0.0000;-0.0000;0.0000}, 95 % interval {found.Folds.Low:+0.0000;-0.0000} to {found.Folds.High:+0.0000;-0.0000} (paired over folds, corrected for their overlap)"));
            if (parsed.GetValue(features) is { } file)
                foreach (var line in Lines(Swap(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), file, parsed.GetValue(threads))))
                    Report.Line(line);
        });

        return command;
    }

    static SwapSet Swap(string first, string second, string path, int threads)
    {
        var (champion, challenger) = (GateModel.Read(first), GateModel.Read(second));
        using var file = FeatureFile.Open(path);
        var wanted = champion.Model.Inputs.Concat(challenger.Model.Inputs).DistinctBy(column => column.Name).ToList();

        var sample = new GateSample(file.ToMatrix(file.PositionsOf(wanted, $"models {first} and {second}")), file.Outcomes.ToArray(), Path.GetFileName(path));

        return SwapSet.Of(champion.Model, challenger.Model, (sample.Pds(champion, threads), sample.Pds(challenger, threads)), sample, threads);
    }

    static IEnumerable<string> Lines(SwapSet swap)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{swap.Clients:N0} clients, {swap.Share:P1} change side from the first model to the second:");
        foreach (var direction in swap.Directions)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {direction.From.ToString().ToLowerInvariant(),-7} -> {direction.To.ToString().ToLowerInvariant(),-7} {direction.Clients,7:N0} clients{Outcome(swap.Cell(direction.From, direction.To))}; most by {string.Join(", ", direction.Concepts.Select(shift => string.Create(CultureInfo.InvariantCulture, $"{shift.English} {shift.LogOdds:+0.000;-0.000}")))}");
    }

    static string Outcome(SwapCell cell) =>
        cell.DefaultRate is { } rate ? string.Create(CultureInfo.InvariantCulture, $", {rate:P1} of {cell.Known:N0} defaulted") : "";
}
