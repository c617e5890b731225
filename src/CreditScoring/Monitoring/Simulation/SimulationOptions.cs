namespace CreditScoring.Monitoring.Simulation;

/// <summary>A stretch of operation to be played: its length, its clients, and what is planted in it.</summary>
/// <remarks>Time is compressed: outcomes that take a loan months come after days, and the population moves within a month as it does within a bad year.</remarks>
public sealed record SimulationOptions
{
    /// <summary>Days played, at least 1.</summary>
    public int Days { get; init; } = 30;

    /// <summary>Clients of a day, at least 100; fewer are not compared with the reference.</summary>
    public int Clients { get; init; } = 600;

    /// <summary>Clients of the first model's development, at least 1000.</summary>
    public int Development { get; init; } = 6000;

    /// <summary>Seed of every draw.</summary>
    public ulong Seed { get; init; } = 2;

    /// <summary>Days between two looks at retraining, at least 1; the drift watch runs each day.</summary>
    public int RetrainEvery { get; init; } = 7;

    /// <summary>Days until the outcomes of a day's clients are known, at least 1.</summary>
    public int OutcomesAfter { get; init; } = 3;

    /// <summary>First day of the planted drift; 0 for none.</summary>
    public int DriftFrom { get; init; } = 10;

    /// <summary>Last day of the planted drift.</summary>
    public int DriftUntil { get; init; } = 22;

    /// <summary>Its strength, from 0 to 3, as in <see cref="HomeCredit.Synthetic.SyntheticOptions.Shift"/>.</summary>
    public double Shift { get; init; } = 1;

    /// <summary>Day on which incomes come in thousands, and are sent again right the day after; 0 for none.</summary>
    public int FaultOn { get; init; } = 6;

    /// <summary>Day whose outcomes come late; 0 for none.</summary>
    public int LateOn { get; init; } = 12;

    /// <summary>How many days later they come than those of other days, at least 0.</summary>
    public int LateBy { get; init; } = 5;

    /// <summary>Outcomes that the champion did not learn from, from which it is trained again though nothing drifted; at least 1.</summary>
    public int NewLabels { get; init; } = 6000;

    /// <summary>The shift of a day's clients.</summary>
    /// <param name="day">The day, from 1.</param>
    public double ShiftOf(int day) => DriftFrom > 0 && day >= DriftFrom && day <= DriftUntil ? Shift : 0;

    /// <summary>The day on which the outcomes of a day's clients are known.</summary>
    /// <param name="day">The day, from 1.</param>
    public int OutcomesOf(int day) => day + OutcomesAfter + (day == LateOn ? LateBy : 0);

    /// <exception cref="ArgumentException">A number is out of its range; the message names it.</exception>
    internal void Check()
    {
        foreach (var (value, least, name) in new[]
        {
            (Days, 1, "number of days"), (Clients, 100, "number of clients of a day"), (Development, 1000, "number of clients of the development"), (RetrainEvery, 1, "number of days between two looks at retraining"),
            (OutcomesAfter, 1, "number of days until outcomes"), (DriftFrom, 0, "first day of the drift"), (FaultOn, 0, "day of the fault"), (LateOn, 0, "day of late outcomes"), (LateBy, 0, "delay of late outcomes"),
            (NewLabels, 1, "number of new outcomes"),
        })
            if (value < least)
                throw new ArgumentException($"The {name} is {value}; give {least} or more.");
        if (!(Shift is >= 0 and <= 3))
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The shift is {Shift}; give a strength from 0 to 3."));
    }
}
