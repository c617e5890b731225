using CreditScoring.Features;
using CreditScoring.Linear;

namespace CreditScoring.Models;

/// <summary>What a scorecard adds feature by feature, bins looked through one by one as they are written down: other code than explains, for claims to be checked by.</summary>
static class TwinRoad
{
    /// <summary>Log-odds of default that each feature adds; 0 for one that the scorecard does not read.</summary>
    /// <param name="twin">The scorecard.</param>
    /// <param name="features">The features of the row.</param>
    /// <param name="row">The client's values; NaN is missing.</param>
    public static double[] Of(Scorecard twin, IReadOnlyList<FeatureColumn> features, float[] row) =>
    [
        .. features.Select((feature, place) => twin.Features.Where(each => each.Binning.Column.Name == feature.Name)
            .Sum(each => each.Coefficient * each.Binning.Bins.Single(bin => Holds(bin, row[place], feature)).Woe)),
    ];

    static bool Holds(FeatureBin bin, float value, FeatureColumn feature) =>
        float.IsNaN(value) || bin.IsMissing ? float.IsNaN(value) && bin.IsMissing
        : feature.Kind == FeatureKind.Category ? bin.Levels!.Contains(value >= 0 && value < feature.Levels.Count ? (int)value : feature.Levels.Count)
        : (bin.Lower is not { } lower || value >= lower) && (bin.Upper is not { } upper || value < upper);
}
