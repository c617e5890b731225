namespace CreditScoring.Features;

/// <summary>A client's months of earlier credit cards, oldest first; of the same month, by card.</summary>
/// <remarks>What only further features read is selected when first asked for; one thread reads one client.</remarks>
sealed class CardHistory
{
    public CardHistory(CardMonth[] months)
    {
        Array.Sort(months, CardMonth.Compare);
        All = new Selection<CardMonth>(months);
        Last6Months = All.Where(month => month.Month >= -6);
    }

    public Selection<CardMonth> All { get; }

    /// <summary>The months from -12 on.</summary>
    public Selection<CardMonth> Last12Months => field ??= All.Where(month => month.Month >= -12);

    /// <summary>The months from -6 on.</summary>
    public Selection<CardMonth> Last6Months { get; }

    /// <summary>From each month of a card to its next one.</summary>
    public Selection<Step<CardMonth>> Steps => field ??=
        All.OrderBy(month => month.Card).Steps().Where(step => step.Before.Card == step.After.Card);
}
