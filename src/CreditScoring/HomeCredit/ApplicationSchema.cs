using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>What each client asked for and declared: the columns of table <c>application_train and application_test</c> and the words they may hold.</summary>
public static class ApplicationSchema
{
    static ColumnSchema[] Columns { get; } =
    [
        Identifier("SK_ID_CURR"),
        Category("NAME_CONTRACT_TYPE", "Cash loans", "Revolving loans"),
        Category("CODE_GENDER", "F", "M", "XNA"),
        Category("FLAG_OWN_CAR", "N", "Y"),
        Category("FLAG_OWN_REALTY", "N", "Y"),
        Number("CNT_CHILDREN"), Number("AMT_INCOME_TOTAL"), Number("AMT_CREDIT"), Number("AMT_ANNUITY"), Number("AMT_GOODS_PRICE"),
        Category("NAME_TYPE_SUITE", "Children", "Family", "Group of people", "Other_A", "Other_B", "Spouse, partner", "Unaccompanied"),
        Category("NAME_INCOME_TYPE",
            "Businessman", "Commercial associate", "Maternity leave", "Pensioner", "State servant", "Student", "Unemployed",
            "Working"),
        Category("NAME_EDUCATION_TYPE",
            "Lower secondary", "Secondary / secondary special", "Incomplete higher", "Higher education", "Academic degree"),
        Category("NAME_FAMILY_STATUS", "Civil marriage", "Married", "Separated", "Single / not married", "Unknown", "Widow"),
        Category("NAME_HOUSING_TYPE",
            "Co-op apartment", "House / apartment", "Municipal apartment", "Office apartment", "Rented apartment", "With parents"),
        Number("REGION_POPULATION_RELATIVE"), Number("DAYS_BIRTH"), Number("DAYS_EMPLOYED"), Number("DAYS_REGISTRATION"),
        Number("DAYS_ID_PUBLISH"), Number("OWN_CAR_AGE"), Number("FLAG_MOBIL"), Number("FLAG_EMP_PHONE"), Number("FLAG_WORK_PHONE"),
        Number("FLAG_CONT_MOBILE"), Number("FLAG_PHONE"), Number("FLAG_EMAIL"),
        Category("OCCUPATION_TYPE",
            "Accountants", "Cleaning staff", "Cooking staff", "Core staff", "Drivers", "HR staff", "High skill tech staff",
            "IT staff", "Laborers", "Low-skill Laborers", "Managers", "Medicine staff", "Private service staff", "Realty agents",
            "Sales staff", "Secretaries", "Security staff", "Waiters/barmen staff"),
        Number("CNT_FAM_MEMBERS"), Number("REGION_RATING_CLIENT"), Number("REGION_RATING_CLIENT_W_CITY"),
        Category("WEEKDAY_APPR_PROCESS_START", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
        Number("HOUR_APPR_PROCESS_START"), Number("REG_REGION_NOT_LIVE_REGION"), Number("REG_REGION_NOT_WORK_REGION"),
        Number("LIVE_REGION_NOT_WORK_REGION"), Number("REG_CITY_NOT_LIVE_CITY"), Number("REG_CITY_NOT_WORK_CITY"),
        Number("LIVE_CITY_NOT_WORK_CITY"),
        Category("ORGANIZATION_TYPE",
            "Advertising", "Agriculture", "Bank", "Business Entity Type 1", "Business Entity Type 2", "Business Entity Type 3",
            "Cleaning", "Construction", "Culture", "Electricity", "Emergency", "Government", "Hotel", "Housing",
            "Industry: type 1", "Industry: type 2", "Industry: type 3", "Industry: type 4", "Industry: type 5", "Industry: type 6",
            "Industry: type 7", "Industry: type 8", "Industry: type 9", "Industry: type 10", "Industry: type 11",
            "Industry: type 12", "Industry: type 13", "Insurance", "Kindergarten", "Legal Services", "Medicine", "Military",
            "Mobile", "Other", "Police", "Postal", "Realtor", "Religion", "Restaurant", "School", "Security",
            "Security Ministries", "Self-employed", "Services", "Telecom", "Trade: type 1", "Trade: type 2", "Trade: type 3",
            "Trade: type 4", "Trade: type 5", "Trade: type 6", "Trade: type 7", "Transport: type 1", "Transport: type 2",
            "Transport: type 3", "Transport: type 4", "University", "XNA"),
        Number("EXT_SOURCE_1"), Number("EXT_SOURCE_2"), Number("EXT_SOURCE_3"), Number("APARTMENTS_AVG"),
        Number("BASEMENTAREA_AVG"), Number("YEARS_BEGINEXPLUATATION_AVG"), Number("YEARS_BUILD_AVG"), Number("COMMONAREA_AVG"),
        Number("ELEVATORS_AVG"), Number("ENTRANCES_AVG"), Number("FLOORSMAX_AVG"), Number("FLOORSMIN_AVG"), Number("LANDAREA_AVG"),
        Number("LIVINGAPARTMENTS_AVG"), Number("LIVINGAREA_AVG"), Number("NONLIVINGAPARTMENTS_AVG"), Number("NONLIVINGAREA_AVG"),
        Number("APARTMENTS_MODE"), Number("BASEMENTAREA_MODE"), Number("YEARS_BEGINEXPLUATATION_MODE"), Number("YEARS_BUILD_MODE"),
        Number("COMMONAREA_MODE"), Number("ELEVATORS_MODE"), Number("ENTRANCES_MODE"), Number("FLOORSMAX_MODE"),
        Number("FLOORSMIN_MODE"), Number("LANDAREA_MODE"), Number("LIVINGAPARTMENTS_MODE"), Number("LIVINGAREA_MODE"),
        Number("NONLIVINGAPARTMENTS_MODE"), Number("NONLIVINGAREA_MODE"), Number("APARTMENTS_MEDI"), Number("BASEMENTAREA_MEDI"),
        Number("YEARS_BEGINEXPLUATATION_MEDI"), Number("YEARS_BUILD_MEDI"), Number("COMMONAREA_MEDI"), Number("ELEVATORS_MEDI"),
        Number("ENTRANCES_MEDI"), Number("FLOORSMAX_MEDI"), Number("FLOORSMIN_MEDI"), Number("LANDAREA_MEDI"),
        Number("LIVINGAPARTMENTS_MEDI"), Number("LIVINGAREA_MEDI"), Number("NONLIVINGAPARTMENTS_MEDI"),
        Number("NONLIVINGAREA_MEDI"),
        Category("FONDKAPREMONT_MODE", "not specified", "org spec account", "reg oper account", "reg oper spec account"),
        Category("HOUSETYPE_MODE", "block of flats", "specific housing", "terraced house"),
        Number("TOTALAREA_MODE"),
        Category("WALLSMATERIAL_MODE", "Block", "Mixed", "Monolithic", "Others", "Panel", "Stone, brick", "Wooden"),
        Category("EMERGENCYSTATE_MODE", "No", "Yes"),
        Number("OBS_30_CNT_SOCIAL_CIRCLE"), Number("DEF_30_CNT_SOCIAL_CIRCLE"), Number("OBS_60_CNT_SOCIAL_CIRCLE"),
        Number("DEF_60_CNT_SOCIAL_CIRCLE"), Number("DAYS_LAST_PHONE_CHANGE"), Number("FLAG_DOCUMENT_2"), Number("FLAG_DOCUMENT_3"),
        Number("FLAG_DOCUMENT_4"), Number("FLAG_DOCUMENT_5"), Number("FLAG_DOCUMENT_6"), Number("FLAG_DOCUMENT_7"),
        Number("FLAG_DOCUMENT_8"), Number("FLAG_DOCUMENT_9"), Number("FLAG_DOCUMENT_10"), Number("FLAG_DOCUMENT_11"),
        Number("FLAG_DOCUMENT_12"), Number("FLAG_DOCUMENT_13"), Number("FLAG_DOCUMENT_14"), Number("FLAG_DOCUMENT_15"),
        Number("FLAG_DOCUMENT_16"), Number("FLAG_DOCUMENT_17"), Number("FLAG_DOCUMENT_18"), Number("FLAG_DOCUMENT_19"),
        Number("FLAG_DOCUMENT_20"), Number("FLAG_DOCUMENT_21"), Number("AMT_REQ_CREDIT_BUREAU_HOUR"),
        Number("AMT_REQ_CREDIT_BUREAU_DAY"), Number("AMT_REQ_CREDIT_BUREAU_WEEK"), Number("AMT_REQ_CREDIT_BUREAU_MON"),
        Number("AMT_REQ_CREDIT_BUREAU_QRT"), Number("AMT_REQ_CREDIT_BUREAU_YEAR"),
    ];

    /// <summary>Clients whose outcome is known: column TARGET is 1 after payment difficulties, 0 otherwise.</summary>
    public static TableSchema Train { get; } = new("application_train", [Columns[0], Number("TARGET"), .. Columns[1..]], "SK_ID_CURR");

    /// <summary>Clients whose outcome is not known yet.</summary>
    public static TableSchema Test { get; } = new("application_test", Columns, "SK_ID_CURR");

    /// <summary>Clients of both files in one table; TARGET is missing where the outcome is not known yet.</summary>
    public static TableSchema Both { get; } = new("application", Train.Columns, "SK_ID_CURR");

    /// <summary>The same clients, of whom nothing is known but who they are and what became of them.</summary>
    internal static TableSchema Outcomes { get; } = new("application", [Identifier("SK_ID_CURR"), Number("TARGET")], "SK_ID_CURR");
}
