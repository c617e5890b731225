namespace CreditScoring.Features;

/// <summary>One row of the payments table: a payment, or an instalment that was not paid.</summary>
readonly record struct Payment(int Loan, float Version, float Number, float DaysDue, float DaysPaid, float Due, float Paid)
{
    /// <summary>Whether both serve the same instalment.</summary>
    public bool IsOfInstalment(in Payment other) => CompareInstalment(this, other) == 0;

    /// <summary>By due day, then loan, then instalment, then everything else, so that the order of the file does not matter.</summary>
    public static int Compare(Payment first, Payment second)
    {
        var order = CompareInstalment(first, second);
        if (order == 0)
            order = first.DaysPaid.CompareTo(second.DaysPaid);
        if (order == 0)
            order = first.Paid.CompareTo(second.Paid);
        if (order == 0)
            order = first.Due.CompareTo(second.Due);

        return order;
    }

    static int CompareInstalment(in Payment first, in Payment second)
    {
        var order = first.DaysDue.CompareTo(second.DaysDue);
        if (order == 0)
            order = first.Loan.CompareTo(second.Loan);
        if (order == 0)
            order = first.Version.CompareTo(second.Version);
        if (order == 0)
            order = first.Number.CompareTo(second.Number);

        return order;
    }
}
