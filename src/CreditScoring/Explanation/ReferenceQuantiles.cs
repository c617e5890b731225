using CreditScoring.Features;

namespace CreditScoring.Explanation;

/// <summary>Where the development clients' values of each feature lie: the percentiles against which a client's value is told.</summary>
public sealed class ReferenceQuantiles
{
    readonly Dictionary<string, float[]> percentiles;

    /// <param name="percentiles">For each numeric feature, its values at 0 %, 1 %, … 100 %, never falling; empty when all are missing.</param>
    /// <exception cref="ArgumentException">A feature has neither 101 values nor none, or they fall.</exception>
    public ReferenceQuantiles(IReadOnlyDictionary<string, float[]> percentiles)
    {
        foreach (var (feature, values) in percentiles)
        {
            if (values.Length is not (0 or 101))
                throw new ArgumentException($"Feature {feature} has {values.Length} percentiles; 101 are expected, or none.", nameof(percentiles));
            for (var index = 1; index < values.Length; index++)
                if (!(values[index] >= values[index - 1]))
                    throw new ArgumentException($"The percentiles of feature {feature} fall at {index} %.", nameof(percentiles));
        }

        this.percentiles = new(percentiles, StringComparer.Ordinal);
    }

    /// <summary>The percentiles by feature name.</summary>
    public IReadOnlyDictionary<string, float[]> Percentiles => percentiles;

    /// <summary>Of 100 clients whose value is known, how many have a lower one, in 0 to 99; null for a category or an unknown feature.</summary>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="value">A known value.</param>
    public int? LowerOutOf100(string feature, float value) => Count(feature, percentile => percentile < value);

    /// <summary>Of 100 clients whose value is known, how many have a higher one, in 0 to 99; null for a category or an unknown feature.</summary>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="value">A known value.</param>
    public int? HigherOutOf100(string feature, float value) => Count(feature, percentile => percentile > value);

    // 101 percentiles stand for 100 clients, the client among them: nobody is beyond all 100.
    int? Count(string feature, Func<float, bool> isBeyond) =>
        percentiles.TryGetValue(feature, out var values) && values.Length > 0 ? Math.Min(99, values.Count(isBeyond)) : null;

    /// <summary>Takes the percentiles of the numeric features of a matrix.</summary>
    /// <param name="matrix">The development clients.</param>
    public static ReferenceQuantiles Of(FeatureMatrix matrix)
    {
        var percentiles = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            if (matrix.Columns[column].Kind != FeatureKind.Numeric)
                continue;

            var known = Array.FindAll(matrix.Column(column), value => !float.IsNaN(value));
            Array.Sort(known);
            percentiles[matrix.Columns[column].Name] = known.Length == 0
                ? []
                : [.. Enumerable.Range(0, 101).Select(percent => known[(int)((long)percent * (known.Length - 1) / 100)])];
        }

        return new ReferenceQuantiles(percentiles);
    }
}
