using System.CommandLine;
using CreditScoring.Cli.Fleet;
using CreditScoring.Learning;
using CreditScoring.Imbalance;
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
        var matrix = new Option<string?>("--matrix") { Description = "Clients by features, as 32-bit floats of NumPy; NaN is missing.", HelpName = "FILE.npy" };
        var target = new Option<string?>("--target") { Description = "With --matrix: 1 for default, 0 for repaid.", HelpName = "FILE.npy" };
        var grid = new Option<string>("--grid") { Description = "JSON file with the values to try, such as {\"leaves\": [7, 15]}.", HelpName = "FILE", Required = true };
        var journal = new Option<string>("--journal") { Description = "Folder of the journal and the results; an interrupted search goes on from it.", HelpName = "DIR", Required = true };
        var threads = CommonOptions.Threads();
        var (options, shards) = (new SearchOptions(), new ShardOptions());

        var command = new Command("search", "Search a grid by cross-validation; write cv_results.json and cv_results.csv.") { directory, catalog, learn, select, doubt, features, matrix, target, grid, journal, threads };
        options.AddTo(command);
        shards.AddTo(command);
        command.SetAction(parsed =>
        {
            var clock = TimeProvider.System;
            shards.Check(parsed, needsPlace: false); // a share without one goes to the journal, which may be on a disk that all share
            var settings = options.Of(parsed, shards.Shard(parsed) ?? new Shard(1, 1), parsed.GetValue(threads));
            var catalogName = parsed.GetRequiredValue(catalog);
            var recipe = CommonOptions.RecipeOf(parsed.GetValue(learn), parsed.GetValue(select), parsed.GetValue(doubt), catalogName);
            var candidates = GridFile.Read(parsed.GetRequiredValue(grid), new PipelineCandidate { Features = recipe, Trees = TrainingOptions.Defaults }, Choices(parsed.GetValue(doubt), catalogName));
            var set = (parsed.GetValue(directory), parsed.GetValue(features), parsed.GetValue(matrix), parsed.GetValue(target)) switch
            {
                ({ } folder, null, null, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(catalogName), clock),
                (null, { } file, null, null) => TrainingSet.FromFeatures(file, catalogName, clock),
                (null, null, { } values, { } outcomes) => TrainingSet.FromArrays(values, outcomes, clock),
                (null, null, null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, or --features FILE, or --matrix FILE with --target FILE."),
                (null, null, _, _) => throw new ArgumentException("--matrix and --target go together: give both."),
                _ => throw new ArgumentException("Give one of a folder, --features FILE and --matrix FILE with --target FILE, not both or all."),
            };
            var folds = FoldPlan.Stratified(set.Matrix.Clients, set.Defaults, options.Folds(parsed), settings.Seed, options.Repeats(parsed));
            var run = new SearchRun(set, candidates, folds, settings, parsed.GetRequiredValue(journal), options.WithoutTimes(parsed));
            if (shards.HasPlace(parsed))
                shards.Use(parsed, (store, name) => shards.Merge(parsed) is { } parts ? run.MergeAsync(store, name, parts) : run.MakeAsync(store, name));
            else if (settings.Shards > 1)
                run.MakeBeside();
            else
                run.Whole(run.Output);
        });

        return command;
    }

    static SearchChoices Choices(double doubt, string catalog) => new()
    {
        Features = new[] { (false, false), (true, false), (false, true), (true, true) }
            .Where(steps => !steps.Item1 || catalog == "all")
            .ToDictionary(
                steps => steps switch { (false, false) => "given", (true, false) => "learned", (false, true) => "selected", _ => "learned+selected" },
                steps => CommonOptions.RecipeOf(steps.Item1, steps.Item2, doubt, catalog)),
        Resamplers = ImbalanceMethods.Resamplers,
    };
}
