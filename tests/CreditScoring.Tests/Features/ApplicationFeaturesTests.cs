using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

public sealed class ApplicationFeaturesTests
{
    [Fact]
    public void Keeps_columns_as_they_are()
    {
        var features = Client(("EXT_SOURCE_2", 0.25), ("AMT_CREDIT", 450_000), ("DAYS_BIRTH", -14_000), ("FLAG_DOCUMENT_3", 1));

        Assert.Equal(0.25, features["EXT_SOURCE_2"]);
        Assert.Equal(450_000, features["AMT_CREDIT"]);
        Assert.Equal(-14_000, features["DAYS_BIRTH"]);
        Assert.Equal(1, features["FLAG_DOCUMENT_3"]);
        Assert.Equal(double.NaN, features["EXT_SOURCE_1"]);
    }

    [Fact]
    public void Counts_levels_from_0_and_puts_unknown_words_after_them()
    {
        Assert.Equal(1, Client(("CODE_GENDER", "M"))["CODE_GENDER"]);
        Assert.Equal(3, Client(("CODE_GENDER", "not listed"))["CODE_GENDER"]);
        Assert.Equal(double.NaN, Client()["CODE_GENDER"]);
    }

    [Fact]
    public void Sums_up_the_external_scores_that_are_known()
    {
        var features = Client(("EXT_SOURCE_1", 0.2), ("EXT_SOURCE_3", 0.6));

        Assert.Equal(0.4, features["EXT_MEAN"], 1e-6);
        Assert.Equal(0.2, features["EXT_MIN"], 1e-6);
        Assert.Equal(0.6, features["EXT_MAX"], 1e-6);
        Assert.Equal(Math.Sqrt(0.08), features["EXT_STD"], 1e-6); // (0.04 + 0.04) / (2 - 1)
        Assert.Equal((1.9 * 0.2 + 2.6 * 0.6) / 4.5, features["EXT_WAVG"], 1e-6);
        Assert.Equal(1, features["EXT_NULLS"]);
        Assert.Equal(double.NaN, features["EXT_PROD"]);
    }

    [Fact]
    public void Multiplies_the_three_external_scores() =>
        Assert.Equal(0.06, Client(("EXT_SOURCE_1", 0.2), ("EXT_SOURCE_2", 0.5), ("EXT_SOURCE_3", 0.6))["EXT_PROD"], 1e-6);

    [Fact]
    public void Needs_two_external_scores_for_a_spread()
    {
        Assert.Equal(double.NaN, Client(("EXT_SOURCE_2", 0.5))["EXT_STD"]);
        Assert.Equal(0.5, Client(("EXT_SOURCE_2", 0.5))["EXT_MEAN"]);
        Assert.Equal(double.NaN, Client()["EXT_MEAN"]);
        Assert.Equal(3, Client()["EXT_NULLS"]);
    }

    [Fact]
    public void Compares_credit_instalment_goods_and_income()
    {
        var features = Client(
            ("AMT_CREDIT", 400_000), ("AMT_ANNUITY", 20_000), ("AMT_GOODS_PRICE", 300_000), ("AMT_INCOME_TOTAL", 160_000),
            ("CNT_FAM_MEMBERS", 4), ("EXT_SOURCE_3", 0.5));

        Assert.Equal(20, features["CREDIT_ANNUITY"]);
        Assert.Equal(0.75, features["GOODS_CREDIT"]);
        Assert.Equal(-100_000, features["GOODS_MINUS_CREDIT"]);
        Assert.Equal(2.5, features["CREDIT_INCOME"]);
        Assert.Equal(0.125, features["ANNUITY_INCOME"]);
        Assert.Equal(40_000, features["INCOME_PER_PERSON"]);
        Assert.Equal(40, features["CTA_EXT3"]);
    }

    [Fact]
    public void Compares_durations_with_age()
    {
        var features = Client(
            ("DAYS_BIRTH", -14_600), ("DAYS_EMPLOYED", -3_650), ("DAYS_ID_PUBLISH", -4_600), ("DAYS_LAST_PHONE_CHANGE", -1_460),
            ("OWN_CAR_AGE", 4));

        Assert.Equal(0.25, features["EMP_BIRTH"]);
        Assert.Equal(10_950, features["EMP_START_AGE"]);
        Assert.Equal(10_000, features["ID_AGE"]);
        Assert.Equal(0.1, features["PHONE_BIRTH"], 1e-7);
        Assert.Equal(0.1, features["CAR_BIRTH"], 1e-7); // 365 x 4 / 14,600
    }

    [Fact]
    public void Leaves_a_ratio_out_when_it_cannot_be_known()
    {
        Assert.Equal(double.NaN, Client(("AMT_CREDIT", 1), ("AMT_ANNUITY", 0))["CREDIT_ANNUITY"]);
        Assert.Equal(double.NaN, Client(("AMT_CREDIT", 1))["CREDIT_ANNUITY"]);
        Assert.Equal(double.NaN, Client(("AMT_CREDIT", 1), ("AMT_ANNUITY", 0))["CTA_EXT3"]);
    }

    [Fact]
    public void Counts_documents_mismatches_and_empty_cells()
    {
        var features = Client(
            ("FLAG_DOCUMENT_2", 1), ("FLAG_DOCUMENT_21", 1), ("FLAG_DOCUMENT_4", 0), ("REG_CITY_NOT_WORK_CITY", 1), ("TARGET", 1));

        Assert.Equal(2, features["DOC_COUNT"]);
        Assert.Equal(1, features["ADDR_MISMATCH"]);
        Assert.Equal(120 - 4, features["APP_NULLS"]); // 120 columns besides the identifier and the outcome
        Assert.Equal(double.NaN, Client()["DOC_COUNT"]);
    }

    [Fact]
    public void Does_not_let_the_outcome_into_the_count_of_empty_cells() =>
        Assert.Equal(Client()["APP_NULLS"], Client(("TARGET", 1))["APP_NULLS"]);

    [Theory]
    [InlineData(0.000251, 0)]
    [InlineData(0.018801, 227)] // 18,801 = 74 x 251 + 227
    [InlineData(0.072508, 220)] // 72,508 = 288 x 251 + 220
    public void Numbers_the_region_by_its_population_alone(double population, int region) =>
        Assert.Equal(region, Client(("REGION_POPULATION_RELATIVE", population))["REGION_ID"]);

    [Fact]
    public void Takes_the_mark_of_people_without_work_from_cleaning()
    {
        Assert.Equal(1, Client(("IS_NOT_WORKING", 1))["IS_NOT_WORKING"]);
        Assert.Equal(0, Client()["IS_NOT_WORKING"]);
    }

    static FeatureValues Client(params (string Column, object Value)[] cells) => new(new TablesBuilder().Client(1, cells).Build());
}
