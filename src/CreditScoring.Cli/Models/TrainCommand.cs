using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit train</c>: folds, trees, calibration, cut-off, measures, refit.</summary>
static class TrainCommand
{
    public static Command Create()
    {
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var features = CommonOptions.Features();
        var table = new Option<string?>("--table") { Description = "A flat CSV file instead of a folder.", HelpName = "FILE" };
        var target = new Option<string?>("--target") { Description = "With --table: the column with 1 for default and 0 for repaid.", HelpName = "COL" };
        var id = new Option<string?>("--id") { Description = "With --table: the column that identifies a client; row numbers when absent.", HelpName = "COL" };
        var catalog = CommonOptions.Catalog();
        var (learn, select, doubt) = (CommonOptions.Learn(), CommonOptions.Select(), CommonOptions.Doubt());
        var search = new Option<string?>("--search") { Description = "Take the best candidate of this cv_results.json, made by credit search.", HelpName = "FILE" };
        var output = new Option<string>("--output") { Description = "Folder of the model.", HelpName = "MODEL", Required = true };
        var commit = new Option<string>("--commit") { Description = "Commit of the code, for the manifest.", DefaultValueFactory = _ => "" };
        var threads = CommonOptions.Threads();

        var command = new Command("train", "Train, calibrate and judge a model; write model.json, manifest.json, metrics.json and oof.csv.")
        {
            directory, catalog, learn, select, doubt, features, table, target, id, search, output, commit, threads,
        };
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            var start = clock.GetTimestamp();
            ModelFolder.CheckOutput(parsed.GetRequiredValue(output));
            var set = (parsed.GetValue(directory), parsed.GetValue(features), parsed.GetValue(table), parsed.GetValue(target)) switch
            {
                ({ } folder, null, null, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog)), clock),
                (null, { } file, null, null) => TrainingSet.FromFeatures(file, parsed.GetRequiredValue(catalog), clock),
                (null, null, { } file, { } column) => TrainingSet.FromTable(file, column, parsed.GetValue(id), clock),
                (null, null, { }, null) => throw new ArgumentException("--table needs --target COL, the column with 1 for default and 0 for repaid."),
                (null, null, null, _) => throw new ArgumentException("Give a folder with the Home Credit tables, --features FILE, or --table FILE --target COL."),
                _ => throw new ArgumentException("Give one of a folder, --features FILE and --table FILE --target COL, not several."),
            };

            var options = new TrainingOptions
            {
                Threads = parsed.GetValue(threads),
                Recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), parsed.GetRequiredValue(catalog)),
            };
            var results = parsed.GetValue(search) is { } path ? SearchResultsFile.Read(path) : null;
            if (results is not null)
                options = options with { Trees = Trained(results, options) };

            var result = Report.Step(
                "Training",
                progress => ModelTrainer.Train(
                    set.Matrix, set.Defaults, set.Data, options, clock, results?.Summarise(), new CountShare(progress, options.Folds + 1)),
                trained => string.Create(CultureInfo.InvariantCulture, $"{options.Folds} folds and the final model, {options.Trees.Rounds} trees of {options.Trees.Leaves} leaves"));
            var metrics = result.Metrics with
            {
                Seconds = new SecondsTaken(set.ReadSeconds, set.FeatureSeconds, result.Metrics.Seconds.Fit, clock.GetElapsedTime(start).TotalSeconds),
            };
            ModelFolder.Write(parsed.GetRequiredValue(output), result with { Metrics = metrics }, options, parsed.GetValue(commit)!);
            foreach (var line in MetricsText.Lines(metrics))
                Report.Line(line);
            Report.Line($"Model written to {parsed.GetRequiredValue(output)}.");
        });

        return command;
    }

    /// <exception cref="ArgumentException">The best candidate is more than trees on the features asked for.</exception>
    static BoostedTreesOptions Trained(SearchResults results, TrainingOptions options)
    {
        var best = results.Best.Options;
        if (best.Resampler != "none")
            throw new ArgumentException($"The best candidate resamples ({best.Resampler}), which falsifies probabilities; credit train does not. Search without it, or choose another candidate.");
        if (best.Features != options.Recipe.ToString())
            throw new ArgumentException($"The best candidate has the features '{best.Features}', but '{options.Recipe}' are asked for; give --learn, --select and --doubt as the search had them.");

        return best.Trees;
    }
}
