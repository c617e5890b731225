using CreditScoring.Data;
using static CreditScoring.Data.ColumnSchema;

namespace CreditScoring.HomeCredit;

/// <summary>Earlier applications of the client to this lender: the columns of table <c>previous_application</c> and the words they may hold.</summary>
public static class PreviousApplicationSchema
{
    /// <summary>The columns, in the order of the file.</summary>
    public static TableSchema Table { get; } = new("previous_application",
    [
        Identifier("SK_ID_PREV"),
        Identifier("SK_ID_CURR"),
        Category("NAME_CONTRACT_TYPE", "Cash loans", "Consumer loans", "Revolving loans", "XNA"),
        Number("AMT_ANNUITY"), Number("AMT_APPLICATION"), Number("AMT_CREDIT"), Number("AMT_DOWN_PAYMENT"),
        Number("AMT_GOODS_PRICE"),
        Category("WEEKDAY_APPR_PROCESS_START", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
        Number("HOUR_APPR_PROCESS_START"),
        Category("FLAG_LAST_APPL_PER_CONTRACT", "N", "Y"),
        Number("NFLAG_LAST_APPL_IN_DAY"), Number("RATE_DOWN_PAYMENT"), Number("RATE_INTEREST_PRIMARY"),
        Number("RATE_INTEREST_PRIVILEGED"),
        Category("NAME_CASH_LOAN_PURPOSE",
            "Building a house or an annex", "Business development", "Buying a garage", "Buying a holiday home / land",
            "Buying a home", "Buying a new car", "Buying a used car", "Car repairs", "Education", "Everyday expenses", "Furniture",
            "Gasification / water supply", "Hobby", "Journey", "Medicine", "Money for a third person", "Other",
            "Payments on other loans", "Purchase of electronic equipment", "Refusal to name the goal", "Repairs", "Urgent needs",
            "Wedding / gift / holiday", "XAP", "XNA"),
        Category("NAME_CONTRACT_STATUS", "Approved", "Canceled", "Refused", "Unused offer"),
        Number("DAYS_DECISION"),
        Category("NAME_PAYMENT_TYPE",
            "Cash through the bank", "Cashless from the account of the employer", "Non-cash from your account", "XNA"),
        Category("CODE_REJECT_REASON", "CLIENT", "HC", "LIMIT", "SCO", "SCOFR", "SYSTEM", "VERIF", "XAP", "XNA"),
        Category("NAME_TYPE_SUITE", "Children", "Family", "Group of people", "Other_A", "Other_B", "Spouse, partner", "Unaccompanied"),
        Category("NAME_CLIENT_TYPE", "New", "Refreshed", "Repeater", "XNA"),
        Category("NAME_GOODS_CATEGORY",
            "Additional Service", "Animals", "Audio/Video", "Auto Accessories", "Clothing and Accessories", "Computers",
            "Construction Materials", "Consumer Electronics", "Direct Sales", "Education", "Fitness", "Furniture", "Gardening",
            "Homewares", "House Construction", "Insurance", "Jewelry", "Medical Supplies", "Medicine", "Mobile",
            "Office Appliances", "Other", "Photo / Cinema Equipment", "Sport and Leisure", "Tourism", "Vehicles", "Weapon", "XNA"),
        Category("NAME_PORTFOLIO", "Cards", "Cars", "Cash", "POS", "XNA"),
        Category("NAME_PRODUCT_TYPE", "XNA", "walk-in", "x-sell"),
        Category("CHANNEL_TYPE",
            "AP+ (Cash loan)", "Car dealer", "Channel of corporate sales", "Contact center", "Country-wide",
            "Credit and cash offices", "Regional / Local", "Stone"),
        Number("SELLERPLACE_AREA"),
        Category("NAME_SELLER_INDUSTRY",
            "Auto technology", "Clothing", "Connectivity", "Construction", "Consumer electronics", "Furniture", "Industry",
            "Jewelry", "MLM partners", "Tourism", "XNA"),
        Number("CNT_PAYMENT"),
        Category("NAME_YIELD_GROUP", "XNA", "low_action", "low_normal", "middle", "high"),
        Category("PRODUCT_COMBINATION",
            "Card Street", "Card X-Sell", "Cash", "Cash Street: high", "Cash Street: low", "Cash Street: middle",
            "Cash X-Sell: high", "Cash X-Sell: low", "Cash X-Sell: middle", "POS household with interest",
            "POS household without interest", "POS industry with interest", "POS industry without interest",
            "POS mobile with interest", "POS mobile without interest", "POS other with interest", "POS others without interest"),
        Number("DAYS_FIRST_DRAWING"), Number("DAYS_FIRST_DUE"), Number("DAYS_LAST_DUE_1ST_VERSION"), Number("DAYS_LAST_DUE"),
        Number("DAYS_TERMINATION"), Number("NFLAG_INSURED_ON_APPROVAL"),
    ], "SK_ID_PREV");
}
