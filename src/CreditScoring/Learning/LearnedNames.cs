using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Finds features by name.</summary>
static class LearnedNames
{
    /// <summary>A learned number; of the catalog when it lists the name.</summary>
    public static FeatureColumn Column(string name) => FeatureCatalog.Find(name)?.Column ?? FeatureColumn.Numeric(name);

    /// <summary>Values of a feature, one per client.</summary>
    /// <exception cref="ArgumentException">The matrix lacks it.</exception>
    public static float[] Values(FeatureMatrix matrix, string name) => matrix.IndexOf(name) is >= 0 and var position
        ? matrix.Column(position)
        : throw new ArgumentException($"A learned feature reads {name}, which is not among the {matrix.Columns.Count} features given; add it.", nameof(matrix));
}
