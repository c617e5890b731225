namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The words of earlier applications and their shares, measured on the public sample.</summary>
static class PreviousWords
{
    public static readonly WordShares Weekday = new(
        ("MONDAY", 0.1511), ("TUESDAY", 0.1573), ("WEDNESDAY", 0.1520), ("THURSDAY", 0.1482), ("FRIDAY", 0.1533), ("SATURDAY", 0.1414),
        ("SUNDAY", 0.0968));

    public static readonly WordShares Suite = new(
        ("Unaccompanied", 0.6080), ("Family", 0.2459), ("Spouse, partner", 0.0759), ("Children", 0.0356), ("Other_B", 0.0211),
        ("Other_A", 0.0105), ("Group of people", 0.0028));

    /// <summary>Why applications are refused: the reasons that tell of bad payment stand first.</summary>
    public static readonly WordShares Reject = new(
        ("SCOFR", 0.043), ("SCO", 0.112), ("HC", 0.625), ("LIMIT", 0.190), ("VERIF", 0.013), ("SYSTEM", 0.001), ("XNA", 0.016));

    public static readonly WordShares Purpose = new(
        ("XNA", 0.302), ("Repairs", 0.234), ("Other", 0.149), ("Urgent needs", 0.090), ("Buying a used car", 0.034), ("Everyday expenses", 0.029),
        ("Building a house or an annex", 0.025), ("Payments on other loans", 0.025), ("Medicine", 0.022), ("Education", 0.014),
        ("Buying a new car", 0.011), ("Buying a holiday home / land", 0.011), ("Journey", 0.009), ("Car repairs", 0.009),
        ("Purchase of electronic equipment", 0.008), ("Buying a home", 0.008), ("Furniture", 0.007), ("Wedding / gift / holiday", 0.006),
        ("Business development", 0.005), ("Gasification / water supply", 0.002), ("Hobby", 0.001), ("Buying a garage", 0.0005),
        ("Money for a third person", 0.0002), ("Refusal to name the goal", 0.0002));

    /// <summary>What consumer loans bought.</summary>
    public static readonly WordShares Goods = new(
        ("Mobile", 0.306), ("Consumer Electronics", 0.163), ("Computers", 0.147), ("Audio/Video", 0.134), ("Furniture", 0.075),
        ("Construction Materials", 0.037), ("Clothing and Accessories", 0.036), ("Photo / Cinema Equipment", 0.033), ("XNA", 0.011),
        ("Auto Accessories", 0.011), ("Jewelry", 0.009), ("Homewares", 0.008), ("Medical Supplies", 0.005), ("Vehicles", 0.004),
        ("Gardening", 0.004), ("Sport and Leisure", 0.004), ("Office Appliances", 0.003), ("Other", 0.003), ("Tourism", 0.003),
        ("Medicine", 0.002), ("Direct Sales", 0.001), ("Fitness", 0.001), ("Weapon", 0.0003), ("Additional Service", 0.0002),
        ("Education", 0.0001), ("Insurance", 0.0001));

    public static readonly WordShares Industry = new(
        ("Connectivity", 1), ("Consumer electronics", 1), ("Furniture", 1), ("Construction", 1), ("Clothing", 1), ("Industry", 1),
        ("Auto technology", 1), ("Jewelry", 1), ("MLM partners", 1), ("Tourism", 1), ("XNA", 1));

    /// <summary>Position in <see cref="Industry"/> of the trade that sells most of each category of <see cref="Goods"/>.</summary>
    public static readonly int[] IndustryOfGoods = [0, 1, 1, 1, 2, 3, 4, 1, 10, 6, 7, 3, 5, 6, 3, 5, 1, 5, 9, 5, 8, 5, 5, 3, 2, 0];

    /// <summary>Group in <see cref="PosCombination"/> of each trade: 0 mobile, 1 household, 2 industry, 3 other.</summary>
    public static readonly int[] GroupOfIndustry = [0, 1, 2, 2, 2, 2, 3, 2, 3, 3, 3];

    /// <summary>Position in <see cref="Combination"/> of the product with interest, by group; the next one is without.</summary>
    public const int PosCombination = 9;

    public static readonly WordShares Combination = new(
        ("Card Street", 1), ("Card X-Sell", 1), ("Cash", 1), ("Cash Street: high", 1), ("Cash Street: middle", 1), ("Cash Street: low", 1),
        ("Cash X-Sell: high", 1), ("Cash X-Sell: middle", 1), ("Cash X-Sell: low", 1),
        ("POS mobile with interest", 1), ("POS mobile without interest", 1), ("POS household with interest", 1),
        ("POS household without interest", 1), ("POS industry with interest", 1), ("POS industry without interest", 1),
        ("POS other with interest", 1), ("POS others without interest", 1));

    /// <summary>From the dearest to the cheapest, for cash loans and for consumer loans.</summary>
    public static readonly WordShares[] Yield =
    [
        new(("high", 0.27), ("middle", 0.40), ("low_normal", 0.29), ("low_action", 0.04)),
        new(("high", 0.33), ("middle", 0.31), ("low_normal", 0.26), ("low_action", 0.10)),
    ];

    public static readonly WordShares Channel = new(
        ("AP+ (Cash loan)", 1), ("Contact center", 1), ("Credit and cash offices", 1), ("Country-wide", 1), ("Stone", 1),
        ("Regional / Local", 1), ("Channel of corporate sales", 1), ("Car dealer", 1));

    /// <summary>Positions in <see cref="Channel"/>: by contract, cumulative shares of each.</summary>
    public static readonly double[][] ChannelOfContract =
    [
        [0.047, 0.131, 0.934, 0.987, 0.991, 0.994, 0.9995, 1],
        [0.0001, 0.0002, 0.001, 0.593, 0.865, 0.999, 0.9995, 1],
        [0.071, 0.122, 0.799, 0.936, 0.961, 0.994, 0.9998, 1],
    ];
}
