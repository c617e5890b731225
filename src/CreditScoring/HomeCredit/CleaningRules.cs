using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>The rules that make the raw tables usable, in the order they are applied.</summary>
/// <remarks>
/// Rules that need several rows (adding up the payments of one instalment) or that hold in ratios only (a limit of 0) belong to the features.
/// The bound on dates of the bureau keeps values from -40,000 days on and every date to come: an inverted comparison here erases them all.
/// </remarks>
public static class CleaningRules
{
    const float NoDate = 365243; // the source's filler for "no such date", a thousand years ahead

    /// <summary>All rules, in the order they are applied.</summary>
    public static IReadOnlyList<CleaningRule> All { get; } =
    [
        Application("employed-365243-is-missing", "DAYS_EMPLOYED 365243 is a filler for people without a job: it becomes missing, and IS_NOT_WORKING is 1 for them.",
            table => Mark(table, "IS_NOT_WORKING", NumbersEqual(table, "DAYS_EMPLOYED", NoDate))
                + Blank(table, value => value == NoDate, "DAYS_EMPLOYED")),
        Application("gender-xna-is-missing", "CODE_GENDER XNA becomes missing.", table => Blank(table, "CODE_GENDER", "XNA")),
        Application("family-status-unknown-is-missing", "NAME_FAMILY_STATUS Unknown becomes missing.",
            table => Blank(table, "NAME_FAMILY_STATUS", "Unknown")),
        Application("organization-xna-is-missing", "ORGANIZATION_TYPE XNA becomes missing: these are the people without a job.",
            table => Blank(table, "ORGANIZATION_TYPE", "XNA")),
        Application("phone-change-0-is-missing", "DAYS_LAST_PHONE_CHANGE 0 is a filler and becomes missing.",
            table => Blank(table, value => value == 0, "DAYS_LAST_PHONE_CHANGE")),
        Application("income-above-20-million-is-missing", "AMT_INCOME_TOTAL above 20,000,000 is a typing error and becomes missing.",
            table => Blank(table, value => value > 2e7f, "AMT_INCOME_TOTAL")),
        Application("social-circle-above-30-is-missing", "More than 30 observed or defaulting acquaintances are not believable and become missing.",
            table => Blank(table, value => value > 30,
                "OBS_30_CNT_SOCIAL_CIRCLE", "DEF_30_CNT_SOCIAL_CIRCLE", "OBS_60_CNT_SOCIAL_CIRCLE", "DEF_60_CNT_SOCIAL_CIRCLE")),
        Application("city-rating-below-1-is-missing", "REGION_RATING_CLIENT_W_CITY goes from 1 to 3; less becomes missing.",
            table => Blank(table, value => value < 1, "REGION_RATING_CLIENT_W_CITY")),
        Application("quarter-enquiries-above-50-are-missing", "More than 50 enquiries at the credit bureau in a quarter become missing.",
            table => Blank(table, value => value > 50, "AMT_REQ_CREDIT_BUREAU_QRT")),
        Application("car-age-above-60-is-missing", "OWN_CAR_AGE above 60 years is a filler and becomes missing.",
            table => Blank(table, value => value > 60, "OWN_CAR_AGE")),

        Bureau("bureau-dates-before-40000-days-are-missing",
            "Ends and updates of a loan more than 40,000 days back become missing; later ones and those to come stay.",
            table => Blank(table, value => value < -40000, "DAYS_CREDIT_ENDDATE", "DAYS_ENDDATE_FACT", "DAYS_CREDIT_UPDATE")),

        Previous("previous-dates-365243-are-missing",
            "Dates of 365243 days become missing, and IS_RUNNING is 1 for approved loans whose DAYS_LAST_DUE was 365243: they are not repaid yet.",
            table => Mark(table, "IS_RUNNING", Both(CodesEqual(table, "NAME_CONTRACT_STATUS", "Approved"), NumbersEqual(table, "DAYS_LAST_DUE", NoDate)))
                + Blank(table, value => value == NoDate,
                    "DAYS_FIRST_DRAWING", "DAYS_FIRST_DUE", "DAYS_LAST_DUE_1ST_VERSION", "DAYS_LAST_DUE", "DAYS_TERMINATION")),
        Previous("seller-area-4000000-is-missing", "SELLERPLACE_AREA 4,000,000 is a filler and becomes missing.",
            table => Blank(table, value => value == 4_000_000, "SELLERPLACE_AREA")),
        Previous("negative-down-payment-is-missing", "AMT_DOWN_PAYMENT below 0 becomes missing.",
            table => Blank(table, value => value < 0, "AMT_DOWN_PAYMENT")),

        Pos("pos-remaining-above-60-is-missing", "CNT_INSTALMENT_FUTURE above 60 becomes missing.",
            table => Blank(table, value => value > 60, "CNT_INSTALMENT_FUTURE")),
        Pos("pos-signed-is-marked", "IS_SIGNED is 1 in months whose status is Signed: the loan does not run yet, and only shares of statuses count them.",
            table => Mark(table, "IS_SIGNED", CodesEqual(table, "NAME_CONTRACT_STATUS", "Signed"))),
        Pos("pos-completed-with-instalments-is-active", "A loan that is Completed with instalments remaining is Active.",
            table => Relabel(table, "Completed", "Active", remaining => remaining > 0)),
        Pos("pos-active-without-instalments-is-completed", "A loan that is Active with 0 instalments remaining is Completed.",
            table => Relabel(table, "Active", "Completed", remaining => remaining == 0)),

        Instalments("instalment-version-above-70-is-missing", "NUM_INSTALMENT_VERSION above 70 becomes missing.",
            table => Blank(table, value => value > 70, "NUM_INSTALMENT_VERSION")),
        Instalments("payment-before-4000-days-is-missing", "DAYS_ENTRY_PAYMENT below -4,000 becomes missing.",
            table => Blank(table, value => value < -4000, "DAYS_ENTRY_PAYMENT")),

        Card("negative-drawings-are-missing", "AMT_DRAWINGS_ATM_CURRENT and AMT_DRAWINGS_CURRENT below 0 become missing.",
            table => Blank(table, value => value < 0, "AMT_DRAWINGS_ATM_CURRENT", "AMT_DRAWINGS_CURRENT")),
        Card("card-payment-above-4-million-is-missing", "AMT_PAYMENT_CURRENT above 4,000,000 becomes missing.",
            table => Blank(table, value => value > 4e6f, "AMT_PAYMENT_CURRENT")),
    ];

