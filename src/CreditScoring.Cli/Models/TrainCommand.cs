using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Models;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit train</c>: folds, trees, calibration, cut-off, measures, refit.</summary>
static class TrainCommand
{
    public static Command Create()
    {
        var input = new TrainingInput();
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
            learn, select, doubt, search, margin, loss, draws, output, commit, threads,
        };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            var start = clock.GetTimestamp();
            ModelFolder.CheckOutput(parsed.GetRequiredValue(output));
            var set = input.Read(parsed, clock);

            var options = new TrainingOptions
            {
                Economics = new LoanEconomics(parsed.GetValue(margin), parsed.GetValue(loss)),
                Draws = parsed.GetValue(draws),
                Threads = parsed.GetValue(threads),
                Recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), parsed.GetRequiredValue(input.Catalog)),
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

    static Action<OptionResult> Check<T>(Option<T> option, Predicate<T> isAllowed, string fault) => result =>
    {
        if (!isAllowed(result.GetValue(option)!))
            result.AddError(fault);
    };
}
