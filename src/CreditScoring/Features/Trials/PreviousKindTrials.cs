using CreditScoring.HomeCredit;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on the words of earlier applications here: reasons of refusal, kinds of products, kinds of clients.</summary>
static class PreviousKindTrials
{
    static readonly Trial<PreviousHistory> Earlier = new("previous_application", client => client.Previous);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("D12c", "Further reasons of refusal",
        [
            Share("P_REJ_SCO", "CODE_REJECT_REASON", "SCO", loan => loan.RejectReason),
            Share("P_REJ_XAP", "CODE_REJECT_REASON", "XAP", loan => loan.RejectReason),
        ]),
        new("D13b", "Further yield groups",
        [
            Share("P_YIELD_MIDDLE", "NAME_YIELD_GROUP", "middle", loan => loan.YieldGroup),
            Share("P_YIELD_LOWACTION", "NAME_YIELD_GROUP", "low_action", loan => loan.YieldGroup),
            Share("P_YIELD_XNA", "NAME_YIELD_GROUP", "XNA", loan => loan.YieldGroup),
        ]),
        new("D14b", "Kinds of contracts, products and clients",
        [
            Share("P_CT_CONSUMER", "NAME_CONTRACT_TYPE", "Consumer loans", loan => loan.ContractType),
            Share("P_CT_REVOLVING", "NAME_CONTRACT_TYPE", "Revolving loans", loan => loan.ContractType),
            Share("P_PT_XSELL", "NAME_PRODUCT_TYPE", "x-sell", loan => loan.ProductType),
            Share("P_CLIENT_NEW", "NAME_CLIENT_TYPE", "New", loan => loan.ClientType),
            Share("P_CLIENT_REPEATER", "NAME_CLIENT_TYPE", "Repeater", loan => loan.ClientType),
            Share("P_CLIENT_REFRESHED", "NAME_CLIENT_TYPE", "Refreshed", loan => loan.ClientType),
        ]),
        new("D16c", "Who came along, and the reason of refusal, of the latest application",
        [
            Latest("PL_SUITE", "NAME_TYPE_SUITE", loan => loan.Suite),
            Latest("PL_REJECT", "CODE_REJECT_REASON", loan => loan.RejectReason),
        ]),
    ];

    static Feature Share(string name, string column, string word, Func<PreviousLoan, double> code)
    {
        var level = Levels.Of(PreviousApplicationSchema.Table, column).ToList().IndexOf(word);

        return Earlier.Numeric(name, $"{column} = {word} / all.", previous => previous.All.Share(loan => code(loan) == level));
    }

    static Feature Latest(string name, string column, Func<PreviousLoan, double> code) => Earlier.Category(
        name, Levels.Of(PreviousApplicationSchema.Table, column), $"{column} of the application with the greatest DAYS_DECISION.",
        previous => previous.All.OfLast(code));
}