    /// <summary>Applies the rules of a table to it, in place.</summary>
    /// <param name="table">A table under one of the Home Credit schemas.</param>
    /// <returns>What each rule did, in order.</returns>
    public static IReadOnlyList<CleaningCount> Apply(Table table) =>
        [.. All.Where(rule => rule.Table == table.Schema.Name).Select(rule => new CleaningCount(rule.Name, rule.Table, rule.Apply(table)))];

    static CleaningRule Application(string name, string description, Func<Table, int> apply) => new(name, ApplicationSchema.Both.Name, description, apply);

    static CleaningRule Bureau(string name, string description, Func<Table, int> apply) => new(name, BureauSchema.Table.Name, description, apply);

    static CleaningRule Previous(string name, string description, Func<Table, int> apply) => new(name, PreviousApplicationSchema.Table.Name, description, apply);

    static CleaningRule Pos(string name, string description, Func<Table, int> apply) => new(name, PosCashSchema.Table.Name, description, apply);

    static CleaningRule Instalments(string name, string description, Func<Table, int> apply) => new(name, InstalmentsSchema.Table.Name, description, apply);

    static CleaningRule Card(string name, string description, Func<Table, int> apply) => new(name, CreditCardSchema.Table.Name, description, apply);

    static int Blank(Table table, Func<float, bool> isFiller, params ReadOnlySpan<string> columns)
    {
        var changed = 0;
        foreach (var column in columns)
        {
            var values = table.Numbers(column);
            for (var row = 0; row < values.Length; row++)
                if (isFiller(values[row]))
                {
                    values[row] = float.NaN;
                    changed++;
                }
        }

        return changed;
    }

    static int Blank(Table table, string column, string word) => Replace(table, column, CodeOf(table, column, word), CategoryCode.Missing, _ => true);

    static int Relabel(Table table, string from, string to, Func<float, bool> appliesTo)
    {
        const string Status = "NAME_CONTRACT_STATUS";
        var remaining = table.Numbers("CNT_INSTALMENT_FUTURE");

        return Replace(table, Status, CodeOf(table, Status, from), CodeOf(table, Status, to), row => appliesTo(remaining[row]));
    }

    static int Replace(Table table, string column, byte from, byte to, Func<int, bool> appliesTo)
    {
        var codes = table.Codes(column);
        var changed = 0;
        for (var row = 0; row < codes.Length; row++)
            if (codes[row] == from && appliesTo(row))
            {
                codes[row] = to;
                changed++;
            }

        return changed;
    }

    // The filler is gone after the first time, so a mark that is there already stays. A mark is a new cell, not a changed one.
    static int Mark(Table table, string column, Func<int, bool> isMarked)
    {
        if (table.Has(column))
            return 0;

        var marks = new float[table.RowCount];
        for (var row = 0; row < marks.Length; row++)
            marks[row] = isMarked(row) ? 1 : 0;

        table.Set(column, marks);

        return 0;
    }

    static Func<int, bool> NumbersEqual(Table table, string column, float value)
    {
        var values = table.Numbers(column);

        return row => values[row] == value;
    }

    static Func<int, bool> CodesEqual(Table table, string column, string word)
    {
        var codes = table.Codes(column);
        var code = CodeOf(table, column, word);

        return row => codes[row] == code;
    }

    static Func<int, bool> Both(Func<int, bool> first, Func<int, bool> second) => row => first(row) && second(row);

    static byte CodeOf(Table table, string column, string word)
    {
        var levels = table.Schema.Columns.First(schema => schema.Name == column).Levels;
        for (var level = 0; level < levels.Count; level++)
            if (levels[level] == word)
                return CategoryCode.OfLevel(level);

        throw new ArgumentException($"Column {column} of table {table.Schema.Name} has no level '{word}'.", nameof(word));
    }
}
