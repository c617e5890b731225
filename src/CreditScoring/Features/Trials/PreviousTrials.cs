using CreditScoring.Data;
using CreditScoring.HomeCredit;
using static CreditScoring.Features.Trials.PreviousQuantities;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the client's earlier applications here: on all, on those approved and on those refused.</summary>
static class PreviousTrials
{
    static readonly TableSchema Schema = PreviousApplicationSchema.Table;
    static readonly Trial<PreviousHistory> Loans = new("previous_application", client => client.Previous);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D1b", "Number of applications cancelled",
        [
            Loans.Numeric("P_CANCELED", "Number with NAME_CONTRACT_STATUS = Canceled.",
                previous => previous.All.CountOf(loan => loan.IsCanceled)),
        ]),
        new("D3b", "Age of the oldest application", [.. OfAll(DaysDecision.Min)]),
        new("D4c", "Further figures of the amounts of all applications",
            [.. OfAll(Annuity.Max, Annuity.Min, Credit.Mean, Credit.Sum, DownPayment.Mean, DownPaymentRate.Max)]),
        new("D5c", "Further figures of the amount asked against the amount granted",
            [.. OfAll(GrantRatio.Max, GrantRatio.StandardDeviation, GrantDifference.Mean)]),
        new("D6c", "Further figures of the terms of all applications", [.. OfAll(Term.Sum, CreditInInstalments.Max)]),
        new("D7c", "Amounts and greatest length of the approved applications",
            [.. OfApproved(Credit.Min, Credit.Mean, Credit.Max, DownPayment.Max, CreditInInstalments.Max)]),
        new("D8c", "Greatest part of the goods in the sums to repay", [.. OfApproved(GoodsShare.Max)]),
        new("D9c", "Greatest effective rate granted", [.. OfApproved(MonthlyRate.Max)]),
        new("D10c", "Further figures of the due days of the approved applications",
            [.. OfApproved(FirstDue.Mean, LastDuePlanned.Mean, LastDuePlanned.Min, LastDue.Min, DaysEarly.Min)]),
        new("D11c", "Ages and amounts of the refused applications",
        [
            .. Loans.Over("PR", "refused applications", previous => previous.Refused,
                DaysDecision.Mean, Credit.Max, Asked.Mean, GrantDifference.Min),
        ]),
        new("D12c", "Further reasons of refusal",
        [
            Share("P_REJ_SCO", "CODE_REJECT_REASON", "SCO", loan => loan.RejectReason),
            Share("P_REJ_XAP", "CODE_REJECT_REASON", "XAP", loan => loan.RejectReason),
        ]),
        new("D13b", "Further levels of rate",
        [
            Share("P_YIELD_MIDDLE", "NAME_YIELD_GROUP", "middle", loan => loan.YieldGroup),
            Share("P_YIELD_LOWACTION", "NAME_YIELD_GROUP", "low_action", loan => loan.YieldGroup),
            Share("P_YIELD_XNA", "NAME_YIELD_GROUP", "XNA", loan => loan.YieldGroup),
        ]),
        new("D14b", "Kinds of contract, of product and of client",
        [
            Share("P_CT_CONSUMER", "NAME_CONTRACT_TYPE", "Consumer loans", loan => loan.ContractType),
            Share("P_CT_REVOLVING", "NAME_CONTRACT_TYPE", "Revolving loans", loan => loan.ContractType),
            Share("P_PT_XSELL", "NAME_PRODUCT_TYPE", "x-sell", loan => loan.ProductType),
            Share("P_CLIENT_NEW", "NAME_CLIENT_TYPE", "New", loan => loan.ClientType),
            Share("P_CLIENT_REPEATER", "NAME_CLIENT_TYPE", "Repeater", loan => loan.ClientType),
            Share("P_CLIENT_REFRESHED", "NAME_CLIENT_TYPE", "Refreshed", loan => loan.ClientType),
        ]),
        new("D15b", "Size of the sellers", [.. OfAll(SellerArea.Mean, SellerArea.Max)]),
        new("D16c", "Company and reason of refusal of the latest application",
        [
            OfLatest("PL_SUITE", "NAME_TYPE_SUITE", loan => loan.Suite),
            OfLatest("PL_REJECT", "CODE_REJECT_REASON", loan => loan.RejectReason),
        ]),
    ];

    static IEnumerable<Feature> OfAll(params Aggregate<PreviousLoan>[] aggregates) =>
        Loans.Over("P", "all applications", previous => previous.All, aggregates);

    static IEnumerable<Feature> OfApproved(params Aggregate<PreviousLoan>[] aggregates) =>
        Loans.Over("PA", "approved applications", previous => previous.Approved, aggregates);

    static Feature Share(string name, string column, string word, Func<PreviousLoan, double> level)
    {
        var wanted = Levels.Value(Levels.Code(Schema, column, word), Levels.Of(Schema, column).Count);

        return Loans.Numeric(name, $"{column} = {word} / all.", previous => previous.All.Share(loan => level(loan) == wanted));
    }

    static Feature OfLatest(string name, string column, Func<PreviousLoan, double> level) => Loans.Category(
        name, Levels.Of(Schema, column), $"{column} of the application with the greatest DAYS_DECISION.",
        previous => previous.All.OfLast(level));
}
