using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Support;

/// <summary>The features of one client, by name.</summary>
sealed class FeatureValues(HomeCreditTables tables, int client = 0)
{
    readonly float[] values = Of(tables, client);

    public double this[string name] => values[IndexOf(name)];

    public static float[] Of(HomeCreditTables tables, int client)
    {
        var values = new float[FeatureCatalog.All.Count];
        FeatureBuilder.Compute(tables, client, values);

        return values;
    }

    /// <summary>Whether two rows of values are the same to the last bit.</summary>
    public static bool AreSame(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        for (var feature = 0; feature < first.Length; feature++)
            if (BitConverter.SingleToInt32Bits(first[feature]) != BitConverter.SingleToInt32Bits(second[feature]))
                return false;

        return first.Length == second.Length;
    }

    static int IndexOf(string name)
    {
        for (var feature = 0; feature < FeatureCatalog.All.Count; feature++)
            if (FeatureCatalog.All[feature].Name == name)
                return feature;

        throw new ArgumentException($"The catalog has no feature {name}.", nameof(name));
    }
}
