using CreditScoring.Numerics;

namespace CreditScoring.Drift.Evidently;

/// <summary>Scores from the area between two distributions, or from their means.</summary>
static class DistanceScores
{
    const double LeastDeviation = 0.001;

    /// <summary>Area between the two distribution functions, in standard deviations of the reference but never less than 0.001 of the column's unit.</summary>
    public static TestScore Wasserstein(SamplePair pair) =>
        TestScore.Of(Area(pair, Math.Abs) / Greater(pair.Reference.StandardDeviation, LeastDeviation));

    /// <summary>Root of twice the integral of the squared difference of the distribution functions; in the root of the column's unit.</summary>
    public static TestScore Energy(SamplePair pair) =>
        TestScore.Of(Math.Sqrt(2 * Area(pair, gap => gap * gap)));

    /// <summary>P-value of Student's two-sided test with equal variances.</summary>
    public static TestScore Student(SamplePair pair)
    {
        double n = pair.Reference.Count, m = pair.Current.Count;
        var squares = n * Math.Pow(pair.Reference.StandardDeviation, 2) + m * Math.Pow(pair.Current.StandardDeviation, 2);
        var t = (pair.Reference.Mean - pair.Current.Mean) / Math.Sqrt(squares / (n + m - 2) * (1 / n + 1 / m));

        return double.IsNaN(t) ? TestScore.Of(t) : TestScore.Of(2 * StudentT.UpperTail(Math.Abs(t), n + m - 2));
    }

    // Two equal infinities have no distance: their difference is NaN, and so is the area.
    static double Area(SamplePair pair, Func<double, double> weight)
    {
        double n = pair.Reference.Count, m = pair.Current.Count, area = 0;
        int below = 0, belowCurrent = 0;
        for (var place = 0; place < pair.Distinct; place++)
        {
            var value = pair.Values[place];
            below += pair.ReferenceCounts[place];
            belowCurrent += pair.CurrentCounts[place];
            if (double.IsInfinity(value) && pair.ReferenceCounts[place] + pair.CurrentCounts[place] > 1)
                return double.NaN;
            if (place + 1 < pair.Distinct)
                area += weight(below / n - belowCurrent / m) * (pair.Values[place + 1] - value);
        }

        return area;
    }

    // As Python's max: a first argument that is not a number stays.
    static double Greater(double first, double second) => second > first ? second : first;
}
