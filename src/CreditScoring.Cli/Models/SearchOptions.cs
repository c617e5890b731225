using System.CommandLine;
using CreditScoring.Cli.Fleet;
using CreditScoring.Models;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Models;

/// <summary>The options of <c>credit search</c> that say how to search.</summary>
sealed class SearchOptions
{
    readonly Option<int> folds = AtLeast("--folds", "Stratified folds.", new TrainingOptions().Folds, least: 2);
    readonly Option<int> repeats = AtLeast("--repeats", "Times that clients are dealt anew into folds.", 1, least: 1);
    readonly Option<int> random = AtLeast("--random", "Candidates to draw at random from the grid; 0 tries them all.", 0, least: 0);
    readonly Option<string> halving = new("--halving") { Description = "Successive halving: a third of the candidates stays, with three times the clients or rounds.", HelpName = "none|clients|rounds", DefaultValueFactory = _ => "none" };
    readonly Option<string> refit = new("--refit") { Description = "Measure by which the best is chosen; +simplest takes the simplest within one standard error of it.", HelpName = "auc|auc+simplest|…", DefaultValueFactory = _ => "auc" };
    readonly Option<double> gapBudget = new("--gap-budget") { Description = "Greatest mean loss of accuracy from training to held-out clients, as a share; a candidate beyond it fails.", DefaultValueFactory = _ => 0.01 };
    readonly Option<bool> withoutTimes = new("--without-times") { Description = "Write every time as 0, so that two runs of one search give the same bytes." };
    readonly Option<bool> withoutCanaries = new("--without-canaries") { Description = "Do not look for leaks first." };

    public SearchOptions()
    {
        halving.AcceptOnlyFromAmong("none", "clients", "rounds");
        gapBudget.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
                result.AddError("--gap-budget must be above 0.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { folds, repeats, random, halving, refit, gapBudget, withoutTimes, withoutCanaries })
            command.Options.Add(option);
    }

    public int Folds(ParseResult parsed) => parsed.GetValue(folds);

    public int Repeats(ParseResult parsed) => parsed.GetValue(repeats);

    public bool WithoutTimes(ParseResult parsed) => parsed.GetValue(withoutTimes);

    /// <exception cref="ArgumentException">Two options cannot go together, or one cannot be read.</exception>
    public SearchSettings Of(ParseResult parsed, Shard share, int threads)
    {
        var options = new TrainingOptions();

        return new SearchSettings
        {
            Strategy = StrategyOf(parsed, options),
            Refit = RuleOf(parsed.GetRequiredValue(refit)),
            TrainsBest = false, // credit train does, with calibration and the evidence
            GapBudget = parsed.GetValue(gapBudget),
            Costs = options.Costs,
            Seed = options.Seed,
            Canaries = !parsed.GetValue(withoutCanaries),
            Threads = threads,
            Shard = share.Number,
            Shards = share.Count,
            Clock = TimeProvider.System,
        };
    }

    SearchStrategy StrategyOf(ParseResult parsed, TrainingOptions options) => (parsed.GetValue(random), parsed.GetRequiredValue(halving)) switch
    {
        (0, "none") => SearchStrategy.Exhaustive,
        (var count, "none") => SearchStrategy.Randomised(count, options.Seed),
        (0, var resource) => SearchStrategy.Halving(resource == "rounds" ? HalvingResource.Rounds : HalvingResource.Clients, "auc"),
        _ => throw new ArgumentException("Give either --random or --halving, not both."),
    };

    static RefitRule RuleOf(string text)
    {
        var (measure, isSimplest) = text.EndsWith("+simplest", StringComparison.Ordinal) ? (text[..^"+simplest".Length], true) : (text, false);
        if (!SearchMeasure.All.Any(each => each.Name == measure))
            throw new ArgumentException($"--refit is '{text}'; give one of {string.Join(", ", SearchMeasure.All.Select(each => each.Name))}, with +simplest behind it if wanted.");

        return isSimplest ? RefitRule.OneStandardError(measure) : RefitRule.Best(measure);
    }

    static Option<int> AtLeast(string name, string description, int value, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
                result.AddError($"{name} must be at least {least}.");
        });

        return option;
    }
}
