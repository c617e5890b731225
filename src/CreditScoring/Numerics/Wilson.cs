namespace CreditScoring.Numerics;

/// <summary>The 95 % interval of a share: it stays inside [0, 1] and holds for small groups and rare events.</summary>
/// <remarks>
/// (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson (1927), Journal of the American Statistical Association 22.
/// </remarks>
public static class Wilson
{
    const double Normal975 = 1.959963984540054;

    /// <summary>The interval, within [0, 1]; all of [0, 1] when nobody was counted.</summary>
    /// <param name="share">Share observed, in [0, 1].</param>
    /// <param name="count">Number of clients it was observed on, at least 0.</param>
    public static (double Low, double High) Interval(double share, int count)
    {
        if (count == 0)
            return (0, 1);

        var scale = 1 + Normal975 * Normal975 / count;
        var centre = share + Normal975 * Normal975 / (2 * count);
        var reach = Normal975 * Math.Sqrt((share * (1 - share) + Normal975 * Normal975 / (4 * count)) / count);

        return (share == 0 ? 0 : Math.Max(0, (centre - reach) / scale), share == 1 ? 1 : Math.Min(1, (centre + reach) / scale));
    }
}
