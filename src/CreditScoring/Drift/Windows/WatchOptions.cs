namespace CreditScoring.Drift.Windows;

/// <summary>When a series of windows gives the alarm, and when it is over.</summary>
public sealed record WatchOptions
{
    /// <summary>Limits of each window's report; its <see cref="DriftOptions.Prediction"/> names the score.</summary>
    public DriftOptions Drift { get; init; } = new();

    /// <summary>Standard deviations between the reference's mean and the end of a band, above 0.</summary>
    public double Deviations { get; init; } = 3;

    /// <summary>The same for columns, of which there are hundreds, above 0.</summary>
    public double ColumnDeviations { get; init; } = 4;

    /// <summary>Windows out of band, of the last <see cref="Of"/>, that give the alarm; at least 1.</summary>
    public int Needed { get; init; } = 2;

    /// <summary>Windows looked back at, this one included; at least <see cref="Needed"/>.</summary>
    public int Of { get; init; } = 3;

    /// <summary>Windows in band, one after the other, that end an alarm; at least 1.</summary>
    public int Quiet { get; init; } = 3;

    /// <summary>What a window's mean score may be off without adding to the cumulative sum, in standard deviations of such a mean; at least 0.</summary>
    public double Slack { get; init; } = 0.5;

    /// <summary>Cumulative sum that gives the alarm, in the same unit; above 0.</summary>
    public double Limit { get; init; } = 5;

    /// <summary>Windows drawn from the reference for its bands, at least 20.</summary>
    public int Draws { get; init; } = 60;

    /// <summary>Seed of those draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        Drift.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(Needed, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Of, Needed);
        ArgumentOutOfRangeException.ThrowIfLessThan(Quiet, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Draws, 20);
        if (!(Deviations > 0 && ColumnDeviations > 0 && Slack >= 0 && Limit > 0))
            throw new ArgumentException($"The bands are {Deviations} and {ColumnDeviations} standard deviations, the slack {Slack}, the limit {Limit}; give numbers above 0.");
    }
}
