using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Models;
using CreditScoring.Selection;

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
        var economics = new LoanEconomics();
        var margin = new Option<double>("--margin") { Description = "Assumed for the profit by loan: earned on a loan repaid, per unit lent.", DefaultValueFactory = _ => economics.Margin };
        var loss = new Option<double>("--loss-given-default") { Description = "Assumed for the profit by loan: lost on a loan in default, per unit lent.", DefaultValueFactory = _ => economics.LossGivenDefault };
        var draws = new Option<int>("--draws") { Description = "Bootstrap samples behind the intervals, at least 40.", DefaultValueFactory = _ => new TrainingOptions().Draws };
        margin.Validators.Add(Check(margin, value => value >= 0, "--margin must be at least 0."));
        loss.Validators.Add(Check(loss, value => value is >= 0 and <= 1, "--loss-given-default must lie in [0, 1]."));
        draws.Validators.Add(Check(draws, value => value >= 40, "--draws must be at least 40."));
        var output = new Option<string>("--output") { Description = "Folder of the model.", HelpName = "MODEL", Required = true };
        var commit = new Option<string>("--commit") { Description = "Commit of the code, for the manifest.", DefaultValueFactory = _ => "" };
        var threads = CommonOptions.Threads();

        var command = new Command("train", "Train, calibrate and judge a model; write model.json, manifest.json, metrics.json and oof.csv.")
        {
            directory, catalog, learn, select, doubt, features, table, target, id, search, margin, loss, draws, output, commit, threads,
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
                Economics = new LoanEconomics(parsed.GetValue(margin), parsed.GetValue(loss)),
                Draws = parsed.GetValue(draws),
                Threads = parsed.GetValue(threads),
                Recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), parsed.GetRequiredValue(catalog)),
            };
            var results = parsed.GetValue(search) is { } path ? SearchResults.Read(path) : null;
            if (results is not null)
                options = options with { Trees = results.Best.Options };

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

    static Action<OptionResult> Check<T>(Option<T> option, Predicate<T> isAllowed, string fault) => result =>
    {
        if (!isAllowed(result.GetValue(option)!))
            result.AddError(fault);
    };
}
