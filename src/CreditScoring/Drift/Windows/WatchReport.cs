namespace CreditScoring.Drift.Windows;

/// <summary>What is watched.</summary>
public enum WatchKind
{
    /// <summary>Share of the columns that drifted, in [0, 1].</summary>
    Share,

    /// <summary>Mean of the score.</summary>
    ScoreMean,

    /// <summary>Stability index of the score.</summary>
    ScorePsi,

    /// <summary>Greatest effect of a column beside the tolerance of its test; from 1 it is material.</summary>
    Column,
}

/// <summary>A figure in one window.</summary>
/// <param name="Value">Its value; null when the window does not have it.</param>
/// <param name="Band">Where it lies when nothing has changed.</param>
/// <param name="IsOut">Whether it is out of the band.</param>
/// <param name="IsAlarm">Whether the alarm stands after this window.</param>
public sealed record WatchPoint(double? Value, WatchBand Band, bool IsOut, bool IsAlarm);

/// <summary>A figure over the windows.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">The column, for <see cref="WatchKind.Column"/>; null otherwise.</param>
/// <param name="Points">A point a window, in their order.</param>
public sealed record WatchFigure(WatchKind Kind, string? Column, IReadOnlyList<WatchPoint> Points)
{
    /// <summary>Whether the alarm stands after the last window.</summary>
    public bool IsAlarm => Points.Count > 0 && Points[^1].IsAlarm;
}

/// <summary>The cumulative sums of the score's mean after one window.</summary>
/// <param name="Deviation">How far the window's mean is off, in its standard deviations.</param>
/// <param name="Sums">The sums.</param>
/// <param name="IsAlarm">Whether the alarm stands.</param>
public sealed record CusumPoint(double Deviation, Cusum Sums, bool IsAlarm);

/// <summary>A reference watched over windows.</summary>
/// <param name="ReferenceRows">Rows of the reference.</param>
/// <param name="Options">The limits used.</param>
/// <param name="Windows">The windows, in their order.</param>
/// <param name="Figures">The figures: of the table and of the score, then of each column.</param>
/// <param name="Cusum">The cumulative sums of the score's mean, a point a window; none without a score.</param>
public sealed record WatchReport(int ReferenceRows, WatchOptions Options, IReadOnlyList<WindowFacts> Windows, IReadOnlyList<WatchFigure> Figures, IReadOnlyList<CusumPoint> Cusum)
{
    /// <summary>Whether an alarm stands after the last window.</summary>
    public bool IsAlarm => IsCusumAlarm || Figures.Any(figure => figure.IsAlarm);

    /// <summary>Whether the alarm of the cumulative sums stands.</summary>
    public bool IsCusumAlarm => Cusum.Count > 0 && Cusum[^1].IsAlarm;
}
