using CreditScoring.Wording;
using static CreditScoring.Features.FeatureUnit;

namespace CreditScoring.Features.Description;

/// <summary>What an advisor reads of a client beside the score: the declarations of the application and a summary of the history, in groups.</summary>
/// <remarks>Labels are for people; the raw columns stay here, so that no other project needs to know them.</remarks>
public static class ClientDescription
{
    /// <summary>Column of the outcome: 1 after payment difficulties, 0 when repaid, NaN when not known.</summary>
    public const string Outcome = "TARGET";

    /// <summary>The client's age.</summary>
    public static DescribedField Age { get; } = Field("DAYS_BIRTH", Days);

    /// <summary>Where the client's income comes from.</summary>
    public static DescribedField IncomeSource { get; } = Field("NAME_INCOME_TYPE", Category);

    /// <summary>The amount of the credit asked for.</summary>
    public static DescribedField CreditAmount { get; } = Field("AMT_CREDIT", Money);

    /// <summary>The groups, in reading order.</summary>
    public static IReadOnlyList<DescribedGroup> Groups { get; } =
    [
        Declared("household",
            Age,
            Field("CODE_GENDER", Category),
            Field("NAME_FAMILY_STATUS", Category),
            Field("CNT_CHILDREN", Count),
            Field("CNT_FAM_MEMBERS", Count),
            Field("NAME_EDUCATION_TYPE", Category),
            Field("NAME_HOUSING_TYPE", Category),
            Field("FLAG_OWN_REALTY", Category),
            Field("FLAG_OWN_CAR", Category),
            Field("OWN_CAR_AGE", Years)),
        Declared("work",
            IncomeSource,
            Field("OCCUPATION_TYPE", Category),
            Field("ORGANIZATION_TYPE", Category),
            Field("DAYS_EMPLOYED", Days),
            Field("AMT_INCOME_TOTAL", Money)),
        Declared("credit",
            Field("NAME_CONTRACT_TYPE", Category),
            CreditAmount,
            Field("AMT_ANNUITY", Money),
            Field("AMT_GOODS_PRICE", Money),
            Field("NAME_TYPE_SUITE", Category),
            Field("WEEKDAY_APPR_PROCESS_START", Category),
            Field("HOUR_APPR_PROCESS_START", Count)),
        Declared("contact",
            Field("DAYS_REGISTRATION", Days),
            Field("DAYS_ID_PUBLISH", Days),
            Field("DAYS_LAST_PHONE_CHANGE", Days),
            Field("FLAG_PHONE", YesNo),
            Field("FLAG_WORK_PHONE", YesNo),
            Field("FLAG_EMAIL", YesNo),
            Field("REG_CITY_NOT_LIVE_CITY", YesNo),
            Field("REG_CITY_NOT_WORK_CITY", YesNo),
            Field("REGION_RATING_CLIENT_W_CITY", Count)),
        Declared("external",
            Field("EXT_SOURCE_1", None),
            Field("EXT_SOURCE_2", None),
            Field("EXT_SOURCE_3", None),
            Field("AMT_REQ_CREDIT_BUREAU_MON", Count),
            Field("AMT_REQ_CREDIT_BUREAU_YEAR", Count),
            Field("OBS_30_CNT_SOCIAL_CIRCLE", Count),
            Field("DEF_30_CNT_SOCIAL_CIRCLE", Count)),
        Summary("bureau",
            "B_COUNT", "B_ACTIVE_COUNT", "B_DEBT_SUM", "BA_DEBT_SUM", "B_DEBT_CREDIT", "B_DAYS_CREDIT_MAX", "B_DAYOVERDUE_MAX",
            "B_MAXOVERDUE_MAX", "X_DEBTSERVICE"),
        Summary("history",
            "P_COUNT", "P_APPROVED", "P_REFUSED", "P_DAYS_DECISION_MAX", "RUN_COUNT", "RUN_ANNUITY_SUM", "RUN_LEFT_AMT_SUM",
            "POS_DPDDEF_MAX", "CC_UTIL_MEAN"),
    ];

    /// <summary>Label of what a column declares.</summary>
    /// <param name="column">Raw column of a field.</param>
    internal static (string French, string English) LabelOf(string column) =>
        (WordList.French(Subject.Sheet)[column], WordList.English(Subject.Sheet)[column]);

    static DescribedField Field(string column, FeatureUnit unit)
    {
        var (french, english) = LabelOf(column);

        return new(column, unit, french, english);
    }

    static DescribedGroup Declared(string id, params DescribedField[] fields) => Group(id, fields, []);

    static DescribedGroup Summary(string id, params string[] features) => Group(id, [], features);

    static DescribedGroup Group(string id, DescribedField[] fields, string[] features)
    {
        var (french, english) = LabelOf($"group.{id}");

        return new(id, french, english, fields, features);
    }
}
