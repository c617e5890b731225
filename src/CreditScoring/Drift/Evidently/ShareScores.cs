using CreditScoring.Features;

namespace CreditScoring.Drift.Evidently;

/// <summary>Distances between two sets of shares.</summary>
static class ShareScores
{
    /// <summary>Population stability index on equal widths, which is not the one that banks compute on deciles.</summary>
    public static TestScore Psi(SamplePair pair) =>
        On(ShareBins.Of(pair)?.Filled(), (r, c) => (r - c) * Math.Log(r / c));

    /// <summary>Kullback and Leibler's divergence from the reference to the current sample, in nats.</summary>
    public static TestScore KullbackLeibler(SamplePair pair)
    {
        var bins = ShareBins.Of(pair)?.Filled();

        return On(bins is null ? null : new(Whole(bins.Reference), Whole(bins.Current)), (r, c) => r * Math.Log(r / c));
    }

    /// <summary>Root of Jensen and Shannon's divergence, in nats: at most 0.8326.</summary>
    public static TestScore JensenShannon(SamplePair pair)
    {
        var divergence = On(ShareBins.Of(pair), (r, c) => (Part(r, (r + c) / 2) + Part(c, (r + c) / 2)) / 2);

        return divergence.Value is { } value ? TestScore.Of(Math.Sqrt(Math.Max(0, value))) : divergence;
    }

    /// <summary>Hellinger's distance, in [0, 1]; numbers are cut in as many widths as their distinct values, not their rows, ask for.</summary>
    public static TestScore Hellinger(SamplePair pair)
    {
        var overlap = On(pair.Kind == FeatureKind.Numeric ? ShareBins.OfWidths(pair, pair.Distinct) : ShareBins.OfValues(pair), (r, c) => Math.Sqrt(r * c));

        return overlap.Value is { } value ? TestScore.Of(Math.Sqrt(1 - Math.Clamp(value, 0, 1))) : overlap;
    }

    static double Part(double share, double middle) => share > 0 ? share * Math.Log(share / middle) : 0;

    static double[] Whole(double[] shares)
    {
        var sum = shares.Sum();

        return [.. shares.Select(share => share / sum)];
    }

    static TestScore On(ShareBins? bins, Func<double, double, double> part) =>
        bins is null
            ? TestScore.None("An infinite range cannot be cut in equal widths.")
            : TestScore.Of(bins.Reference.Zip(bins.Current, part).Sum());
}
