using System.CommandLine;
using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit search</c>: every candidate of a grid on every fold, resumable, in shards if wanted.</summary>
static class SearchCommand
{
    public static Command Create()
    {
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var (catalog, features) = (CommonOptions.Catalog(), CommonOptions.Features());
        var (learn, select, doubt) = (CommonOptions.Learn(), CommonOptions.Select(), CommonOptions.Doubt());
        var grid = new Option<string>("--grid") { Description = "JSON file with the values to try, such as {\"leaves\": [7, 15]}.", HelpName = "FILE", Required = true };
        var journal = new Option<string>("--journal") { Description = "Folder of the journal and the results; an interrupted search goes on from it.", HelpName = "DIR", Required = true };
        var shard = new Option<string>("--shard") { Description = "Share of the work to do, such as 1/4.", HelpName = "I/N", DefaultValueFactory = _ => "1/1" };
        var threads = CommonOptions.Threads();

        var command = new Command("search", "Search a grid by cross-validation; write cv_results.json and cv_results.csv.") { directory, catalog, learn, select, doubt, features, grid, journal, shard, threads };
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            var (share, shares) = ParseShard(parsed.GetRequiredValue(shard));
            var candidates = SearchGrid.Read(parsed.GetRequiredValue(grid), TrainingOptions.Defaults);
            var set = (parsed.GetValue(directory), parsed.GetValue(features)) switch
            {
                ({ } folder, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog)), clock),
                (null, { } file) => TrainingSet.FromFeatures(file, parsed.GetRequiredValue(catalog), clock),
                (null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, or --features FILE."),
                _ => throw new ArgumentException("Give either a folder or --features FILE, not both."),
            };
            var options = new TrainingOptions();
            var folds = StratifiedFolds.Deal(set.Matrix.Clients, set.Defaults, options.Folds, options.Seed);
            var settings = new GridSearchSettings
            {
                CutOff = options.Costs.CutOff,
                Clock = clock,
                Recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), parsed.GetRequiredValue(catalog)),
                Threads = parsed.GetValue(threads),
                Shard = share,
                Shards = shares,
            };
            var notes = SearchJournal.Open(parsed.GetRequiredValue(journal), $"{set.Data.Sha256}; {settings.Recipe}", share, shares);
            var fits = candidates.Count * folds.Count;

            var scores = Report.Step(
                "Searching",
                progress => GridSearch.Run(set.Matrix, set.Defaults, folds, candidates, settings, notes, new CountShare(progress, fits)),
                found => string.Create(CultureInfo.InvariantCulture, $"{candidates.Count} candidates, {found.Count} of {fits} fits"));
            if (shares > 1)
            {
                Report.Line($"Shard {share} of {shares} is done. When all are, run without --shard: every fit is read from the journal.");
                return;
            }

            var results = new SearchResults(CandidateSummary.Gather(candidates, scores));
            var output = parsed.GetRequiredValue(journal);
            SafeFile.Write(Path.Combine(output, "cv_results.json"), stream => stream.Write(Encoding.UTF8.GetBytes(results.ToJson())));
            SafeFile.Write(Path.Combine(output, "cv_results.csv"), stream => stream.Write(Encoding.UTF8.GetBytes(results.ToCsv())));
            Describe(results);
        });

        return command;
    }

    static void Describe(SearchResults results)
    {
        foreach (var candidate in results.Candidates)
        {
            var values = SearchGrid.ValuesOf(candidate.Options);
            var varied = string.Join(", ", results.VariedOptions.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {values[name]}")));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{(candidate == results.Best ? "→" : " ")} {varied}: AUC {candidate.ValidationAuc:0.0000} ± {candidate.ValidationAucStd:0.0000} (train {candidate.TrainAuc:0.0000}), accuracy {candidate.ValidationAccuracy:0.0000} (train {candidate.TrainAccuracy:0.0000}, gap {candidate.AccuracyGap:0.0000})"));
        }
    }

    static (int Shard, int Shards) ParseShard(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var shard)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var shards)
            && shard >= 1 && shard <= shards)
            return (shard, shards);

        throw new ArgumentException($"--shard is '{text}'; give a share and a number of shares, such as 1/4.");
    }
}
