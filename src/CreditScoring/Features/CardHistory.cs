namespace CreditScoring.Features;

/// <summary>A client's months of earlier credit cards, oldest first; of the same month, by card.</summary>
sealed class CardHistory
{
    public CardHistory(CardMonth[] months)
    {
        Array.Sort(months, CardMonth.Compare);
        All = new Selection<CardMonth>(months);
        Last12Months = All.Where(month => month.Month >= -12);
        Last6Months = All.Where(month => month.Month >= -6);
    }

    public Selection<CardMonth> All { get; }

    /// <summary>The months from -12 on.</summary>
    public Selection<CardMonth> Last12Months { get; }

    /// <summary>The months from -6 on.</summary>
    public Selection<CardMonth> Last6Months { get; }
}
