using System.Globalization;
using CreditScoring.Data;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.HomeCredit;

public sealed class CleaningRulesTests
{
    static readonly TableSchema applications = ApplicationSchema.Both;
    static readonly TableSchema bureau = BureauSchema.Table;
    static readonly TableSchema previous = PreviousApplicationSchema.Table;
    static readonly TableSchema pos = PosCashSchema.Table;
    static readonly TableSchema instalments = InstalmentsSchema.Table;
    static readonly TableSchema cards = CreditCardSchema.Table;

    [Fact]
    public void Employed_365243_is_missing_and_marked()
    {
        var table = SomeCsv.Read(applications, "DAYS_EMPLOYED=365243", "DAYS_EMPLOYED=-637", "DAYS_EMPLOYED=", "DAYS_EMPLOYED=365242");

        Assert.Equal(1, Apply("employed-365243-is-missing", table));
        Assert.Equal([float.NaN, -637f, float.NaN, 365242f], table.Numbers("DAYS_EMPLOYED"));
        Assert.Equal([1f, 0f, 0f, 0f], table.Numbers("IS_NOT_WORKING"));
    }

    [Theory]
    [InlineData("gender-xna-is-missing", "CODE_GENDER", "XNA", "F")]
    [InlineData("family-status-unknown-is-missing", "NAME_FAMILY_STATUS", "Unknown", "Married")]
    [InlineData("organization-xna-is-missing", "ORGANIZATION_TYPE", "XNA", "School")]
    public void Words_that_say_nothing_are_missing(string rule, string column, string nothing, string something)
    {
        var table = SomeCsv.Read(applications, $"{column}={nothing}", $"{column}={something}", $"{column}=", $"{column}=not a level");
        var kept = table.Codes(column)[1];

        Assert.Equal(1, Apply(rule, table));
        Assert.Equal([CategoryCode.Missing, kept, CategoryCode.Missing, CategoryCode.Unknown], table.Codes(column));
    }

