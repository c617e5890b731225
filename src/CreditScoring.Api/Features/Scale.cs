using CreditScoring.Features;

namespace CreditScoring.Api.Features;

/// <summary>Intervals of equal width over the values of a quantity, the same for every group of clients.</summary>
sealed class Scale
{
    const double Tail = 0.005;

    readonly double step, first;
    readonly bool isOpenBelow, isOpenAbove;

    /// <param name="feature">A quantity over all clients, known for one at least.</param>
    /// <param name="aimed">About how many intervals; there may be twice as many.</param>
    public Scale(FeatureValues feature, int aimed)
    {
        var sorted = feature.Sorted;

        // Half a percent at either end would otherwise stretch the axis until nothing can be seen.
        var low = sorted[(int)(Tail * (sorted.Length - 1))];
        var high = sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Length - 1))];
        step = Step(low, high, aimed, isWhole: feature.Unit == FeatureUnit.Count);
        first = Math.Floor(low / step);
        Count = (int)Math.Min(Math.Floor(high / step) - first + 1, 2 * aimed);
        (isOpenBelow, isOpenAbove) = (sorted[0] < first * step, sorted[^1] >= (first + Count) * step);
    }

    /// <summary>Number of intervals.</summary>
    public int Count { get; }

    /// <summary>The interval of a value; what lies beyond either end belongs to the last one there.</summary>
    public int IndexOf(double value) => (int)Math.Clamp(Math.Floor(value / step) - first, 0, Count - 1);

    /// <summary>Lower end, included; null when values lie below.</summary>
    public double? Lower(int bin) => bin == 0 && isOpenBelow ? null : (first + bin) * step;

    /// <summary>Upper end, excluded; null when values lie above.</summary>
    public double? Upper(int bin) => bin == Count - 1 && isOpenAbove ? null : (first + bin + 1) * step;

    /// <summary>The width, 1, 2 or 5 times a power of ten, that comes nearest to the number of intervals aimed at.</summary>
    static double Step(double low, double high, int intervals, bool isWhole)
    {
        var aimed = (high - low) / intervals;
        if (aimed <= 0)
            return isWhole || low == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(low))));

        var power = Math.Pow(10, Math.Floor(Math.Log10(aimed)));
        var step = (aimed / power) switch { < 1.41 => power, < 3.16 => 2 * power, < 7.07 => 5 * power, _ => 10 * power };

        return isWhole ? Math.Max(1, Math.Round(step)) : step;
    }
}
