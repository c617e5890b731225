namespace CreditScoring.Features;

/// <summary>The monthly statuses of one bureau loan, counted.</summary>
/// <param name="Count">Number of months, at least 1.</param>
/// <param name="OnTime">Months with status 0: running, nothing overdue.</param>
/// <param name="Late">Months with status 1 to 5.</param>
/// <param name="LateByOne">Months with status 1.</param>
/// <param name="Closed">Months with status C: closed.</param>
/// <param name="Unknown">Months with status X: nothing known.</param>
/// <param name="Worst">Greatest numeric status, 0 to 5; closed (C) and unknown (X) months count 0.</param>
/// <param name="WorstLast12">The same over the 12 months up to the application; NaN when none of them is known.</param>
/// <param name="SinceLate">Months since the latest with status 1 to 5, 0 being the month of the application; NaN when there is none.</param>
sealed record BureauMonths(
    int Count, int OnTime, int Late, int LateByOne, int Closed, int Unknown, int Worst, double WorstLast12, double SinceLate)
{
    /// <summary>Part of the months with status 0, in [0, 1].</summary>
    public double ShareOnTime => (double)OnTime / Count;

    /// <summary>Part of the months with status 1 to 5, in [0, 1].</summary>
    public double ShareLate => (double)Late / Count;

    /// <summary>Part of the months with status 1, in [0, 1].</summary>
    public double ShareLateByOne => (double)LateByOne / Count;

    /// <summary>Part of the months with status C, in [0, 1].</summary>
    public double ShareClosed => (double)Closed / Count;

    /// <summary>Part of the months with status X, in [0, 1].</summary>
    public double ShareUnknown => (double)Unknown / Count;
}
