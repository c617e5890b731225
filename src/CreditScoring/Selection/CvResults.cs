using System.Globalization;

namespace CreditScoring.Selection;

/// <summary>The columns of scikit-learn's <c>cv_results_</c>, under the same names.</summary>
/// <remarks>Measures keep their sign: <c>rank_test_logloss</c> ranks the lowest first. Deviations are divided by the number of folds, as there.</remarks>
static class CvResults
{
    /// <summary>The columns in order, <c>params</c> apart; null stands for what a candidate does not have, or for what is not a number.</summary>
    public static IReadOnlyList<KeyValuePair<string, SearchValue?[]>> Of(SearchResults results)
    {
        var columns = new List<KeyValuePair<string, SearchValue?[]>>();
        void Add(string name, Func<CandidateResult, double?> of) => columns.Add(new(name, [.. results.Candidates.Select(candidate =>
            of(candidate) is { } value && !double.IsNaN(value) ? new SearchValue(value, null) : (SearchValue?)null)]));
        void AddMean(string name, Func<CellScore, double> of)
        {
            Add("mean_" + name, candidate => candidate.Folds.Average(of));
            Add("std_" + name, candidate => Deviation([.. candidate.Folds.Select(of)]));
        }

        void AddSplits(string name, Func<CellScore, double> of)
        {
            for (var fold = 0; fold < results.Candidates[0].Folds.Count; fold++)
            {
                var split = fold;
                Add(string.Create(CultureInfo.InvariantCulture, $"split{split}_{name}"), candidate => of(candidate.Folds[split]));
            }

            AddMean(name, of);
        }

        AddMean("fit_time", fold => fold.FitSeconds);
        AddMean("score_time", fold => fold.ScoreSeconds);
        if (results.Candidates[0].Turn is not null)
        {
            Add("iter", candidate => candidate.Turn);
            Add("n_resources", candidate => candidate.Resource);
        }

        foreach (var name in results.Candidates.SelectMany(candidate => candidate.Options.Parameters.Keys).Distinct(StringComparer.Ordinal))
            columns.Add(new("param_" + name, [.. results.Candidates.Select(candidate => candidate.Options.Parameters.TryGetValue(name, out var value) ? value : (SearchValue?)null)]));
        for (var measure = 0; measure < results.Measures.Count; measure++)
        {
            var (name, index) = (results.Measures[measure].Name, measure);
            AddSplits("test_" + name, fold => fold.Test[index]);
            var ranks = Ranks([.. results.Candidates.Select(candidate => candidate.MeanTest(index))], results.Measures[measure].HigherIsBetter);
            Add("rank_test_" + name, candidate => ranks[candidate.Candidate]);
        }

        if (results.Candidates.Any(candidate => candidate.Folds.All(fold => fold.Train.Count > 0)))
        {
            for (var measure = 0; measure < results.Measures.Count; measure++)
            {
                var index = measure;
                AddSplits("train_" + results.Measures[measure].Name, fold => fold.Train.Count > 0 ? fold.Train[index] : double.NaN);
            }

            AddGap(results, Add);
        }

        columns.Add(new("error", [.. results.Candidates.Select(candidate => candidate.Folds.FirstOrDefault(fold => fold.Error is not null)?.Error is { } error ? new SearchValue(double.NaN, error) : (SearchValue?)null)]));

        return columns;
    }

    static void AddGap(SearchResults results, Action<string, Func<CandidateResult, double?>> add)
    {
        for (var fold = 0; fold < results.Candidates[0].Folds.Count; fold++)
        {
            var split = fold;
            add(string.Create(CultureInfo.InvariantCulture, $"split{split}_gap_accuracy"), candidate => candidate.Folds[split].Gap?.Mean);
            add(string.Create(CultureInfo.InvariantCulture, $"split{split}_gap_accuracy_low"), candidate => candidate.Folds[split].Gap?.Low);
            add(string.Create(CultureInfo.InvariantCulture, $"split{split}_gap_accuracy_high"), candidate => candidate.Folds[split].Gap?.High);
        }

        add("mean_gap_accuracy", candidate => candidate.Gap?.Mean);
        add("low_gap_accuracy", candidate => candidate.Gap?.Low);
        add("high_gap_accuracy", candidate => candidate.Gap?.High);
        add("over_budget", candidate => candidate.IsOverBudget ? 1 : 0);
    }

    // Equal means share the lower rank; what is not a number comes last.
    static double[] Ranks(double[] means, bool higherIsBetter)
    {
        var worths = Array.ConvertAll(means, mean => double.IsNaN(mean) ? double.NegativeInfinity : higherIsBetter ? mean : -mean);

        return Array.ConvertAll(worths, worth => 1.0 + worths.Count(other => other > worth));
    }

    static double Deviation(double[] values)
    {
        var mean = values.Average();

        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
