using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Features.Loans;
using CreditScoring.Features.Trials;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>Tries ideas one by one: each is added to the features of the catalog, learned ones included, and judged on the same folds as these alone.</summary>
public static class FeatureTrials
{
    /// <summary>Tries every idea of the plan.</summary>
    /// <param name="matrix">Features of the catalog and those on trial; clients with a known outcome only.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="loans">Earlier applications, loans with other lenders and instalments; ideas on those that are null are not tried.</param>
    /// <param name="options">Folds, repeats and trees.</param>
    /// <param name="progress">Told the share of the work that is done, in [0, 1].</param>
    /// <exception cref="ArgumentException">A row of the plan that is to be tried has no idea here.</exception>
    public static FeatureTrialReport Run(FeatureMatrix matrix, float[] defaults, TrialLoans loans, FeatureTrialOptions options, IProgress<double>? progress = null)
    {
        var given = Enumerable.Range(0, matrix.Columns.Count).Where(column => FeatureCatalog.Find(matrix.Columns[column].Name) is not null).ToArray();
        var catalog = new FeatureMatrix([.. given.Select(column => matrix.Columns[column])], matrix.Clients, [.. given.Select(matrix.Column)]);
        var trials = Chosen(All(matrix, loans), options.Only);
        var splits = options.Repeats * options.Folds;
        var gains = trials.Select(_ => new double[splits]).ToArray();
        var (baseAuc, baseFeatures, done) = (new double[splits], 0, 0);
        for (var split = 0; split < splits; split++)
        {
            var folds = StratifiedFolds.Deal(matrix.Clients, defaults, options.Folds, options.Seed + (ulong)(split / options.Folds));
            var sides = Split.Of(catalog, defaults, folds, split % options.Folds);
            var learned = LearnedSample.Of(sides.Training, new FeatureRecipe { Learners = Learners.All });
            var (training, validation) = (learned.Training, learned.Set.Complete(sides.Validation.Matrix));
            baseFeatures = training.Columns.Count;
            baseAuc[split] = AucOf(training, validation, sides, options.Trees);

            Parallel.For(0, trials.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, trial =>
            {
                var values = trials[trial].Values(sides);
                gains[trial][split] = AucOf(With(training, trials[trial].Columns, values.Training), With(validation, trials[trial].Columns, values.Validation), sides, options.Trees)
                    - baseAuc[split];
                progress?.Report((double)Interlocked.Increment(ref done) / (splits * trials.Count));
            });
        }

        var tests = Array.ConvertAll(gains, each => PairedFolds.Of(each, options.Folds));
        var q = MultipleTesting.BenjaminiHochberg([.. tests.Select(test => test.P)]);

        return new FeatureTrialReport(
            defaults.Length, (int)defaults.Sum(), options.Folds, options.Repeats, baseFeatures, baseAuc.Average(), options.FalseDiscoveryRate,
            [.. trials.Select((trial, place) => new TriedIdea(
                trial.Id, trial.Idea, [.. trial.Columns.Select(column => column.Name)], tests[place], q[place], q[place] <= options.FalseDiscoveryRate))]);
    }

    static List<ITrial> All(FeatureMatrix matrix, TrialLoans loans)
    {
        var trials = new List<ITrial>();
        trials.AddRange(TrialCatalog.Families.Select(family => new ComputedTrial(family, matrix)));
        trials.AddRange(TrialLearners.All.Select(trial => new LearnedTrial(trial.Id, trial.Idea, trial.Learner)));
        if (loans.Previous is { } previous)
            trials.Add(new NestedModel("H6", "A model of single earlier applications", "PREVM", previous, LoanSummary.Mean, LoanSummary.Max, LoanSummary.Min, LoanSummary.Std, LoanSummary.Last));
        if (loans.Bureau is { } bureau)
            trials.Add(new NestedModel("H7", "A model of single loans with other lenders", "BURM", bureau, LoanSummary.Mean, LoanSummary.Max, LoanSummary.Min, LoanSummary.Std));
        if (loans.Instalments is { } instalments)
            trials.Add(new NestedModel("H8", "A model of single instalments of the last two years", "INSM", instalments, LoanSummary.Mean, LoanSummary.Max));

        return [.. trials.OrderBy(trial => trial.Id[0]).ThenBy(trial => int.Parse(new string([.. trial.Id[1..].TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture)).ThenBy(trial => trial.Id, StringComparer.Ordinal)];
    }

    static List<ITrial> Chosen(List<ITrial> trials, IReadOnlyCollection<string> only)
    {
        if (only.FirstOrDefault(id => !trials.Exists(trial => trial.Id == id)) is { } unknown)
            throw new ArgumentException($"There is no idea {unknown} to try on these tables; there are {string.Join(", ", trials.Select(trial => trial.Id))}.", nameof(only));

        return only.Count == 0 ? trials : trials.FindAll(trial => only.Contains(trial.Id));
    }

    static FeatureMatrix With(FeatureMatrix matrix, IReadOnlyList<FeatureColumn> columns, float[][] values) =>
        new([.. matrix.Columns, .. columns], matrix.Clients, [.. Enumerable.Range(0, matrix.Columns.Count).Select(matrix.Column), .. values]);

    static double AucOf(FeatureMatrix training, FeatureMatrix validation, Split sides, BoostedTreesOptions options) =>
        RocCurve.Of(BoostedTreesTrainer.Train(training, sides.Training.Defaults, options with { Threads = 1 }).PredictLogOdds(validation), sides.Validation.Defaults).Auc;
}

/// <summary>Single loans that ideas read.</summary>
/// <param name="Previous">Earlier applications here, or null.</param>
/// <param name="Bureau">Loans with other lenders, or null.</param>
/// <param name="Instalments">Instalments of the last two years, or null.</param>
public sealed record TrialLoans(LoanRows? Previous, LoanRows? Bureau, LoanRows? Instalments);
