using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Linear;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit twin</c>: a scorecard that can be added up by hand, and what it costs against boosted trees.</summary>
static class TwinCommand
{
    public static Command Create()
    {
        var input = new TrainingInput();
        var output = new Option<string>("--output") { Description = "Folder of scorecard.json, scorecard.csv and transparency.json.", HelpName = "FOLDER", Required = true };
        var published = new Option<string?>("--published") { Description = "JSON file for credit site (site/content/twin); no single client shows in it.", HelpName = "FILE" };
        var most = new Option<int>("--max-features") { Description = "Greatest number of features of the scorecard.", DefaultValueFactory = _ => new ScorecardOptions().MaxFeatures };
        var level = new Option<double>("--min-level-share") { Description = "Words of a category that fewer of the clients have are pooled, in [0, 1].", DefaultValueFactory = _ => new BinningOptions().MinLevelShare };
        var threads = CommonOptions.Threads();

        var command = new Command("twin", "Train a scorecard, the glass-box twin of the trees, and measure both on the same folds.") { output, published, most, level, threads };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            var set = input.Read(parsed, clock);
            var options = new TwinOptions
            {
                Trees = TrainingOptions.Defaults,
                Amounts = LoanAmounts.Of(set.Matrix),
                Scorecard = new ScorecardOptions { MaxFeatures = parsed.GetValue(most), Binning = new BinningOptions { MinLevelShare = parsed.GetValue(level) } },
                Threads = parsed.GetValue(threads),
            };
            var result = Report.Step(
                "Training both",
                progress => TwinTrainer.Train(set.Matrix, set.Defaults, options, clock, new CountShare(progress, 2 * options.Folds + 1)),
                trained => string.Create(CultureInfo.InvariantCulture, $"a scorecard of {trained.Scorecard.Features.Count} features out of {set.Matrix.Columns.Count}, and {options.Trees.Rounds} trees"));

            var data = new TwinData(set.Data.Kind, set.Data.Description);
            var folder = parsed.GetRequiredValue(output);
            SafeFile.Write(Path.Combine(folder, "scorecard.json"), stream => ScorecardFile.Write(stream, new ScorecardFit(result.Scorecard, result.Features), data.Description));
            SafeFile.Write(Path.Combine(folder, "scorecard.csv"), stream => ScorecardCsv.Write(result.Scorecard, stream));
            SafeFile.Write(Path.Combine(folder, "transparency.json"), new TransparencyFile(data, result.Transparency).Write);
            if (parsed.GetValue(published) is { } file)
                SafeFile.Write(file, PublishedTwin.Of(result, data).Write);

            Report.Line($"Measured on {data.Description}.");
            foreach (var line in TransparencyText.Lines(result.Transparency))
                Report.Line(line);
            Report.Line("Features: " + string.Join(", ", result.Features.GroupBy(feature => feature.Outcome).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"))) + ".");
            Report.Line($"Scorecard written to {folder}.");
        });

        return command;
    }

    static string Word(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Chosen => "chosen",
        VerdictKind.LittleInformation => "with little information",
        VerdictKind.Correlated => "much like another",
        VerdictKind.NothingToAdd => "with nothing to add",
        _ => "without room",
    };
}
