using static CreditScoring.Features.Actionability;
using static CreditScoring.Features.FeatureUnit;
using static CreditScoring.Features.Missing;
using static CreditScoring.Features.Risk;

namespace CreditScoring.Features.Extended;

/// <summary>Further features computed from several columns of the application.</summary>
/// <remarks>Days before the application are turned into years where people would otherwise read a negative amount.</remarks>
static class MoreApplicationRatioFeatures
{
    static readonly FeatureFamily<ApplicationFacts> Scores = Family(Concepts.ExternalScores, BankHeld);
    static readonly FeatureFamily<ApplicationFacts> ScoresByAge = Family(Concepts.ExternalScores, BankHeld, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Goods = Family(Concepts.FinancedGoods, Actionable);
    static readonly FeatureFamily<ApplicationFacts> Household = Family(Concepts.Burden, Actionable, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Age = Family(Concepts.Age, Immutable, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Stability = Family(Concepts.Stability, Slow);
    static readonly FeatureFamily<ApplicationFacts> Vehicle = Family(Concepts.Vehicle, Slow);
    static readonly FeatureFamily<ApplicationFacts> Income = Family(Concepts.Income, Slow);
    static readonly FeatureFamily<ApplicationFacts> IncomeByAge = Family(Concepts.Income, Slow, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Building = Family(Concepts.Residence, Slow, isProtected: true);
    static readonly FeatureFamily<ApplicationFacts> Requests = Family(Concepts.OtherLoans, BankHeld);

    public static IReadOnlyList<Feature> All { get; } =
    [
        Scores.Numeric("EXT_12", None, Falls, "EXT_SOURCE_1 x EXT_SOURCE_2; missing when one is.",
            application => application.Scores.FirstBySecond),
        Scores.Numeric("EXT_13", None, Falls, "Square root of EXT_SOURCE_1 x EXT_SOURCE_3; missing when one is.",
            application => application.Scores.FirstByThird),
        Scores.Numeric("EXT_23", None, Falls, "EXT_SOURCE_2 x EXT_SOURCE_3; missing when one is.",
            application => application.Scores.SecondByThird),
        Scores.Numeric("EXT_D12", None, Unclear, "EXT_SOURCE_1 - EXT_SOURCE_2.",
            application => application.Scores.First - application.Scores.Second),
        Scores.Numeric("EXT_D13", None, Unclear, "EXT_SOURCE_1 - EXT_SOURCE_3.",
            application => application.Scores.First - application.Scores.Third),
        Scores.Numeric("EXT_D23", None, Unclear, "EXT_SOURCE_2 - EXT_SOURCE_3.",
            application => application.Scores.Second - application.Scores.Third),
        ScoresByAge.Numeric("EXT1_BIRTH", Ratio, Unclear, "EXT_SOURCE_1 / (-DAYS_BIRTH / 365.25).",
            application => Divide(application.Scores.First, application.YearsOfAge)),
        ScoresByAge.Numeric("EXT2_BIRTH", Ratio, Unclear, "EXT_SOURCE_2 / (-DAYS_BIRTH / 365.25).",
            application => Divide(application.Scores.Second, application.YearsOfAge)),
        ScoresByAge.Numeric("EXT3_BIRTH", Ratio, Unclear, "EXT_SOURCE_3 / (-DAYS_BIRTH / 365.25).",
            application => Divide(application.Scores.Third, application.YearsOfAge)),
        Scores.Numeric("CREDIT_EXT3", Money, Unclear, "AMT_CREDIT / EXT_SOURCE_3.",
            application => Divide(application.Credit, application.ExternalScore3)),
        Scores.Numeric("ANNUITY_EXT3", Money, Unclear, "AMT_ANNUITY / EXT_SOURCE_3.",
            application => Divide(application.Annuity, application.ExternalScore3)),

        Goods.Numeric("DOWNPAY_INCOME", Ratio, Falls, "(AMT_GOODS_PRICE - AMT_CREDIT) / AMT_INCOME_TOTAL.",
            application => Divide(application.GoodsPrice - application.Credit, application.Income)),
        Household.Numeric("ANNUITY_PER_PERSON", Money, Unclear, "AMT_ANNUITY / CNT_FAM_MEMBERS.",
            application => Divide(application.Annuity, application.People)),
        Income.Numeric("INCOME_EMP", Money, Unclear, "AMT_INCOME_TOTAL / (-DAYS_EMPLOYED / 365.25).",
            application => Divide(application.Income, -application.DaysEmployed / 365.25)),
        IncomeByAge.Numeric("INCOME_BIRTH", Money, Unclear, "AMT_INCOME_TOTAL / (-DAYS_BIRTH / 365.25).",
            application => Divide(application.Income, application.YearsOfAge)),

        Age.Numeric("REG_AGE", Duration, Unclear, "DAYS_REGISTRATION - DAYS_BIRTH: age in days when the registration last changed.",
            application => application.DaysRegistration - application.DaysBirth),
        Age.Numeric("AGE_AT_PAYOFF", Years, Unclear, "-DAYS_BIRTH / 365.25 + AMT_CREDIT / AMT_ANNUITY / 12: age in years at the end.",
            application => application.YearsOfAge + application.CreditInInstalments / 12),
        Stability.Numeric("PHONE_EMP", Ratio, Unclear, "DAYS_LAST_PHONE_CHANGE / DAYS_EMPLOYED.",
            application => Divide(application.DaysLastPhoneChange, application.DaysEmployed)),
        Stability.Numeric("REG_MINUS_EMP", Duration, Unclear, "DAYS_REGISTRATION - DAYS_EMPLOYED.",
            application => application.DaysRegistration - application.DaysEmployed),
        Stability.Numeric("ID_MINUS_REG", Duration, Unclear, "DAYS_ID_PUBLISH - DAYS_REGISTRATION.",
            application => application.DaysIdPublish - application.DaysRegistration),
        Vehicle.Numeric("CAR_EMP", Ratio, Unclear, "365 x OWN_CAR_AGE / -DAYS_EMPLOYED.",
            application => Divide(365 * application.Number("OWN_CAR_AGE"), -application.DaysEmployed)),

        Building.Numeric("BUILDING_NULLS", Count, Unclear, "Number of empty cells among the 47 columns that end in _AVG, _MODE or _MEDI.",
            application => application.BuildingEmptyCells),
        Building.Numeric("BUILDING_MEAN", None, Unclear, "Mean of the known columns that end in _AVG.",
            application => application.BuildingMean),
        Requests.Numeric("REQ_SUM", Count, Unclear,
            "Sum of the six AMT_REQ_CREDIT_BUREAU_ columns, whose periods do not overlap.", application => application.BureauRequests),
    ];

    static FeatureFamily<ApplicationFacts> Family(Concept concept, Actionability actionability, bool isProtected = false) =>
        new("application", concept, actionability, client => client.Application, isProtected);
}
