using CreditScoring.Data;
using static CreditScoring.HomeCredit.CellChanges;

namespace CreditScoring.HomeCredit;

/// <summary>The rules that make the raw tables usable, in the order they are applied.</summary>
/// <remarks>
/// Rules that need several rows (adding up the payments of one instalment) or that hold in ratios only (a limit of 0) belong to the
/// features. The bound on dates of the bureau keeps values from -40,000 days on and every date to come: turned round, it would erase
/// nearly all of them.
/// </remarks>
public static class CleaningRules
{
    const float NoDate = 365243; // the source's filler for "no such date", a thousand years ahead
    const string Status = "NAME_CONTRACT_STATUS";

    static readonly string application = ApplicationSchema.Both.Name;
    static readonly string previous = PreviousApplicationSchema.Table.Name;
    static readonly string pos = PosCashSchema.Table.Name;
    static readonly string instalments = InstalmentsSchema.Table.Name;
    static readonly string card = CreditCardSchema.Table.Name;

    /// <summary>All rules, in the order they are applied.</summary>
    public static IReadOnlyList<CleaningRule> All { get; } =
    [
        new("employed-365243-is-missing", application,
            "DAYS_EMPLOYED 365243 is a filler for people without a job: it becomes missing, and IS_NOT_WORKING is 1 for them.",
            MarkNotWorking),
        new("gender-xna-is-missing", application, "CODE_GENDER XNA becomes missing.", table => Blank(table, "CODE_GENDER", "XNA")),
        new("family-status-unknown-is-missing", application, "NAME_FAMILY_STATUS Unknown becomes missing.",
            table => Blank(table, "NAME_FAMILY_STATUS", "Unknown")),
        new("organization-xna-is-missing", application, "ORGANIZATION_TYPE XNA becomes missing: these are the people without a job.",
            table => Blank(table, "ORGANIZATION_TYPE", "XNA")),
        new("phone-change-0-is-missing", application, "DAYS_LAST_PHONE_CHANGE 0 is a filler and becomes missing.",
            table => Blank(table, value => value == 0, "DAYS_LAST_PHONE_CHANGE")),
        new("income-above-20-million-is-missing", application, "AMT_INCOME_TOTAL above 20,000,000 is a typing error and becomes missing.",
            table => Blank(table, value => value > 2e7f, "AMT_INCOME_TOTAL")),
        new("social-circle-above-30-is-missing", application,
            "More than 30 acquaintances observed, or in default, are not believable and become missing.",
            table => Blank(table, value => value > 30,
                "OBS_30_CNT_SOCIAL_CIRCLE", "DEF_30_CNT_SOCIAL_CIRCLE", "OBS_60_CNT_SOCIAL_CIRCLE", "DEF_60_CNT_SOCIAL_CIRCLE")),
        new("city-rating-below-1-is-missing", application, "REGION_RATING_CLIENT_W_CITY goes from 1 to 3; less becomes missing.",
            table => Blank(table, value => value < 1, "REGION_RATING_CLIENT_W_CITY")),
        new("quarter-enquiries-above-50-are-missing", application, "More than 50 enquiries at the credit bureau in a quarter become missing.",
            table => Blank(table, value => value > 50, "AMT_REQ_CREDIT_BUREAU_QRT")),
        new("car-age-above-60-is-missing", application, "OWN_CAR_AGE above 60 years is a filler and becomes missing.",
            table => Blank(table, value => value > 60, "OWN_CAR_AGE")),

        new("bureau-dates-before-40000-days-are-missing", BureauSchema.Table.Name,
            "Ends and updates of a loan more than 40,000 days back become missing; later ones and those to come stay.",
            table => Blank(table, value => value < -40000, "DAYS_CREDIT_ENDDATE", "DAYS_ENDDATE_FACT", "DAYS_CREDIT_UPDATE")),

        new("previous-dates-365243-are-missing", previous,
            "Dates of 365243 days become missing, and IS_RUNNING is 1 for approved loans whose DAYS_LAST_DUE was 365243: they still run.",
            MarkRunning),
        new("seller-area-4000000-is-missing", previous, "SELLERPLACE_AREA 4,000,000 is a filler and becomes missing.",
            table => Blank(table, value => value == 4_000_000, "SELLERPLACE_AREA")),
        new("negative-down-payment-is-missing", previous, "AMT_DOWN_PAYMENT below 0 becomes missing.",
            table => Blank(table, value => value < 0, "AMT_DOWN_PAYMENT")),

        new("pos-remaining-above-60-is-missing", pos, "CNT_INSTALMENT_FUTURE above 60 becomes missing.",
            table => Blank(table, value => value > 60, "CNT_INSTALMENT_FUTURE")),
        new("pos-signed-is-marked", pos,
            "IS_SIGNED is 1 in months whose status is Signed: the loan does not run yet, and only shares of statuses count them.",
            table => Mark(table, "IS_SIGNED", Holds(table, Status, "Signed"))),
        new("pos-completed-with-instalments-is-active", pos, "A loan that is Completed with instalments remaining is Active.",
            table => RelabelByRemaining(table, "Completed", "Active", remaining => remaining > 0)),
        new("pos-active-without-instalments-is-completed", pos, "A loan that is Active with 0 instalments remaining is Completed.",
            table => RelabelByRemaining(table, "Active", "Completed", remaining => remaining == 0)),

        new("instalment-version-above-70-is-missing", instalments, "NUM_INSTALMENT_VERSION above 70 becomes missing.",
            table => Blank(table, value => value > 70, "NUM_INSTALMENT_VERSION")),
        new("payment-before-4000-days-is-missing", instalments, "DAYS_ENTRY_PAYMENT below -4,000 becomes missing.",
            table => Blank(table, value => value < -4000, "DAYS_ENTRY_PAYMENT")),

        new("negative-drawings-are-missing", card, "AMT_DRAWINGS_ATM_CURRENT and AMT_DRAWINGS_CURRENT below 0 become missing.",
            table => Blank(table, value => value < 0, "AMT_DRAWINGS_ATM_CURRENT", "AMT_DRAWINGS_CURRENT")),
        new("card-payment-above-4-million-is-missing", card, "AMT_PAYMENT_CURRENT above 4,000,000 becomes missing.",
            table => Blank(table, value => value > 4e6f, "AMT_PAYMENT_CURRENT")),
    ];