    // Each row: the greatest or least value that stays, and the next one, which does not.
    [Theory]
    [InlineData("phone-change-0-is-missing", "application", "DAYS_LAST_PHONE_CHANGE", "-1", "0")]
    [InlineData("income-above-20-million-is-missing", "application", "AMT_INCOME_TOTAL", "20000000", "20000002")]
    [InlineData("social-circle-above-30-is-missing", "application", "OBS_30_CNT_SOCIAL_CIRCLE", "30", "31")]
    [InlineData("social-circle-above-30-is-missing", "application", "DEF_30_CNT_SOCIAL_CIRCLE", "30", "31")]
    [InlineData("social-circle-above-30-is-missing", "application", "OBS_60_CNT_SOCIAL_CIRCLE", "30", "344")]
    [InlineData("social-circle-above-30-is-missing", "application", "DEF_60_CNT_SOCIAL_CIRCLE", "30", "31")]
    [InlineData("city-rating-below-1-is-missing", "application", "REGION_RATING_CLIENT_W_CITY", "1", "-1")]
    [InlineData("quarter-enquiries-above-50-are-missing", "application", "AMT_REQ_CREDIT_BUREAU_QRT", "50", "261")]
    [InlineData("car-age-above-60-is-missing", "application", "OWN_CAR_AGE", "60", "61")]
    [InlineData("bureau-dates-before-40000-days-are-missing", "bureau", "DAYS_CREDIT_ENDDATE", "-40000", "-40001")]
    [InlineData("bureau-dates-before-40000-days-are-missing", "bureau", "DAYS_ENDDATE_FACT", "-40000", "-42023")]
    [InlineData("bureau-dates-before-40000-days-are-missing", "bureau", "DAYS_CREDIT_UPDATE", "-40000", "-41947")]
    [InlineData("previous-dates-365243-are-missing", "previous_application", "DAYS_FIRST_DRAWING", "-2922", "365243")]
    [InlineData("previous-dates-365243-are-missing", "previous_application", "DAYS_FIRST_DUE", "-2892", "365243")]
    [InlineData("previous-dates-365243-are-missing", "previous_application", "DAYS_LAST_DUE_1ST_VERSION", "2389", "365243")]
    [InlineData("previous-dates-365243-are-missing", "previous_application", "DAYS_LAST_DUE", "-2", "365243")]
    [InlineData("previous-dates-365243-are-missing", "previous_application", "DAYS_TERMINATION", "-2", "365243")]
    [InlineData("seller-area-4000000-is-missing", "previous_application", "SELLERPLACE_AREA", "3999999", "4000000")]
    [InlineData("negative-down-payment-is-missing", "previous_application", "AMT_DOWN_PAYMENT", "0", "-0.45")]
    [InlineData("pos-remaining-above-60-is-missing", "POS_CASH_balance", "CNT_INSTALMENT_FUTURE", "60", "61")]
    [InlineData("instalment-version-above-70-is-missing", "installments_payments", "NUM_INSTALMENT_VERSION", "70", "71")]
    [InlineData("payment-before-4000-days-is-missing", "installments_payments", "DAYS_ENTRY_PAYMENT", "-4000", "-4001")]
    [InlineData("negative-drawings-are-missing", "credit_card_balance", "AMT_DRAWINGS_ATM_CURRENT", "0", "-6827.31")]
    [InlineData("negative-drawings-are-missing", "credit_card_balance", "AMT_DRAWINGS_CURRENT", "0", "-6211.62")]
    [InlineData("card-payment-above-4-million-is-missing", "credit_card_balance", "AMT_PAYMENT_CURRENT", "4000000", "4000000.5")]
    public void Values_out_of_bounds_are_missing(string rule, string schema, string column, string staying, string leaving)
    {
        var table = SomeCsv.Read(SchemaOf(schema), $"{column}={staying}", $"{column}={leaving}", $"{column}=");

        Assert.Equal(1, Apply(rule, table));
        Assert.Equal([float.Parse(staying, CultureInfo.InvariantCulture), float.NaN, float.NaN], table.Numbers(column));
    }

    [Fact]
    public void Dates_of_the_bureau_back_to_40000_days_and_to_come_survive()
    {
        // An inverted comparison once erased them: every value from -40,000 days to ages ahead must come through all rules.
        float[] days = [-40000, -18251, -18250, -874, -1, 0, 1, 783, 31199];
        foreach (var column in new[] { "DAYS_CREDIT_ENDDATE", "DAYS_ENDDATE_FACT", "DAYS_CREDIT_UPDATE" })
        {
            var table = SomeCsv.Read(bureau, [.. days.Select(day => $"{column}={day}")]);

            Assert.All(CleaningRules.Apply(table), count => Assert.Equal(0, count.Cells));
            Assert.Equal(days, table.Numbers(column));
        }
    }

    [Fact]
    public void Running_loans_are_marked_before_their_dates_are_blanked()
    {
        var table = SomeCsv.Read(previous,
            "NAME_CONTRACT_STATUS=Approved;DAYS_LAST_DUE=365243", "NAME_CONTRACT_STATUS=Approved;DAYS_LAST_DUE=-242",
            "NAME_CONTRACT_STATUS=Refused;DAYS_LAST_DUE=365243", "NAME_CONTRACT_STATUS=Approved;DAYS_LAST_DUE=");

        Assert.Equal(2, Apply("previous-dates-365243-are-missing", table));
        Assert.Equal([1f, 0f, 0f, 0f], table.Numbers("IS_RUNNING"));
        Assert.Equal([float.NaN, -242f, float.NaN, float.NaN], table.Numbers("DAYS_LAST_DUE"));
    }

