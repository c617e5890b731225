namespace CreditScoring.Features.Trials;

/// <summary>What is told of each earlier application, under the names of the feature plan.</summary>
static class PreviousQuantities
{
    public static Quantity<PreviousLoan> DaysDecision { get; } = new("DAYS_DECISION", "DAYS_DECISION", loan => loan.DaysDecision);

    public static Quantity<PreviousLoan> Annuity { get; } = new("ANNUITY", "AMT_ANNUITY", loan => loan.Annuity);

    public static Quantity<PreviousLoan> Credit { get; } = new("CREDIT", "AMT_CREDIT", loan => loan.Credit);

    public static Quantity<PreviousLoan> Asked { get; } = new("ASK", "AMT_APPLICATION", loan => loan.Asked);

    public static Quantity<PreviousLoan> DownPayment { get; } = new("DOWN", "AMT_DOWN_PAYMENT", loan => loan.DownPayment);

    public static Quantity<PreviousLoan> DownPaymentRate { get; } = new("RATEDOWN", "RATE_DOWN_PAYMENT", loan => loan.DownPaymentRate);

    public static Quantity<PreviousLoan> GrantRatio { get; } = new(
        "GRANTRATIO", "AMT_APPLICATION / AMT_CREDIT (0 counts as missing)", loan => loan.GrantRatio);

    public static Quantity<PreviousLoan> GrantDifference { get; } = new(
        "GRANTDIFF", "AMT_APPLICATION - AMT_CREDIT", loan => loan.GrantDifference);

    public static Quantity<PreviousLoan> Term { get; } = new("CNTPAY", "CNT_PAYMENT", loan => loan.Term);

    public static Quantity<PreviousLoan> CreditInInstalments { get; } = new(
        "CTA", "AMT_CREDIT / AMT_ANNUITY (0 counts as missing)", loan => loan.CreditInInstalments);

    public static Quantity<PreviousLoan> GoodsShare { get; } = new(
        "GOODSSHARE", "AMT_GOODS_PRICE / (AMT_ANNUITY x CNT_PAYMENT)", loan => loan.GoodsShare);

    public static Quantity<PreviousLoan> SimpleRate { get; } = new(
        "SRATE", "(AMT_ANNUITY x CNT_PAYMENT / AMT_CREDIT - 1) / CNT_PAYMENT", loan => loan.SimpleRate);

    public static Quantity<PreviousLoan> MonthlyRate { get; } = new(
        "IRR", "internal monthly rate r with AMT_CREDIT = AMT_ANNUITY (1 - (1 + r)^-CNT_PAYMENT) / r", loan => loan.MonthlyRate);

    public static Quantity<PreviousLoan> FirstDue { get; } = new("FIRSTDUE", "DAYS_FIRST_DUE", loan => loan.DaysFirstDue);

    public static Quantity<PreviousLoan> LastDuePlanned { get; } = new(
        "LASTDUE1", "DAYS_LAST_DUE_1ST_VERSION", loan => loan.DaysLastDuePlanned);

    public static Quantity<PreviousLoan> LastDue { get; } = new("LASTDUE", "DAYS_LAST_DUE", loan => loan.DaysLastDue);

    public static Quantity<PreviousLoan> DaysEarly { get; } = new(
        "EARLY", "DAYS_LAST_DUE_1ST_VERSION - DAYS_LAST_DUE", loan => loan.DaysEarly);

    public static Quantity<PreviousLoan> SellerArea { get; } = new(
        "SELLER", "SELLERPLACE_AREA (below 0 counts as missing)", loan => loan.SellerArea);

    public static Quantity<PreviousLoan> LeftAmount { get; } = new(
        "LEFT_AMT", "AMT_ANNUITY x instalments left", loan => loan.LeftAmount);

    public static Quantity<PreviousLoan> LeftCount { get; } = new(
        "LEFT_N", "number of instalments left, CNT_PAYMENT - min(ceil(-DAYS_FIRST_DUE / 30), CNT_PAYMENT)", loan => loan.LeftCount);
}
