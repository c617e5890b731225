namespace CreditScoring.Features;

/// <summary>The monthly statuses of one bureau loan, counted.</summary>
/// <param name="Count">Number of months, at least 1.</param>
/// <param name="OnTime">Months with status 0: running, nothing overdue.</param>
/// <param name="Late">Months with status 1 to 5.</param>
/// <param name="Worst">Greatest numeric status, 0 to 5; closed (C) and unknown (X) months count 0.</param>
sealed record BureauMonths(int Count, int OnTime, int Late, int Worst)
{
    /// <summary>Part of the months with status 0, in [0, 1].</summary>
    public double ShareOnTime => (double)OnTime / Count;

    /// <summary>Part of the months with status 1 to 5, in [0, 1].</summary>
    public double ShareLate => (double)Late / Count;
}
