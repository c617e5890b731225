using CreditScoring.Features.Extended;

namespace CreditScoring.Features;

/// <summary>The features of every table, in the order of the columns of a matrix, each with the function that computes it.</summary>
static class FeatureList
{
    // The core comes first, so that its columns stand at the same place whether or not the rest is wanted.
    public static Feature[] All { get; } =
    [
        .. ApplicationFeatures.All, .. ApplicationRatioFeatures.All, .. BureauFeatures.All, .. PreviousFeatures.All,
        .. PosFeatures.All, .. InstalmentFeatures.All, .. CardFeatures.All, .. WholeClientFeatures.All,
        .. Extending(MoreApplicationFeatures.All), .. Extending(MoreApplicationRatioFeatures.All), .. Extending(MoreBureauFeatures.All),
        .. Extending(MorePreviousFeatures.All), .. Extending(MorePosFeatures.All), .. Extending(MoreInstalmentFeatures.All),
        .. Extending(MoreCardFeatures.All), .. Extending(MoreWholeClientFeatures.All),
    ];

    static IEnumerable<Feature> Extending(IEnumerable<Feature> features) =>
        features.Select(feature => feature with { Definition = feature.Definition with { Tier = FeatureTier.Extended } });
}
