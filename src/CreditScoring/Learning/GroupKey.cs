using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>One feature by which clients are grouped.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Bounds">For a number, where its bands <c>[lower, upper)</c> meet, rising; empty for a category, whose levels are the bands.</param>
/// <param name="Levels">For a category, its number of levels; 0 for a number.</param>
sealed record GroupKey(string Feature, float[] Bounds, int Levels)
{
    /// <summary>Number of bands, that of missing values included.</summary>
    public int Count => Levels > 0 ? Levels + 2 : Bounds.Length + 2;

    /// <summary>Band of a value: 0 when it is missing.</summary>
    public int BandOf(float value)
    {
        if (float.IsNaN(value))
            return 0;
        if (Levels > 0)
            return 1 + Math.Clamp((int)value, 0, Levels);

        var band = 1;
        foreach (var bound in Bounds)
            if (value >= bound)
                band++;

        return band;
    }

    /// <summary>The levels of a category of the catalog.</summary>
    public static GroupKey Level(string feature) => new(feature, [], FeatureCatalog.Find(feature)!.Levels.Count);

    /// <summary>Bands of a number.</summary>
    public static GroupKey Bands(string feature, params float[] bounds) => new(feature, bounds, 0);
}
