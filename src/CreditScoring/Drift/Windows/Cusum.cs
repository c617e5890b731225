namespace CreditScoring.Drift.Windows;

/// <summary>Cumulative sums of how far a mean is off, upwards and downwards: they find a small change that lasts.</summary>
/// <param name="Up">Sum of what was too high, in standard deviations of a window's mean, at least 0.</param>
/// <param name="Down">Sum of what was too low, likewise.</param>
/// <remarks>Source: Page (1954), Continuous inspection schemes, Biometrika 41.</remarks>
public readonly record struct Cusum(double Up, double Down)
{
    /// <summary>The sums after one more window; neither exceeds twice the limit, so that an alarm can end.</summary>
    /// <param name="deviation">How far the window's mean is off, in its standard deviations.</param>
    /// <param name="slack">What it may be off.</param>
    /// <param name="limit">Sum that gives the alarm.</param>
    public Cusum After(double deviation, double slack, double limit) => new(
        Math.Clamp(Up + deviation - slack, 0, 2 * limit), Math.Clamp(Down - deviation - slack, 0, 2 * limit));

    /// <summary>Whether a sum exceeds the limit.</summary>
    /// <param name="limit">The limit.</param>
    public bool IsOut(double limit) => Up > limit || Down > limit;

    /// <summary>Windows until the alarm, on average, of the two sums together: from no change, how seldom it is false; from a change, how soon it is told.</summary>
    /// <param name="slack">What a mean may be off, above 0.</param>
    /// <param name="limit">Sum that gives the alarm, above 0.</param>
    /// <param name="change">Lasting change of the mean, in standard deviations of a window's mean.</param>
    /// <remarks>Source: Siegmund (1985), Sequential analysis, chapter 2, with 1.166 added to the limit. With slack 0.5 and limit 5: 469 without change (465 exactly), 10.3 at a change of 1 (10.4).</remarks>
    public static double ExpectedRunLength(double slack, double limit, double change = 0)
    {
        var (up, down) = (OneSided(change - slack, limit + 1.166), OneSided(-change - slack, limit + 1.166));

        return 1 / (1 / up + 1 / down);
    }

    static double OneSided(double drift, double limit) =>
        Math.Abs(drift) < 1e-9 ? limit * limit : (Math.Exp(-2 * drift * limit) + 2 * drift * limit - 1) / (2 * drift * drift);
}
