namespace CreditScoring.Features.Trials;

/// <summary>What is told of each instalment, all its payments together, under the names of the feature plan.</summary>
static class InstalmentQuantities
{
    const string LateDays = "DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT";
    const string PartPaid = "AMT_PAYMENT / AMT_INSTALMENT";

    /// <summary>Below 0 when early.</summary>
    public static Quantity<Instalment> Late { get; } = new("LATE", LateDays, instalment => instalment.Late);

    public static Quantity<Instalment> DaysPastDue { get; } = new("DPD", $"max({LateDays}, 0)", instalment => instalment.DaysPastDue);

    public static Quantity<Instalment> DaysBeforeDue { get; } = new(
        "DBD", "max(DAYS_INSTALMENT - DAYS_ENTRY_PAYMENT, 0)", instalment => instalment.DaysBeforeDue);

    public static Quantity<Instalment> PaidRatio { get; } = new("RATIO", PartPaid, instalment => instalment.PaidRatio);

    public static Quantity<Instalment> Shortfall { get; } = new(
        "SHORT", "AMT_INSTALMENT - AMT_PAYMENT", instalment => instalment.Shortfall);

    public static Quantity<Instalment> Paid { get; } = new("PAY", "AMT_PAYMENT", instalment => instalment.Paid);

    public static Quantity<Instalment> Due { get; } = new("INST", "AMT_INSTALMENT", instalment => instalment.Due);

    public static Quantity<Instalment> DaysPaid { get; } = new("ENTRY", "DAYS_ENTRY_PAYMENT", instalment => instalment.DaysPaid);

    public static Quantity<Instalment> WeightedLate { get; } = new(
        "WLATE", $"({LateDays}) x {PartPaid}", instalment => instalment.WeightedLate);

    public static Quantity<Instalment> FadedLate { get; } = new(
        "WLATET", $"({LateDays}) x {PartPaid} x (1 + 0.0003 x DAYS_ENTRY_PAYMENT)", instalment => instalment.FadedLate);

    public static Aggregate<Instalment> LateShare { get; } = new(
        "LATE_SHARE", "Paid after DAYS_INSTALMENT / known", instalments => instalments.Mean(instalment => instalment.IsLaterThan(0)));
}
