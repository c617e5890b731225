using CreditScoring.Features;

namespace CreditScoring.Fairness;

/// <summary>Which features are, or are computed from, a protected characteristic.</summary>
public static class ProtectedFeatures
{
    static readonly string[] sources = ["CODE_GENDER", "DAYS_BIRTH", "age band"];

    /// <summary>Whether a feature is marked in the catalog as protected (sex, age, family, residence, or computed from them).</summary>
    /// <param name="name">Name of the feature; one that the catalog does not know is not protected.</param>
    public static bool IsProtected(string name) => FeatureCatalog.Find(name) is { IsProtected: true };

    /// <summary>Whether a feature is sex or age, or is computed from them.</summary>
    /// <param name="name">Name of the feature; one that the catalog does not know is neither.</param>
    public static bool IsSexOrAge(string name) =>
        FeatureCatalog.Find(name) is { } feature && Array.Exists(sources, source => name == source || feature.Formula.Contains(source, StringComparison.Ordinal));
}
