using CreditScoring.Features;

namespace CreditScoring.Cli.Bench;

/// <summary>The features that <c>credit bench features</c> computes: each kind of aggregate, of three tables alone.</summary>
/// <remarks>
/// Their formulas stand in the data dictionary. Of <c>installments_payments</c>: counts, extremes, means, sums, shares and a window of
/// 365 days over instalments whose payments are merged first. Of <c>bureau</c>: the same, and a ratio of sums. Of <c>bureau_balance</c>:
/// shares by status per loan, averaged per client.
/// </remarks>
static class BenchFeatures
{
    static readonly string[] names =
    [
        "I_COUNT", "I_DPD_MAX", "I_DPD_MEAN", "I_DBD_SUM", "I_LATE_SHARE", "I_RATIO_MEAN", "I_PAY_MIN", "I_PAY_SUM", "I_INST_MAX",
        "I365_LATE_SHARE", "I365_DPD_MEAN",
        "B_COUNT", "B_ACTIVE_COUNT", "B_DAYS_CREDIT_MAX", "B_DAYS_CREDIT_MIN", "B_DAYS_CREDIT_MEAN", "B_DEBT_SUM", "B_DEBT_CREDIT",
        "B_ENDDATE_MAX", "B_SHARE_CARD", "B12_COUNT", "B12_DEBT_SUM",
        "BB_SHARE_0", "BB_SHARE_BAD", "BB_WORST_MAX", "BB_MSIZE_MEAN",
    ];

    /// <summary>Those features, in the order of the CSV.</summary>
    public static IReadOnlyList<FeatureColumn> Columns { get; } =
        [.. names.Select(name => FeatureCatalog.Columns.Single(column => column.Name == name))];
}
