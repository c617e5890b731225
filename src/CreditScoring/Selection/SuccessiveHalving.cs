using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>Turn after turn, fewer candidates with more clients or rounds.</summary>
static class SuccessiveHalving
{
    /// <summary>Runs all turns; a candidate has one result per turn that it took part in.</summary>
    public static (List<(GridCandidate, int?, int?)> Tried, IReadOnlyList<CellScore> Scores) Run(
        IReadOnlyList<GridCandidate> candidates, float[] defaults, FoldPlan folds, SearchStrategy.HalvingSearch halving, SearchSettings settings, CellRunner runner)
    {
        var measure = settings.Measures.ToList().FindIndex(each => each.Name == halving.Measure);
        if (measure < 0)
            throw new ArgumentException($"Successive halving goes by '{halving.Measure}', which is not measured.", nameof(halving));

        var most = halving.Resource == HalvingResource.Clients ? folds.Folds.Min(fold => fold.Training.Length) : candidates.Max(candidate => candidate.Pipeline.Trees.Rounds);
        var turns = 1 + (int)Math.Floor(Math.Log(candidates.Count) / Math.Log(halving.Factor) + 1e-9);
        var resource = halving.Least > 0 ? Math.Min(halving.Least, most) : Math.Max(1, (int)(most / Math.Pow(halving.Factor, turns - 1)));
        var (tried, scores) = (new List<(GridCandidate, int?, int?)>(), new List<CellScore>());
        for (var (left, turn) = (candidates, 0); ; turn++)
        {
            var rows = folds.Folds.Select(fold => halving.Resource == HalvingResource.Clients ? Fewer(fold, defaults, resource, settings.Seed) : fold).ToList();
            var first = tried.Count;
            tried.AddRange(left.Select(candidate => (WithRounds(candidate), (int?)turn, (int?)resource)));
            var made = runner.Run([.. left.SelectMany((_, place) => rows.Select((fold, number) => new SearchCell(first + place, tried[first + place].Item1.Pipeline, number, fold)))]);
            scores.AddRange(made);
            if (left.Count <= 1 || resource >= most)
                return (tried, scores);

            var worths = made.GroupBy(score => score.Candidate - first).ToDictionary(group => group.Key, group => Worth(group.Average(score => score.Test[measure])));
            left = [.. Enumerable.Range(0, left.Count).OrderByDescending(place => worths[place]).ThenBy(place => place)
                .Take((left.Count + halving.Factor - 1) / halving.Factor).Order().Select(place => left[place])];
            resource = (int)Math.Min(most, (long)resource * halving.Factor);
        }

        double Worth(double mean) => double.IsNaN(mean) ? double.NegativeInfinity : settings.Measures[measure].HigherIsBetter ? mean : -mean;

        GridCandidate WithRounds(GridCandidate candidate) => halving.Resource == HalvingResource.Clients
            ? candidate
            : candidate with { Pipeline = candidate.Pipeline with { Trees = candidate.Pipeline.Trees with { Rounds = Math.Min(resource, candidate.Pipeline.Trees.Rounds) } } };
    }

    // The clients of a turn are among those of the next: order once, take more. Both outcomes keep their share, and at least one client each.
    internal static FoldRows Fewer(FoldRows fold, float[] defaults, int count, ulong seed)
    {
        if (count >= fold.Training.Length)
            return fold;

        var taken = new List<int>();
        foreach (var outcome in (ReadOnlySpan<float>)[0, 1])
        {
            var rows = Array.FindAll(fold.Training, row => defaults[row] == outcome);
            var size = Math.Max(1, (int)Math.Round((double)rows.Length * count / fold.Training.Length));
            new Random64(seed).Shuffle(rows.AsSpan());
            taken.AddRange(rows.Take(size));
        }

        return fold with { Training = [.. taken.Order()] };
    }
}