    /// <summary>Applies the rules of a table to it, in place.</summary>
    /// <param name="table">A table under one of the Home Credit schemas; clients under <see cref="ApplicationSchema.Both"/>.</param>
    /// <returns>What each rule did, in order.</returns>
    public static IReadOnlyList<CleaningCount> Apply(Table table) =>
        [.. All.Where(rule => rule.Table == table.Schema.Name).Select(rule => new CleaningCount(rule.Name, rule.Table, rule.Apply(table)))];

    static int MarkNotWorking(Table table)
    {
        var employed = table.Numbers("DAYS_EMPLOYED");
        Mark(table, "IS_NOT_WORKING", row => employed[row] == NoDate);

        return Blank(table, value => value == NoDate, "DAYS_EMPLOYED");
    }

    static int MarkRunning(Table table)
    {
        var isApproved = Holds(table, Status, "Approved");
        var lastDue = table.Numbers("DAYS_LAST_DUE");
        Mark(table, "IS_RUNNING", row => isApproved(row) && lastDue[row] == NoDate);

        return Blank(table, value => value == NoDate,
            "DAYS_FIRST_DRAWING", "DAYS_FIRST_DUE", "DAYS_LAST_DUE_1ST_VERSION", "DAYS_LAST_DUE", "DAYS_TERMINATION");
    }

    static int RelabelByRemaining(Table table, string from, string to, Func<float, bool> appliesTo)
    {
        var remaining = table.Numbers("CNT_INSTALMENT_FUTURE");

        return Relabel(table, Status, from, to, row => appliesTo(remaining[row]));
    }
}
