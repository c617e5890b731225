namespace CreditScoring.Recourse;

/// <summary>Real numbers from one to another, both included.</summary>
readonly record struct Interval(double Low, double High)
{
    /// <summary>The least interval that holds this one and a number.</summary>
    public Interval With(double value) => new(Math.Min(Low, value), Math.Max(High, value));

    /// <summary>All sums.</summary>
    public static Interval operator +(Interval one, Interval other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>All products with a number.</summary>
    public static Interval operator *(double factor, Interval interval) =>
        factor < 0 ? new(factor * interval.High, factor * interval.Low) : new(factor * interval.Low, factor * interval.High);

    /// <summary>All products.</summary>
    public static Interval operator *(Interval one, Interval other)
    {
        var (a, b, c, d) = (one.Low * other.Low, one.Low * other.High, one.High * other.Low, one.High * other.High);

        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>What a rising function makes of it.</summary>
    public Interval Map(Func<double, double> rising) => new(rising(Low), rising(High));

    /// <summary>A little wider on both sides, in proportion: for the rounding of what comes next.</summary>
    public Interval Widened(double share) => new(Low - Math.Abs(Low) * share, High + Math.Abs(High) * share);
}
