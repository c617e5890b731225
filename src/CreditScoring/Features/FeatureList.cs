namespace CreditScoring.Features;

/// <summary>The features of every table, in the order of the columns of a matrix, each with the function that computes it.</summary>
static class FeatureList
{
    public static Feature[] All { get; } =
    [
        .. ApplicationFeatures.All, .. ApplicationRatioFeatures.All, .. BureauFeatures.All, .. PreviousFeatures.All,
        .. PosFeatures.All, .. InstalmentFeatures.All, .. CardFeatures.All, .. WholeClientFeatures.All,
    ];
}
