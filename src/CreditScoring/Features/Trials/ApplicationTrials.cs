using static CreditScoring.Features.Missing;

namespace CreditScoring.Features.Trials;

/// <summary>Ideas on what the client asks for and declares.</summary>
static class ApplicationTrials
{
    static readonly Trial<ApplicationFacts> Facts = new("application", client => client.Application);

    public static IReadOnlyList<TriedFeatures> All { get; } =
    [
        new("A9b", "Further measures of the building",
            [Column("YEARS_BUILD_AVG"), Column("LIVINGAREA_AVG"), Column("LANDAREA_AVG"), Column("BASEMENTAREA_AVG")]),
        new("B1b", "Median of the external scores",
        [
            Facts.Numeric("EXT_MEDIAN", "Median of the known EXT_SOURCE_1 to EXT_SOURCE_3.", application => application.Scores.Median),
        ]),
        new("B2", "Sum of the external scores",
        [
            Facts.Numeric("EXT_SUM", "Sum of the known EXT_SOURCE_1 to EXT_SOURCE_3; missing when none is known.",
                application => application.Scores.Sum),
        ]),
        new("B10b", "Price of the goods counted in instalments",
        [
            Facts.Numeric("GOODS_ANNUITY", "AMT_GOODS_PRICE / AMT_ANNUITY.",
                application => Divide(application.GoodsPrice, application.Annuity)),
        ]),
        new("B11c", "Credit per person in the household",
        [
            Facts.Numeric("CREDIT_PER_PERSON", "AMT_CREDIT / CNT_FAM_MEMBERS.",
                application => Divide(application.Credit, application.People)),
        ]),
        new("B12", "Adults and children in the household",
        [
            Facts.Numeric("ADULTS", "CNT_FAM_MEMBERS - CNT_CHILDREN.", application => application.Adults),
            Facts.Numeric("CHILD_RATIO", "CNT_CHILDREN / CNT_FAM_MEMBERS.",
                application => Divide(application.Children, application.People)),
            Facts.Numeric("INCOME_PER_CHILD1", "AMT_INCOME_TOTAL / (1 + CNT_CHILDREN).",
                application => Divide(application.Income, 1 + application.Children)),
        ]),
        new("B13", "Instalment and income per adult",
        [
            Facts.Numeric("ANNUITY_PER_ADULT", "AMT_ANNUITY / (CNT_FAM_MEMBERS - CNT_CHILDREN).",
                application => Divide(application.Annuity, application.Adults)),
            Facts.Numeric("INCOME_PER_ADULT", "AMT_INCOME_TOTAL / (CNT_FAM_MEMBERS - CNT_CHILDREN).",
                application => Divide(application.Income, application.Adults)),
        ]),
        new("B15b", "Age of the identity document over age",
        [
            Facts.Numeric("ID_BIRTH", "DAYS_ID_PUBLISH / DAYS_BIRTH.",
                application => Divide(application.DaysIdPublish, application.DaysBirth)),
        ]),
        new("B17b", "Order of telephone, document, registration and job",
        [
            Facts.Numeric("PHONE_MINUS_ID", "DAYS_LAST_PHONE_CHANGE - DAYS_ID_PUBLISH.",
                application => application.DaysLastPhoneChange - application.DaysIdPublish),
            Facts.Numeric("PHONE_MINUS_REG", "DAYS_LAST_PHONE_CHANGE - DAYS_REGISTRATION.",
                application => application.DaysLastPhoneChange - application.DaysRegistration),
            Facts.Numeric("ID_MINUS_EMP", "DAYS_ID_PUBLISH - DAYS_EMPLOYED.",
                application => application.DaysIdPublish - application.DaysEmployed),
        ]),
        new("B18c", "Whether the car is older than the job",
        [
            Facts.Numeric("CAR_AGE_DAYS_MINUS_EMP", "365 x OWN_CAR_AGE + DAYS_EMPLOYED.",
                application => 365 * application.Number("OWN_CAR_AGE") + application.DaysEmployed),
        ]),
        new("B20", "Age in whole years",
        [
            Facts.Numeric("AGE_INT", "-DAYS_BIRTH / 365, rounded down.", application => Math.Floor(-application.DaysBirth / 365)),
        ]),
        new("B24b", "Ways to reach the client",
        [
            Facts.Numeric("CONTACT_COUNT",
                "Sum of FLAG_MOBIL, FLAG_EMP_PHONE, FLAG_WORK_PHONE, FLAG_CONT_MOBILE, FLAG_PHONE and FLAG_EMAIL.",
                application => application.ContactCount),
        ]),
        new("B26", "Share of acquaintances in default",
            [AcquaintancesLate("DEF30_OBS30", 30), AcquaintancesLate("DEF60_OBS60", 60)]),
        new("B27b", "Share of bureau enquiries in the last month",
        [
            Facts.Numeric("REQ_RECENT_SHARE",
                "Sum of AMT_REQ_CREDIT_BUREAU_HOUR, _DAY, _WEEK and _MON / sum of all six AMT_REQ_CREDIT_BUREAU_ columns.",
                application => Divide(application.BureauRequestsOfMonth, application.BureauRequests)),
        ]),
    ];

    static Feature Column(string column) => Facts.Numeric(column, $"{column}, after cleaning.", application => application.Number(column));

    static Feature AcquaintancesLate(string name, int days)
    {
        var (late, all) = ($"DEF_{days}_CNT_SOCIAL_CIRCLE", $"OBS_{days}_CNT_SOCIAL_CIRCLE");

        return Facts.Numeric(name, $"{late} / {all}.", application => Divide(application.Number(late), application.Number(all)));
    }
}
