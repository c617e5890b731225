using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Reads a client's earlier applications.</summary>
sealed class PreviousReader(Table previous, RowGroups ofClient)
{
    static readonly TableSchema Schema = PreviousApplicationSchema.Table;
    static readonly byte Approved = Levels.Code(Schema, "NAME_CONTRACT_STATUS", "Approved");
    static readonly byte Refused = Levels.Code(Schema, "NAME_CONTRACT_STATUS", "Refused");
    static readonly byte Canceled = Levels.Code(Schema, "NAME_CONTRACT_STATUS", "Canceled");
    static readonly byte Scofr = Levels.Code(Schema, "CODE_REJECT_REASON", "SCOFR");
    static readonly byte Hc = Levels.Code(Schema, "CODE_REJECT_REASON", "HC");
    static readonly byte Limit = Levels.Code(Schema, "CODE_REJECT_REASON", "LIMIT");
    static readonly byte Cash = Levels.Code(Schema, "NAME_CONTRACT_TYPE", "Cash loans");
    static readonly byte Consumer = Levels.Code(Schema, "NAME_CONTRACT_TYPE", "Consumer loans");
    static readonly byte WalkIn = Levels.Code(Schema, "NAME_PRODUCT_TYPE", "walk-in");
    static readonly byte HighYield = Levels.Code(Schema, "NAME_YIELD_GROUP", "high");
    static readonly byte LowNormalYield = Levels.Code(Schema, "NAME_YIELD_GROUP", "low_normal");
    static readonly int ContractCount = Levels.Of(Schema, "NAME_CONTRACT_TYPE").Count;
    static readonly int RejectCount = Levels.Of(Schema, "CODE_REJECT_REASON").Count;
    static readonly int ProductTypeCount = Levels.Of(Schema, "NAME_PRODUCT_TYPE").Count;
    static readonly int ClientTypeCount = Levels.Of(Schema, "NAME_CLIENT_TYPE").Count;
    static readonly int SuiteCount = Levels.Of(Schema, "NAME_TYPE_SUITE").Count;
    static readonly int StatusCount = Levels.Of(Schema, "NAME_CONTRACT_STATUS").Count;
    static readonly int YieldCount = Levels.Of(Schema, "NAME_YIELD_GROUP").Count;
    static readonly int ProductCount = Levels.Of(Schema, "PRODUCT_COMBINATION").Count;
    static readonly int GoodsCount = Levels.Of(Schema, "NAME_GOODS_CATEGORY").Count;
    static readonly int ChannelCount = Levels.Of(Schema, "CHANNEL_TYPE").Count;

    readonly int[] id = previous.Identifiers("SK_ID_PREV");
    readonly byte[] status = previous.Codes("NAME_CONTRACT_STATUS");
    readonly byte[] reject = previous.Codes("CODE_REJECT_REASON");
    readonly byte[] yield = previous.Codes("NAME_YIELD_GROUP");
    readonly byte[] product = previous.Codes("PRODUCT_COMBINATION");
    readonly byte[] contract = previous.Codes("NAME_CONTRACT_TYPE");
    readonly byte[] productType = previous.Codes("NAME_PRODUCT_TYPE");
    readonly byte[] goodsCategory = previous.Codes("NAME_GOODS_CATEGORY");
    readonly byte[] channel = previous.Codes("CHANNEL_TYPE");
    readonly byte[] clientType = previous.Codes("NAME_CLIENT_TYPE");
    readonly byte[] suite = previous.Codes("NAME_TYPE_SUITE");
    readonly float[] sellerArea = previous.Numbers("SELLERPLACE_AREA");
    readonly float[] isInsured = previous.Numbers("NFLAG_INSURED_ON_APPROVAL");
    readonly float[] hour = previous.Numbers("HOUR_APPR_PROCESS_START");
    readonly float[] isRunning = previous.Numbers("IS_RUNNING");
    readonly float[] daysDecision = previous.Numbers("DAYS_DECISION");
    readonly float[] annuity = previous.Numbers("AMT_ANNUITY");
    readonly float[] asked = previous.Numbers("AMT_APPLICATION");
    readonly float[] credit = previous.Numbers("AMT_CREDIT");
    readonly float[] goodsPrice = previous.Numbers("AMT_GOODS_PRICE");
    readonly float[] downPayment = previous.Numbers("AMT_DOWN_PAYMENT");
    readonly float[] downPaymentRate = previous.Numbers("RATE_DOWN_PAYMENT");
    readonly float[] term = previous.Numbers("CNT_PAYMENT");
    readonly float[] firstDrawing = previous.Numbers("DAYS_FIRST_DRAWING");
    readonly float[] firstDue = previous.Numbers("DAYS_FIRST_DUE");
    readonly float[] lastDuePlanned = previous.Numbers("DAYS_LAST_DUE_1ST_VERSION");
    readonly float[] lastDue = previous.Numbers("DAYS_LAST_DUE");

    /// <summary>A reader of the table, or null when it is absent.</summary>
    public static PreviousReader? Of(HomeCreditTables tables) =>
        tables.PreviousApplications is null ? null : new(tables.PreviousApplications, tables.PreviousOfClient!);

    public PreviousHistory Read(int client)
    {
        var rows = ofClient.Of(client);
        var loans = new PreviousLoan[rows.Length];

        for (var loan = 0; loan < loans.Length; loan++)
            loans[loan] = Loan(rows[loan]);

        return new PreviousHistory(loans);
    }

    PreviousLoan Loan(int row) => new()
    {
        Id = id[row],
        IsApproved = status[row] == Approved,
        IsRefused = status[row] == Refused,
        IsCanceled = status[row] == Canceled,
        HasNoEnd = isRunning[row] == 1,
        IsRejectedByScofr = reject[row] == Scofr,
        IsRejectedByHc = reject[row] == Hc,
        IsRejectedByLimit = reject[row] == Limit,
        IsCash = contract[row] == Cash,
        IsConsumer = contract[row] == Consumer,
        IsWalkIn = productType[row] == WalkIn,
        ContractType = Levels.Value(contract[row], ContractCount),
        RejectReason = Levels.Value(reject[row], RejectCount),
        ProductType = Levels.Value(productType[row], ProductTypeCount),
        ClientType = Levels.Value(clientType[row], ClientTypeCount),
        Suite = Levels.Value(suite[row], SuiteCount),
        SellerArea = sellerArea[row] >= 0 ? sellerArea[row] : double.NaN, // -1 stands for no seller
        IsInsured = isInsured[row],
        IsHighYield = yield[row] == HighYield,
        IsLowNormalYield = yield[row] == LowNormalYield,
        ProductCombination = Levels.Value(product[row], ProductCount),
        YieldGroup = Levels.Value(yield[row], YieldCount),
        Status = Levels.Value(status[row], StatusCount),
        GoodsCategory = Levels.Value(goodsCategory[row], GoodsCount),
        Channel = Levels.Value(channel[row], ChannelCount),
        Hour = hour[row],
        DaysDecision = daysDecision[row],
        Annuity = annuity[row],
        Asked = asked[row],
        Credit = credit[row],
        GoodsPrice = goodsPrice[row],
        DownPayment = downPayment[row],
        DownPaymentRate = downPaymentRate[row],
        Term = term[row],
        DaysFirstDrawing = firstDrawing[row],
        DaysFirstDue = firstDue[row],
        DaysLastDuePlanned = lastDuePlanned[row],
        DaysLastDue = lastDue[row],
    };
}
