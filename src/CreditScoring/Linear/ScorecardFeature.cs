namespace CreditScoring.Linear;

/// <summary>One feature of a scorecard.</summary>
/// <param name="Binning">Its bins.</param>
/// <param name="Coefficient">Log-odds of default added per unit of weight of evidence, below 0: more evidence is safer.</param>
/// <param name="Error">Standard error of the coefficient, above 0.</param>
/// <param name="Points">Points of each bin, in the order of the bins; at least 0, and 0 for the riskiest.</param>
public sealed record ScorecardFeature(FeatureBinning Binning, double Coefficient, double Error, IReadOnlyList<int> Points)
{
    /// <summary>Points of the safest bin.</summary>
    public int MostPoints => Points.Max();
}
