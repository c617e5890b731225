using static CreditScoring.Features.Missing;

namespace CreditScoring.Features;

/// <summary>One month of an earlier credit card; NaN is missing.</summary>
/// <param name="Card">Identifier of the card.</param>
/// <param name="Month">Month relative to the application; -1 is the last one before it.</param>
/// <param name="Balance">Amount owed.</param>
/// <param name="Limit">Greatest amount that may be owed.</param>
/// <param name="CashAmount">Amount withdrawn at cash machines.</param>
/// <param name="DrawnAmount">Amount drawn in all ways.</param>
/// <param name="MinimumDue">Least amount that must be paid.</param>
/// <param name="Paid">Amount paid.</param>
/// <param name="CashDrawings">Number of withdrawals at cash machines.</param>
/// <param name="Drawings">Number of drawings of all kinds.</param>
/// <param name="DaysLate">Days past due.</param>
/// <param name="DaysLateTolerant">Days past due, small debts left out.</param>
/// <param name="Receivable">Amount owed with interest and fees.</param>
/// <param name="Principal">Amount owed without them.</param>
sealed record CardMonth(
    int Card, double Month, double Balance, double Limit, double CashAmount, double DrawnAmount, double MinimumDue, double Paid,
    double CashDrawings, double Drawings, double DaysLate, double DaysLateTolerant, double Receivable, double Principal)
{
    /// <summary>Amount owed over the limit.</summary>
    public double Utilisation => Divide(Balance, Limit);

    /// <summary>Amount paid over the least amount that must be paid.</summary>
    public double PaidRatio => Divide(Paid, MinimumDue);

    /// <summary>Interest and fees owed.</summary>
    public double Interest => Receivable - Principal;

    /// <summary>1 when something was late, 0 when not.</summary>
    public double IsLate => Flag(DaysLate, DaysLate > 0);

    /// <summary>By month, then card, then everything else, so that the order of the file does not matter.</summary>
    public static int Compare(CardMonth first, CardMonth second)
    {
        var order = first.Month.CompareTo(second.Month);
        if (order == 0)
            order = first.Card.CompareTo(second.Card);
        if (order == 0)
            order = first.Balance.CompareTo(second.Balance);
        if (order == 0)
            order = first.Limit.CompareTo(second.Limit);
        if (order == 0)
            order = first.CashAmount.CompareTo(second.CashAmount);
        if (order == 0)
            order = first.DrawnAmount.CompareTo(second.DrawnAmount);
        if (order == 0)
            order = first.MinimumDue.CompareTo(second.MinimumDue);
        if (order == 0)
            order = first.Paid.CompareTo(second.Paid);
        if (order == 0)
            order = first.CashDrawings.CompareTo(second.CashDrawings);
        if (order == 0)
            order = first.Drawings.CompareTo(second.Drawings);
        if (order == 0)
            order = first.DaysLate.CompareTo(second.DaysLate);
        if (order == 0)
            order = first.DaysLateTolerant.CompareTo(second.DaysLateTolerant);
        if (order == 0)
            order = first.Receivable.CompareTo(second.Receivable);
        if (order == 0)
            order = first.Principal.CompareTo(second.Principal);

        return order;
    }
}
