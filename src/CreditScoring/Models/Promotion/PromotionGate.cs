using CreditScoring.Evaluation;
using CreditScoring.Features;

namespace CreditScoring.Models.Promotion;

/// <summary>Judges whether a challenger may take the champion's place.</summary>
public static class PromotionGate
{
    /// <summary>Runs every check; none stops the others, so that one run tells all that is wrong.</summary>
    /// <param name="champion">The model in service.</param>
    /// <param name="challenger">Its rival.</param>
    /// <param name="sample">The clients on whom they are compared; at least one.</param>
    /// <param name="limits">What the challenger must reach.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public static GateResult Judge(GateModel champion, GateModel challenger, GateSample sample, GateLimits limits, int threads)
    {
        var pds = (Champion: sample.Pds(champion, threads), Challenger: sample.Pds(challenger, threads));
        var swap = SwapSet.Of(champion.Model, challenger.Model, pds, sample, threads);
        var known = sample.Known;
        var defaults = Array.ConvertAll(known, row => sample.Defaults[row]);
        var bad = (int)defaults.Sum();

        return new GateResult
        {
            Model = challenger.Model.Identity.Name,
            Champion = champion.Model.Identity.Version,
            Challenger = challenger.Model.Identity.Version,
            Sample = sample.Description,
            Clients = sample.Matrix.RowCount,
            Known = known.Length,
            Defaults = bad,
            Limits = limits,
            Swap = swap,
            Checks =
            [
                Schema(champion.Model, challenger.Model, limits),
                Golden(challenger, limits),
                .. Math.Min(bad, known.Length - bad) < limits.MinOutcomes
                    ? OutcomeChecks.Names.Select(name => new GateCheck(
                        name, false, null, null,
                        GateWhy.Of("outcomes", new("defaults", bad, 0), new("repaid", known.Length - bad, 0), new("least", limits.MinOutcomes, 0))))
                    : new OutcomeChecks(
                        sample.Matrix.Rows(known), defaults, Array.ConvertAll(known, row => pds.Champion[row]), Array.ConvertAll(known, row => pds.Challenger[row]),
                        (champion.Model.Rule.CutOff, challenger.Model.Rule.CutOff), limits, new BootstrapOptions { Draws = limits.Draws, Threads = threads }).All(),
                Reasons(champion.Model, challenger.Model, sample.Matrix, limits, threads),
                new GateCheck("swap", swap.Share <= limits.SwapShare, swap.Share, limits.SwapShare, GateWhy.Of("swap", new("changed", swap.Changed, 0), new("clients", swap.Clients, 0), new("share", swap.Share, -1))),
            ],
        };
    }

    const int MostNames = 8;

    static GateCheck Schema(ScoringModel champion, ScoringModel challenger, GateLimits limits)
    {
        var (before, now) = (champion.Inputs.ToDictionary(input => input.Name, StringComparer.Ordinal), challenger.Inputs.ToDictionary(input => input.Name, StringComparer.Ordinal));
        var faults = before.Values.Where(input => !now.TryGetValue(input.Name, out var same) || same.Kind != input.Kind || !same.Levels.SequenceEqual(input.Levels)).Select(input => input.Name)
            .Concat(now.Keys.Where(name => !before.ContainsKey(name) && FeatureCatalog.Find(name) is null))
            .Except(limits.AllowedInputs).Order(StringComparer.Ordinal).ToList();
        var added = now.Keys.Count(name => !before.ContainsKey(name));

        return new GateCheck(
            "schema", faults.Count == 0, faults.Count, 0,
            faults.Count == 0
                ? GateWhy.Of(added == 0 ? "schema.same" : "schema.more", new("inputs", now.Count, 0), new("added", added, 0))
                : GateWhy.Of("schema.other", new GateFigure("count", faults.Count, 0)).Naming("names", string.Join(", ", faults.Take(MostNames)) + (faults.Count > MostNames ? ", …" : "")));
    }

    static GateCheck Golden(GateModel challenger, GateLimits limits)
    {
        if (challenger.Golden is not { } golden)
            return new GateCheck("golden", false, null, limits.GoldenDifference, GateWhy.Of("golden.absent"));

        var difference = golden.Difference(challenger.Model);
        var isPassed = difference <= limits.GoldenDifference;

        return new GateCheck("golden", isPassed, difference, limits.GoldenDifference, GateWhy.Of(isPassed ? "golden.same" : "golden.other", new GateFigure("clients", golden.Clients.Count, 0)));
    }

    static GateCheck Reasons(ScoringModel champion, ScoringModel challenger, FeatureMatrix matrix, GateLimits limits, int threads)
    {
        // Spread over the whole table: its first rows may be the oldest clients.
        var count = Math.Min(limits.ReasonClients, matrix.RowCount);
        var clients = matrix.Rows([.. Enumerable.Range(0, count).Select(row => (int)((long)row * matrix.RowCount / count))]);
        var overlap = champion.TopConcepts(clients, threads).Zip(challenger.TopConcepts(clients, threads), Explanation.TopConcepts.Overlap).Average();

        return new GateCheck("reasons", overlap >= limits.ReasonOverlap, overlap, limits.ReasonOverlap, GateWhy.Of("reasons", new("share", overlap, -1), new("clients", count, 0)));
    }
}
