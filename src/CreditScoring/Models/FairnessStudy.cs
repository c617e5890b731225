using CreditScoring.Calibration;
using CreditScoring.Evaluation;
using CreditScoring.Fairness;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Selection;

namespace CreditScoring.Models;

/// <summary>What leaving protected features out of a model would cost and change: the same clients, folds and options, with fewer features.</summary>
public static class FairnessStudy
{
    /// <summary>Name of the model with every feature, as it is shipped.</summary>
    public const string Shipped = "shipped";

    /// <summary>Name of the model without sex, age and what is computed from them.</summary>
    public const string WithoutSexAndAge = "withoutSexAndAge";

    /// <summary>Name of the model without any feature that the catalog marks as protected.</summary>
    public const string WithoutProtected = "withoutProtected";

    /// <summary>Number of models that a study trains in cross-validation: three, and for each, one that guesses the sex and one that guesses the age.</summary>
    public const int Models = 9;

    /// <summary>Trains and compares the models.</summary>
    /// <param name="matrix">Clients with a known outcome and every feature.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="data">What the figures are measured on.</param>
    /// <param name="options">How each model is trained: as the shipped one.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <param name="progress">Told the number of models trained.</param>
    /// <exception cref="ArgumentException">The features tell neither sex nor age of enough clients.</exception>
    public static FairnessMetrics Run(
        FeatureMatrix matrix, float[] defaults, DataDescription data, TrainingOptions options, TimeProvider clock, IProgress<int>? progress = null)
    {
        var groupings = ClientGrouping.All(matrix);
        if (groupings.Count == 0)
            throw new ArgumentException("The features hold neither CODE_GENDER nor DAYS_BIRTH with several groups; fairness cannot be measured without them.", nameof(matrix));

        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, options.Folds, options.Seed);
        var drawing = new BootstrapOptions { Draws = options.Draws, Seed = options.Seed, Threads = options.Threads };
        var trained = 0;
        var judged = new List<JudgedModel>();
        foreach (var (name, isLeftOut) in Variants)
        {
            var (reduced, recipe) = (Without(matrix, isLeftOut), Without(options.Recipe, isLeftOut));
            var validation = CrossValidation.Run(
                reduced, defaults, folds, new PipelineCandidate { Features = recipe, Trees = options.Trees }, options.Costs.CutOff, options.Threads, clock);
            progress?.Report(++trained);
            var pds = CalibrationChoice.Of(validation.LogOdds, defaults, folds.OfRow, folds.Count).Pds;
            judged.Add(new JudgedModel(name, NamesOf(reduced, recipe), validation.LogOdds, pds));
        }

        var guesses = judged.Select(model => Guesses(matrix, model.Features, options, clock, () => progress?.Report(++trained))).ToList();