    [Fact]
    public void Signed_months_are_marked_and_stay()
    {
        var table = SomeCsv.Read(pos, "NAME_CONTRACT_STATUS=Signed", "NAME_CONTRACT_STATUS=Active", "NAME_CONTRACT_STATUS=");

        Assert.Equal(1, Apply("pos-signed-is-marked", table));
        Assert.Equal([1f, 0f, 0f], table.Numbers("IS_SIGNED"));
        Assert.Equal(3, table.RowCount);
    }

    [Fact]
    public void Completed_with_instalments_is_active()
    {
        var table = SomeCsv.Read(pos,
            "NAME_CONTRACT_STATUS=Completed;CNT_INSTALMENT_FUTURE=1", "NAME_CONTRACT_STATUS=Completed;CNT_INSTALMENT_FUTURE=0",
            "NAME_CONTRACT_STATUS=Completed;CNT_INSTALMENT_FUTURE=", "NAME_CONTRACT_STATUS=Demand;CNT_INSTALMENT_FUTURE=1");

        Assert.Equal(1, Apply("pos-completed-with-instalments-is-active", table));
        Assert.Equal(Codes(pos, "Active", "Completed", "Completed", "Demand"), table.Codes("NAME_CONTRACT_STATUS"));
    }

    [Fact]
    public void Active_without_instalments_is_completed()
    {
        var table = SomeCsv.Read(pos,
            "NAME_CONTRACT_STATUS=Active;CNT_INSTALMENT_FUTURE=0", "NAME_CONTRACT_STATUS=Active;CNT_INSTALMENT_FUTURE=1",
            "NAME_CONTRACT_STATUS=Active;CNT_INSTALMENT_FUTURE=", "NAME_CONTRACT_STATUS=Signed;CNT_INSTALMENT_FUTURE=0");

        Assert.Equal(1, Apply("pos-active-without-instalments-is-completed", table));
        Assert.Equal(Codes(pos, "Completed", "Active", "Active", "Signed"), table.Codes("NAME_CONTRACT_STATUS"));
    }

    [Fact]
    public void A_second_time_changes_nothing()
    {
        foreach (var schema in new[] { applications, bureau, previous, pos, instalments, cards })
        {
            // Every number 365243, then 0, then -50000: fillers of every rule.
            var table = SomeCsv.Read(schema, [.. new[] { "365243", "0", "-50000" }.Select(value =>
                string.Join(';', schema.Columns.Select(column => column.Kind == ColumnKind.Number ? $"{column.Name}={value}"
                    : column.Kind == ColumnKind.Category ? $"{column.Name}={column.Levels[0]}" : $"{column.Name}=1")))]);

            Assert.Contains(CleaningRules.Apply(table), count => count.Cells > 0);
            var marks = new[] { "IS_NOT_WORKING", "IS_RUNNING", "IS_SIGNED" }.Where(table.Has).Select(mark => table.Numbers(mark).Sum()).ToArray();

            Assert.All(CleaningRules.Apply(table), count => Assert.Equal(0, count.Cells));
            Assert.Equal(marks, new[] { "IS_NOT_WORKING", "IS_RUNNING", "IS_SIGNED" }.Where(table.Has).Select(mark => table.Numbers(mark).Sum()));
        }
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_a_sentence() =>
        Assert.All(CleaningRules.All, rule =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Name);
            Assert.EndsWith(".", rule.Description);
            Assert.Single(CleaningRules.All, other => other.Name == rule.Name);
        });

    static int Apply(string rule, Table table) => CleaningRules.All.Single(one => one.Name == rule && one.Table == table.Schema.Name).Apply(table);

    static TableSchema SchemaOf(string name) =>
        new[] { applications, bureau, previous, pos, instalments, cards }.Single(schema => schema.Name == name);

    static byte[] Codes(TableSchema schema, params string[] words)
    {
        var levels = schema.Columns.Single(column => column.Name == "NAME_CONTRACT_STATUS").Levels.ToList();

        return [.. words.Select(word => CategoryCode.OfLevel(levels.IndexOf(word)))];
    }
}
