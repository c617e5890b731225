using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>A loan that another lender reported to the credit bureau. Days count from the application; NaN is missing.</summary>
sealed record BureauLoan
{
    public required int Id { get; init; }

    public required bool IsActive { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Kind of loan: category code, as a feature value.</summary>
    public double Type { get; init; } = double.NaN;

    public bool IsCard { get; init; }

    public bool IsMortgage { get; init; }

    public bool IsMicroloan { get; init; }

    public bool IsConsumer { get; init; }

    public bool IsCar { get; init; }

    /// <summary>Day the loan was asked for.</summary>
    public required double DaysCredit { get; init; }

    /// <summary>Days overdue at the time of the application.</summary>
    public double DaysOverdue { get; init; } = double.NaN;

    /// <summary>Day the loan is to end.</summary>
    public double EndDate { get; init; } = double.NaN;

    /// <summary>Day the loan did end.</summary>
    public double EndFact { get; init; } = double.NaN;

    /// <summary>Day of the last news of the loan.</summary>
    public double DaysUpdate { get; init; } = double.NaN;

    public double Amount { get; init; } = double.NaN;

    public double Debt { get; init; } = double.NaN;

    /// <summary>Of a card, the amount that may still be drawn.</summary>
    public double Limit { get; init; } = double.NaN;

    public double Annuity { get; init; } = double.NaN;

    /// <summary>Amount overdue at the time of the application.</summary>
    public double Overdue { get; init; } = double.NaN;

    /// <summary>Greatest amount ever overdue.</summary>
    public double MaxOverdue { get; init; } = double.NaN;

    /// <summary>How many times its end was put off.</summary>
    public double Prolonged { get; init; } = double.NaN;

    /// <summary>What its months looked like; null when none is known.</summary>
    public BureauMonths? Months { get; init; }

    /// <summary>Part of the amount that is still owed, kept within 0 and 5.</summary>
    public double Utilisation => Math.Clamp(Divide(Debt, Amount), 0, 5);

    /// <summary>Part of the amount that is no longer owed, in money.</summary>
    public double Paid => Amount - Debt;

    /// <summary>Days from the day it was asked for to its planned end.</summary>
    public double Duration => EndDate - DaysCredit;

    /// <summary>Days between the planned and the actual end; above 0 when it ended early.</summary>
    public double DaysEarly => EndDate - EndFact;
}