        return new FairnessMetrics
        {
            Data = data,
            Clients = matrix.RowCount,
            Defaults = (int)defaults.Sum(),
            Folds = folds.Count,
            Draws = drawing.Draws,
            CutOff = options.Costs.CutOff,
            ProxyFrom = FeatureRegister.ProxyFrom,
            Models = [.. judged.Zip(guesses, (model, guess) => Measure(model, judged[0], guess, groupings, defaults, LoanAmounts.Of(matrix), options, drawing))],
            Register = FeatureRegister.Of(Complete(matrix, defaults, options), [.. judged.Select(model => (model.Name, (IReadOnlySet<string>)model.Features))]),
        };
    }

    static IReadOnlyList<(string Name, Predicate<string> IsLeftOut)> Variants { get; } =
        [(Shipped, _ => false), (WithoutSexAndAge, ProtectedFeatures.IsSexOrAge), (WithoutProtected, name => ProtectedFeatures.IsProtected(name) || ProtectedFeatures.IsSexOrAge(name))];

    static FairModel Measure(
        JudgedModel model, JudgedModel shipped, IReadOnlyList<ProxyGuess> guesses, IReadOnlyList<ClientGrouping> groupings, float[] defaults, float[]? amounts,
        TrainingOptions options, BootstrapOptions drawing)
    {
        var (cutOff, costs) = (options.Costs.CutOff, options.Costs);
        var drawn = Bootstrap.Intervals(
            defaults,
            rows =>
            {
                var happened = Array.ConvertAll(rows, row => defaults[row]);
                var (own, other) = (Array.ConvertAll(rows, row => model.Pds[row]), Array.ConvertAll(rows, row => shipped.Pds[row]));
                var lent = amounts is null ? null : Array.ConvertAll(rows, row => amounts[row]);

                return
                [
                    costs.PerClient(own, happened, cutOff), costs.PerClient(own, happened, cutOff) - costs.PerClient(other, happened, cutOff),
                    Brier(own, happened), Brier(own, happened) - Brier(other, happened),
                    lent is null ? 0 : options.Economics.PerApplication(own, happened, lent, cutOff) - options.Economics.PerApplication(other, happened, lent, cutOff),
                ];
            },
            drawing with { IsStratified = false });
        var difference = AucDifference.Of(shipped.LogOdds, model.LogOdds, defaults);

        return new FairModel(
            model.Name, model.Features.Count, AucInterval.Of(model.LogOdds, defaults), drawn[0], drawn[2],
            model.Name == Shipped ? null : new PriceOfFairness(difference, difference.P, drawn[1], drawn[3], amounts is null ? null : drawn[4]),
            guesses,
            [.. groupings.Select(grouping => GroupReport.Of(grouping, model.Pds, defaults, cutOff, drawing)).OfType<GroupReport>()]);
    }

    static double Brier(double[] pds, float[] defaults) => pds.Zip(defaults, (pd, outcome) => (pd - outcome) * (pd - outcome)).Average();

    /// <summary>How well trees find the sex, and whether a client is older than half of the others, in what a model reads besides.</summary>
    static List<ProxyGuess> Guesses(FeatureMatrix matrix, HashSet<string> read, TrainingOptions options, TimeProvider clock, Action done)
    {
        var rest = Without(matrix, name => !read.Contains(name) || ProtectedFeatures.IsSexOrAge(name));
        var found = new List<ProxyGuess>();
        foreach (var (characteristic, name) in (ReadOnlySpan<(string, string)>)[("gender", "CODE_GENDER"), ("age", "DAYS_BIRTH")])
        {
            if (matrix.IndexOf(name) is >= 0 and var column && Halves(matrix.Column(column)) is var (rows, halves) && halves.Distinct().Count() == 2)
            {
                var known = rest.Rows(rows);
                var folds = StratifiedFolds.Deal(known.Clients, halves, options.Folds, options.Seed);
                var guess = CrossValidation.Run(known, halves, folds, new PipelineCandidate { Trees = options.Trees }, 0.5, options.Threads, clock);
                found.Add(new ProxyGuess(characteristic, AucInterval.Of(guess.LogOdds, halves)));
            }

            done();
        }

        return found;
    }

    // The characteristic in two: above the median, or, of two levels, the second.
    static (int[] Rows, float[] Halves) Halves(float[] values)
    {
        int[] rows = [.. Enumerable.Range(0, values.Length).Where(row => !float.IsNaN(values[row]))];
        float[] sorted = [.. rows.Select(row => values[row]).Order()];
        if (rows.Length == 0)
            return (rows, []);

        var middle = sorted[0] == 0 && sorted[^1] <= 1 ? 0 : sorted[sorted.Length / 2];

        return (rows, Array.ConvertAll(rows, row => values[row] > middle ? 1f : 0f));
    }

    static FeatureMatrix Without(FeatureMatrix matrix, Predicate<string> isLeftOut)
    {
        int[] kept = [.. Enumerable.Range(0, matrix.Columns.Count).Where(column => !isLeftOut(matrix.Columns[column].Name))];

        return new FeatureMatrix([.. kept.Select(column => matrix.Columns[column])], matrix.Clients, [.. kept.Select(matrix.Column)]);
    }

    // A learner that compares clients of one age reads the age for all that it gives: it is left out whole.
    static FeatureRecipe Without(FeatureRecipe recipe, Predicate<string> isLeftOut) =>
        recipe with { Learners = [.. recipe.Learners.Where(learner => !learner.Columns.Any(column => isLeftOut(column.Name)) && !learner.Inputs.Any(input => isLeftOut(input)))] };

    static HashSet<string> NamesOf(FeatureMatrix matrix, FeatureRecipe recipe) =>
        [.. matrix.Columns.Select(column => column.Name), .. recipe.Learners.SelectMany(learner => learner.Columns).Select(column => column.Name)];

    static FeatureMatrix Complete(FeatureMatrix matrix, float[] defaults, TrainingOptions options) =>
        LearnedSample.Of(TrainingRows.All(matrix, defaults), options.Recipe with { Selection = null }, options.Threads).Training;

    sealed record JudgedModel(string Name, HashSet<string> Features, double[] LogOdds, double[] Pds);
}
