using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Drift;

/// <summary>The tests of one column: each takes both sizes into account, and ties make none of them flag more than it says.</summary>
static class ColumnTests
{
    const int FewValues = 20;     // numbers of so many different values are counted, not ranked
    const double LeastExpected = 5; // rows that a cell of counts needs

    /// <summary>All tests that apply to a column.</summary>
    /// <param name="pair">Its two samples.</param>
    /// <param name="tolerance">Least material distance between the distributions.</param>
    /// <param name="options">The other limits.</param>
    public static IEnumerable<DriftEvidence> All(SamplePair pair, double tolerance, DriftOptions options)
    {
        yield return Distribution(pair, tolerance);
        yield return Share(DriftKind.Missing, pair.Reference.Missing, pair.Reference.Rows, pair.Current.Missing, pair.Current.Rows, options.MissingTolerance);
        if (pair.Kind == FeatureKind.Numeric)
        {
            yield return Share(DriftKind.Infinite, InfiniteOf(pair.Reference), pair.Reference.Rows, InfiniteOf(pair.Current), pair.Current.Rows, options.InfiniteTolerance);
            yield return Range(pair, options.NoveltyTolerance);
        }
        else
        {
            yield return NoveltyTests.Unseen(pair, options.NoveltyTolerance);
            yield return NoveltyTests.Lost(pair, options.NoveltyTolerance);
        }

        if (NoveltyTests.Constant(pair, tolerance) is { } constant)
            yield return constant;
    }

    /// <summary>Kolmogorov and Smirnov's distance of numbers, or total variation of levels; numbers of few values are tested by their counts, as levels are.</summary>
    public static DriftEvidence Distribution(SamplePair pair, double tolerance)
    {
        var isNumeric = pair.Kind == FeatureKind.Numeric;
        var effect = isNumeric ? KolmogorovDistance(pair) : TotalVariation(pair);
        if (isNumeric && pair.Distinct > FewValues && pair.Reference.Count > 0 && pair.Current.Count > 0)
        {
            // The law holds for values without ties; with ties the distance is less, so the probability is too high, never too low.
            var (n, m) = ((double)pair.Reference.Count, (double)pair.Current.Count);

            return new(DriftKind.Distribution, "two-sample Kolmogorov-Smirnov", effect, tolerance, KolmogorovOneSample.UpperTail((long)Math.Round(n * m / (n + m)), effect));
        }

        return new(DriftKind.Distribution, "two-sample chi-squared", effect, tolerance, Homogeneity(pair.ReferenceCounts, pair.CurrentCounts));
    }

    /// <summary>Greatest distance between the two shares of values at or below any number, in [0, 1].</summary>
    public static double KolmogorovDistance(SamplePair pair)
    {
        double n = Math.Max(1, pair.Reference.Count), m = Math.Max(1, pair.Current.Count), greatest = 0;
        long below = 0, now = 0;
        for (var value = 0; value < pair.Distinct; value++)
        {
            below += pair.ReferenceCounts[value];
            now += pair.CurrentCounts[value];
            greatest = Math.Max(greatest, Math.Abs(below / n - now / m));
        }

        return greatest;
    }

    /// <summary>Share of the rows that would have to change level, in [0, 1].</summary>
    public static double TotalVariation(SamplePair pair)
    {
        double n = Math.Max(1, pair.Reference.Count), m = Math.Max(1, pair.Current.Count), sum = 0;
        for (var level = 0; level < pair.Distinct; level++)
            sum += Math.Abs(pair.ReferenceCounts[level] / n - pair.CurrentCounts[level] / m);

        return Math.Min(1, sum / 2);
    }

    /// <summary>Chance that a current value is above a reference one, less that of the contrary, in [-1, 1]: Cliff's delta.</summary>
    public static double Direction(SamplePair pair)
    {
        double difference = 0;
        long below = 0, above = pair.Reference.Count;
        for (var value = 0; value < pair.Distinct; value++)
        {
            above -= pair.ReferenceCounts[value];
            difference += pair.CurrentCounts[value] * (double)(below - above);
            below += pair.ReferenceCounts[value];
        }

        return difference / Math.Max(1, (double)pair.Reference.Count * pair.Current.Count);
    }

    /// <summary>Probability of counts so unlike, in [0, 1], by the chi-squared test of homogeneity; cells too small for it are counted together.</summary>
    /// <remarks>Source: Cochran (1954), Some methods for strengthening the common χ² tests, Biometrics 10, for the least expected count.</remarks>
    public static double Homogeneity(ReadOnlySpan<int> reference, ReadOnlySpan<int> current)
    {
        double n = 0, m = 0;
        for (var cell = 0; cell < reference.Length; cell++)
            (n, m) = (n + reference[cell], m + current[cell]);
        if (n == 0 || m == 0)
            return 1;

        var least = LeastExpected * (n + m) / Math.Min(n, m); // rows of both samples at which the smaller one expects enough
        double statistic = 0, rareReference = 0, rareCurrent = 0;
        var cells = 0;
        for (var cell = 0; cell < reference.Length; cell++)
            if (reference[cell] + current[cell] >= least)
                Add(reference[cell], current[cell]);
            else
                (rareReference, rareCurrent) = (rareReference + reference[cell], rareCurrent + current[cell]);
        if (rareReference + rareCurrent > 0)
            Add(rareReference, rareCurrent);

        return cells < 2 ? 1 : ChiSquareLaw.UpperTail(statistic, cells - 1);

        void Add(double before, double now)
        {
            var share = (before + now) / (n + m);
            statistic += (before - n * share) * (before - n * share) / (n * share) + (now - m * share) * (now - m * share) / (m * share);
            cells++;
        }
    }

    /// <summary>Two shares of rows: Fisher's exact test where few rows count, the chi-squared test else.</summary>
    static DriftEvidence Share(DriftKind kind, int reference, int referenceRows, int current, int currentRows, double tolerance)
    {
        var effect = Math.Abs(Quotient(reference, referenceRows) - Quotient(current, currentRows));
        var smaller = Math.Min(reference + current, referenceRows - reference + currentRows - current) * (double)Math.Min(referenceRows, currentRows) / Math.Max(1, referenceRows + currentRows);
        var isExact = smaller < LeastExpected;
        var p = effect == 0 ? 1
            : isExact ? HypergeometricLaw.TwoSided(reference, referenceRows - reference, current, currentRows - current)
            : Homogeneity([reference, referenceRows - reference], [current, currentRows - current]);

        return new(kind, isExact ? "Fisher exact" : "two proportions", effect, tolerance, p);
    }

    // How many current values lie beyond all reference ones; by exchangeability each set of the pooled extremes is as likely.
    static DriftEvidence Range(SamplePair pair, double tolerance)
    {
        var (low, high) = (0, 0);
        for (var value = 0; value < pair.Distinct && pair.ReferenceCounts[value] == 0; value++)
            low += pair.CurrentCounts[value];
        for (var value = pair.Distinct - 1; value >= 0 && pair.ReferenceCounts[value] == 0; value--)
            high += pair.CurrentCounts[value];
        var (n, m) = (pair.Reference.Count, pair.Current.Count);
        var p = Math.Min(1, 2 * Math.Min(NoveltyTests.AllFromOne(low, m, n + m), NoveltyTests.AllFromOne(high, m, n + m)));

        return new(DriftKind.Range, "extremes of both samples", Quotient(Math.Min(m, low + high), m), tolerance, p);
    }

    static int InfiniteOf(ColumnSample sample) => sample.NegativeInfinite + sample.PositiveInfinite;

    static double Quotient(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
