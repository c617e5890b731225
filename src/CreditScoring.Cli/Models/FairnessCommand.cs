using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Evaluation;
using CreditScoring.Fairness;
using CreditScoring.Models;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit fairness</c>: how sexes and age bands are treated, and what leaving protected features out would cost.</summary>
static class FairnessCommand
{
    public static Command Create()
    {
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var (features, catalog, threads) = (CommonOptions.Features(), CommonOptions.Catalog(), CommonOptions.Threads());
        var (learn, select, doubt) = (CommonOptions.Learn(), CommonOptions.Select(), CommonOptions.Doubt());
        var search = new Option<string?>("--search") { Description = "Take the best candidate of this cv_results.json, made by credit search.", HelpName = "FILE" };
        var output = new Option<string>("--output") { Description = "JSON file of the measures; it holds no row of a client.", HelpName = "FILE", Required = true };

        var command = new Command("fairness", "Judge a model by sex and age band, train it without protected features, and register every feature's treatment.")
        {
            directory, catalog, learn, select, doubt, features, search, output, threads,
        };
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            var set = (parsed.GetValue(directory), parsed.GetValue(features)) switch
            {
                ({ } folder, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog)), clock),
                (null, { } file) => TrainingSet.FromFeatures(file, parsed.GetRequiredValue(catalog), clock),
                _ => throw new ArgumentException("Give a folder with the Home Credit tables or --features FILE, one of the two."),
            };
            var options = new TrainingOptions
            {
                Threads = parsed.GetValue(threads),
                Recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), parsed.GetRequiredValue(catalog)),
            };
            if (parsed.GetValue(search) is { } path)
                options = options with { Trees = SearchResultsFile.Read(path).Best.Options.Trees };

            var study = Report.Step(
                "Judging",
                progress => FairnessStudy.Run(set.Matrix, set.Defaults, set.Data, options, clock, new CountShare(progress, FairnessStudy.Models)),
                found => string.Create(CultureInfo.InvariantCulture, $"{found.Models.Count} models on the same {found.Folds} folds"));
            SafeFile.Write(parsed.GetRequiredValue(output), stream => FairnessFile.Write(stream, study));
            foreach (var model in study.Models)
                foreach (var line in Lines(model))
                    Report.Line(line);
            foreach (var role in Enum.GetValues<FeatureRole>())
                Report.Line(Text($"Register  {role}: {study.Register.Count(feature => feature.Role == role)} features"));
        });

        return command;
    }

    static IEnumerable<string> Lines(FairModel model)
    {
        yield return Text($"{model.Name}, {model.Features} features  AUC {Between(model.Auc.Auc, model.Auc.Low, model.Auc.High)}, cost per client {Between(model.Cost)}");
        if (model.Price is { } price)
            yield return Text($"  against shipped  AUC {Signed(price.Auc.Difference, price.Auc.Low, price.Auc.High)}, p {price.P:0.000}; cost {Signed(price.Cost)}; Brier {Signed(price.Brier)}");
        foreach (var guess in model.Guesses)
            yield return Text($"  guesses {guess.Characteristic} with AUC {Between(guess.Auc.Auc, guess.Auc.Low, guess.Auc.High)} from features not computed from sex or age");
        foreach (var report in model.Groups)
            foreach (var group in report.Groups)
                yield return Text($"  {report.Characteristic} {group.Name}, {group.Clients:N0} clients  accepted {group.Selection.Value:P1}, ratio to {report.Reference} {Between(group.SelectionRatio)}, equal opportunity {Signed(group.OpportunityDifference)}, observed less stated {Signed(group.CalibrationGap)}");
    }

    static string Between(BootstrapInterval measure) => Between(measure.Value, measure.Low, measure.High);

    static string Between(double value, double low, double high) => Text($"{value:0.0000} [{low:0.0000}, {high:0.0000}]");

    static string Signed(BootstrapInterval measure) => Signed(measure.Value, measure.Low, measure.High);

    static string Signed(double value, double low, double high) => Text($"{value:+0.0000;-0.0000;0.0000} [{low:+0.0000;-0.0000;0.0000}, {high:+0.0000;-0.0000;0.0000}]");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
