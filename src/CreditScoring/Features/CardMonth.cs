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
/// <param name="DaysLateTolerant">Days past due, small debts left out.</param>
sealed record CardMonth(
    int Card, double Month, double Balance, double Limit, double CashAmount, double DrawnAmount, double MinimumDue, double Paid,
    double CashDrawings, double Drawings, double DaysLateTolerant)
{
    /// <summary>Amount owed over the limit.</summary>
    public double Utilisation => Divide(Balance, Limit);

    /// <summary>Amount paid over the least amount that must be paid.</summary>
    public double PaidRatio => Divide(Paid, MinimumDue);

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
            order = first.DaysLateTolerant.CompareTo(second.DaysLateTolerant);

        return order;
    }
}
