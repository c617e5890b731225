using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features;

/// <summary>Features computed from several columns of the application.</summary>
static class ApplicationRatioFeatures
{
    static readonly FeatureFamily<ApplicationFacts> Scores = Family(Concepts.ExternalScores, BankHeld);
    static readonly FeatureFamily<ApplicationFacts> Term = Family(Concepts.CreditTerm, Actionable);
    static readonly FeatureFamily<ApplicationFacts> Goods = Family(Concepts.FinancedGoods, Actionable);
    static readonly FeatureFamily<ApplicationFacts> Burden = Family(Concepts.Burden, Actionable);
    static readonly FeatureFamily<ApplicationFacts> Household = Family(Concepts.Income, Slow, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Age = Family(Concepts.Age, Immutable, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Region = Family(Concepts.Residence, Slow, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> File = Family(Concepts.File, Actionable);
    static readonly FeatureFamily<ApplicationFacts> Stability = Family(Concepts.Stability, Slow);
    static readonly FeatureFamily<ApplicationFacts> Work = Family(Concepts.Employment, Slow);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Scores.Numeric("EXT_MEAN", None, Falls, "Mean of the known EXT_SOURCE_1, EXT_SOURCE_2, EXT_SOURCE_3.",
            application => application.Scores.Mean),
        Scores.Numeric("EXT_MIN", None, Falls, "Lowest of the known EXT_SOURCE_1 to EXT_SOURCE_3.", application => application.Scores.Min),
        Scores.Numeric("EXT_MAX", None, Falls, "Highest of the known EXT_SOURCE_1 to EXT_SOURCE_3.", application => application.Scores.Max),
        Scores.Numeric("EXT_STD", None, Unclear,
            "Sample standard deviation (n - 1) of the known EXT_SOURCE_1 to EXT_SOURCE_3; two or more.",
            application => application.Scores.StandardDeviation),
        Scores.Numeric("EXT_PROD", None, Falls, "EXT_SOURCE_1 x EXT_SOURCE_2 x EXT_SOURCE_3; missing when one is.",
            application => application.Scores.Product),
        Scores.Numeric("EXT_WAVG", None, Falls, "Mean of the known EXT_SOURCE_1 to EXT_SOURCE_3 with weights 1.9, 2.1 and 2.6.",
            application => application.Scores.WeightedMean),
        Scores.Numeric("EXT_NULLS", Count, Unclear, "Number of missing values among EXT_SOURCE_1 to EXT_SOURCE_3.",
            application => application.Scores.MissingCount),

        Term.Numeric("CREDIT_ANNUITY", Ratio, Unclear, "AMT_CREDIT / AMT_ANNUITY.", application => application.CreditInInstalments),
        Goods.Numeric("GOODS_CREDIT", Ratio, Falls, "AMT_GOODS_PRICE / AMT_CREDIT.",
            application => Divide(application.GoodsPrice, application.Credit)),
        Goods.Numeric("GOODS_MINUS_CREDIT", Money, Falls, "AMT_GOODS_PRICE - AMT_CREDIT.",
            application => application.GoodsPrice - application.Credit),

        Burden.Numeric("CREDIT_INCOME", Ratio, Unclear, "AMT_CREDIT / AMT_INCOME_TOTAL.",
            application => Divide(application.Credit, application.Income)),
        Burden.Numeric("ANNUITY_INCOME", Ratio, Rises, "AMT_ANNUITY / AMT_INCOME_TOTAL.",
            application => Divide(application.Annuity, application.Income)),
        Household.Numeric("INCOME_PER_PERSON", Money, Unclear, "AMT_INCOME_TOTAL / CNT_FAM_MEMBERS.",
            application => Divide(application.Income, application.People)),

        Age.Numeric("EMP_BIRTH", Share, Unclear, "DAYS_EMPLOYED / DAYS_BIRTH.",
            application => Divide(application.DaysEmployed, application.DaysBirth)),
        Age.Numeric("EMP_START_AGE", Duration, Unclear, "DAYS_EMPLOYED - DAYS_BIRTH: age in days when hired.",
            application => application.DaysEmployed - application.DaysBirth),
        Age.Numeric("ID_AGE", Duration, Unclear, "DAYS_ID_PUBLISH - DAYS_BIRTH: age in days when the document was issued.",
            application => application.DaysIdPublish - application.DaysBirth),
        Age.Numeric("PHONE_BIRTH", Ratio, Unclear, "DAYS_LAST_PHONE_CHANGE / DAYS_BIRTH.",
            application => Divide(application.DaysLastPhoneChange, application.DaysBirth)),
        Age.Numeric("CAR_BIRTH", Ratio, Unclear, "365 x OWN_CAR_AGE / -DAYS_BIRTH.",
            application => Divide(365 * application.Number("OWN_CAR_AGE"), -application.DaysBirth)),
        Scores.Numeric("CTA_EXT3", Ratio, Unclear, "(AMT_CREDIT / AMT_ANNUITY) / EXT_SOURCE_3.",
            application => Divide(application.CreditInInstalments, application.ExternalScore3)),

        File.Numeric("DOC_COUNT", Count, Unclear, "Sum of FLAG_DOCUMENT_2 to FLAG_DOCUMENT_21.", application => application.DocumentCount),
        Stability.Numeric("ADDR_MISMATCH", Count, Rises,
            "Sum of REG_REGION_NOT_LIVE_REGION, REG_REGION_NOT_WORK_REGION, LIVE_REGION_NOT_WORK_REGION and the same three for the city.",
            application => application.AddressMismatches),
        File.Numeric("APP_NULLS", Count, Unclear,
            "Number of empty cells of the application's row after cleaning, SK_ID_CURR, TARGET and added columns left out.",
            application => application.EmptyCells),
        Region.Category("REGION_ID", [.. Enumerable.Range(0, ApplicationFacts.RegionCount).Select(number => $"region {number}")],
            "REGION_POPULATION_RELATIVE in millionths, modulo 251: a number that tells most regions apart without any fitted list.",
            application => application.Region),
        Work.Numeric("IS_NOT_WORKING", YesNo, Unclear, "1 when DAYS_EMPLOYED was 365243 before cleaning, else 0.",
            application => application.Number("IS_NOT_WORKING")),
    ];

    static FeatureFamily<ApplicationFacts> Family(Concept concept, Actionability actionability, bool isProtected = false) =>
        new("application", concept, actionability, client => client.Application, isProtected);
}
