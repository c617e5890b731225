using CreditScoring.Decisions;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Numerics;

namespace CreditScoring.Monitoring;

/// <summary>What a change of the data means for one model.</summary>
/// <param name="Columns">The columns, weighed by what they weigh in the model, the score among them.</param>
/// <param name="Score">Mean log-odds of default, then and now.</param>
/// <param name="Concepts">What each concept adds, then and now: the shifts sum to that of the score.</param>
/// <param name="Reference">What the model is expected to do on the reference, from its own probabilities.</param>
/// <param name="Current">The same on the current clients.</param>
/// <param name="Realised">What the model did on those of the current clients whose outcome is known; null without any.</param>
/// <param name="Domain">Whether trees can tell the two apart.</param>
/// <param name="Reconstruction">Whether features go together as they did.</param>
/// <param name="Segments">Parts of the clients.</param>
public sealed record ModelDrift(
    DriftReport Columns, (double Reference, double Current) Score, IReadOnlyList<ConceptDrift> Concepts, EstimatedPerformance Reference, EstimatedPerformance Current,
    RealisedPerformance? Realised, DomainClassifier Domain, ReconstructionDrift Reconstruction, IReadOnlyList<SegmentDrift> Segments)
{
    /// <summary>Name of the score among the columns.</summary>
    public const string ScoreColumn = "pd";

    const int MostExplained = 20_000; // clients of each side whose contributions are computed
    const int MostDealt = 10_000;     // clients of each side whom the trees are asked to tell apart

    /// <summary>Compares two sets of clients as a model sees them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reference">Clients it learned from, or others of their time; its inputs, found by name.</param>
    /// <param name="current">Clients of now, likewise.</param>
    /// <param name="outcomes">1 after a default of a current client, 0 after a repayment, NaN when not known; null when none is.</param>
    /// <param name="options">Limits; target, prediction and weights are set by this method.</param>
    /// <param name="seed">Draws samples of many clients; the same seed gives the same report.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">An input is missing, or there are fewer than 100 clients on a side.</exception>
    public static ModelDrift Of(ScoringModel model, FeatureMatrix reference, FeatureMatrix current, float[]? outcomes, DriftOptions options, ulong seed = 1, int threads = 1)
    {
        var least = Math.Min(reference.RowCount, current.RowCount);
        if (least < 100)
            throw new ArgumentException($"There are {reference.RowCount} reference and {current.RowCount} current clients; give at least 100 of each.", nameof(current));

        var (before, now) = (model.Features.Complete(reference), model.Features.Complete(current));
        var (logOddsBefore, logOddsNow) = (model.Trees.PredictLogOdds(before, threads), model.Trees.PredictLogOdds(now, threads));
        var (pdsBefore, pdsNow) = (Pds(model, logOddsBefore), Pds(model, logOddsNow));
        var explainer = model.ExplainerWith(null);
        var (addedBefore, addedNow) = (explainer.Contributions(Drawn(before, MostExplained, seed), threads), explainer.Contributions(Drawn(now, MostExplained, seed), threads));
        var limits = options with { Prediction = ScoreColumn, Target = null, Weights = WeightsOf(before.Columns, addedBefore) };
        var costs = DecisionCosts.Of(model.Rule);

        return new ModelDrift(
            DriftComparison.Compare(WithScore(before, pdsBefore), WithScore(now, pdsNow), limits, threads),
            (logOddsBefore.Average(), logOddsNow.Average()),
            ConceptDrift.Of(model.Concepts, Array.ConvertAll(addedBefore, explainer.ByConcept), Array.ConvertAll(addedNow, explainer.ByConcept)),
            EstimatedPerformance.Of(pdsBefore, pdsBefore, model.Rule.CutOff, costs), EstimatedPerformance.Of(pdsNow, pdsNow, model.Rule.CutOff, costs),
            outcomes is null ? null : RealisedPerformance.Of(pdsNow, outcomes, model.Rule, costs),
            DomainClassifier.Of(Drawn(before, MostDealt, seed), Drawn(now, MostDealt, seed + 1), seed, threads),
            ReconstructionDrift.Of(Drawn(before, MostDealt, seed), Drawn(now, MostDealt, seed + 1)),
            SegmentDrift.All(before, now, pdsBefore, pdsNow, limits, threads));
    }

    static double[] Pds(ScoringModel model, double[] logOdds) => Array.ConvertAll(logOdds, model.Calibration.Calibrate);

    static Dictionary<string, double> WeightsOf(IReadOnlyList<FeatureColumn> columns, double[][] contributions) => columns.Select((column, place) =>
        (column.Name, Weight: contributions.Average(client => Math.Abs(client[place])))).ToDictionary(pair => pair.Name, pair => pair.Weight, StringComparer.Ordinal);

    static SampleTable WithScore(FeatureMatrix matrix, double[] pds) => new(
        matrix.RowCount, [.. SampleTable.Of(matrix).Columns, new SampleColumn(ScoreColumn, FeatureKind.Numeric, () => ColumnSample.OfNumbers(pds.AsSpan()))]);

    static FeatureMatrix Drawn(FeatureMatrix matrix, int most, ulong seed)
    {
        if (matrix.RowCount <= most)
            return matrix;

        int[] rows = [.. Enumerable.Range(0, matrix.RowCount)];
        new Random64(seed).Shuffle(rows.AsSpan());
        Array.Resize(ref rows, most);
        Array.Sort(rows);

        return matrix.Rows(rows);
    }
}
