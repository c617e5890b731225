using System.Text.Json.Serialization;

namespace CreditScoring.Selection;

/// <summary>A candidate's scores over all folds.</summary>
/// <param name="Candidate">Position among the results, from 0.</param>
/// <param name="Options">The candidate.</param>
/// <param name="Folds">Its scores, in order of folds.</param>
/// <param name="Gap">Mean loss of accuracy from training to held-out clients, with its 95 % interval; null when it was not watched or a fit failed.</param>
/// <param name="IsOverBudget">Whether the gap is beyond the budget: the candidate fails.</param>
/// <param name="Turn">Turn of successive halving, from 0; null in other searches.</param>
/// <param name="Resource">Clients or rounds of that turn; null in other searches.</param>
public sealed record CandidateResult(
    int Candidate, SearchCandidate Options, IReadOnlyList<CellScore> Folds, AccuracyGap? Gap, bool IsOverBudget, int? Turn = null, int? Resource = null)
{
    /// <summary>Whether a fit failed.</summary>
    [JsonIgnore]
    public bool HasFailedFit => Folds.Any(fold => fold.Error is not null);

    /// <summary>Mean of a measure on held-out clients; NaN when a fit failed without a score in its place.</summary>
    /// <param name="measure">Position of the measure.</param>
    public double MeanTest(int measure) => Folds.Average(fold => fold.Test[measure]);

    /// <summary>Mean of a measure on training clients; NaN when they were not judged.</summary>
    /// <param name="measure">Position of the measure.</param>
    public double MeanTrain(int measure) => Folds.All(fold => fold.Train.Count > 0) ? Folds.Average(fold => fold.Train[measure]) : double.NaN;

    /// <summary>Standard deviation of a measure over the folds' held-out clients, divided by one less than their number; 0 for a single fold.</summary>
    /// <param name="measure">Position of the measure.</param>
    public double TestDeviation(int measure)
    {
        var mean = MeanTest(measure);

        return Folds.Count < 2 ? 0 : Math.Sqrt(Folds.Sum(fold => (fold.Test[measure] - mean) * (fold.Test[measure] - mean)) / (Folds.Count - 1));
    }
}
