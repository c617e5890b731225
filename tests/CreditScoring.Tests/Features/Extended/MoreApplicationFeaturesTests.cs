using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Extended;

public sealed class MoreApplicationFeaturesTests
{
    [Fact]
    public void Keeps_columns_as_they_are()
    {
        var features = Client(
            ("HOUR_APPR_PROCESS_START", 14), ("WEEKDAY_APPR_PROCESS_START", "TUESDAY"), ("CNT_CHILDREN", 2), ("OBS_30_CNT_SOCIAL_CIRCLE", 3),
            ("AMT_REQ_CREDIT_BUREAU_YEAR", 4), ("NAME_HOUSING_TYPE", "not listed"), ("FLAG_PHONE", 1), ("FLOORSMAX_AVG", 0.25));

        Assert.Equal((14, 1, 2, 3, 4), (
            features["HOUR_APPR_PROCESS_START"], features["WEEKDAY_APPR_PROCESS_START"], features["CNT_CHILDREN"],
            features["OBS_30_CNT_SOCIAL_CIRCLE"], features["AMT_REQ_CREDIT_BUREAU_YEAR"]));
        Assert.Equal((6, 1, 0.25), (features["NAME_HOUSING_TYPE"], features["FLAG_PHONE"], features["FLOORSMAX_AVG"])); // 6 kinds of housing
        Assert.Equal(double.NaN, features["TOTALAREA_MODE"]);
    }

    [Fact]
    public void Compares_external_scores_two_by_two()
    {
        var features = Client(("EXT_SOURCE_1", 0.25), ("EXT_SOURCE_2", 0.5), ("EXT_SOURCE_3", 0.64), ("DAYS_BIRTH", -14_610),
            ("AMT_CREDIT", 320), ("AMT_ANNUITY", 16));

        Assert.Equal(0.125, features["EXT_12"]);
        Assert.Equal(0.4, features["EXT_13"], 1e-7); // square root of 0.16
        Assert.Equal(0.32, features["EXT_23"], 1e-7);
        Assert.Equal(-0.25, features["EXT_D12"]);
        Assert.Equal(-0.39, features["EXT_D13"], 1e-7);
        Assert.Equal(-0.14, features["EXT_D23"], 1e-7);
        Assert.Equal(0.25 / 40, features["EXT1_BIRTH"], 1e-8); // 14,610 / 365.25 = 40 years
        Assert.Equal(0.5 / 40, features["EXT2_BIRTH"], 1e-8);
        Assert.Equal(0.64 / 40, features["EXT3_BIRTH"], 1e-8);
        Assert.Equal((500, 25), (features["CREDIT_EXT3"], features["ANNUITY_EXT3"]));
    }

    [Fact]
    public void Knows_no_pair_with_a_missing_score()
    {
        var features = Client(("EXT_SOURCE_2", 0.5), ("EXT_SOURCE_3", 0.5));

        Assert.Equal((double.NaN, double.NaN, 0.25), (features["EXT_12"], features["EXT_13"], features["EXT_23"]));
        Assert.Equal((double.NaN, double.NaN, 0), (features["EXT_D12"], features["EXT_D13"], features["EXT_D23"]));
    }

    [Fact]
    public void Compares_money_with_income_and_household()
    {
        var features = Client(
            ("AMT_CREDIT", 400_000), ("AMT_ANNUITY", 20_000), ("AMT_GOODS_PRICE", 300_000), ("AMT_INCOME_TOTAL", 160_000),
            ("CNT_FAM_MEMBERS", 4), ("DAYS_EMPLOYED", -1_461), ("DAYS_BIRTH", -14_610));

        Assert.Equal(-0.625, features["DOWNPAY_INCOME"]);
        Assert.Equal(5_000, features["ANNUITY_PER_PERSON"]);
        Assert.Equal((40_000, 4_000), (features["INCOME_EMP"], features["INCOME_BIRTH"])); // 4 and 40 years
    }

    [Fact]
    public void Compares_durations()
    {
        var features = Client(
            ("DAYS_BIRTH", -14_610), ("DAYS_EMPLOYED", -1_460), ("DAYS_REGISTRATION", -4_610), ("DAYS_ID_PUBLISH", -610),
            ("DAYS_LAST_PHONE_CHANGE", -365), ("OWN_CAR_AGE", 8), ("AMT_CREDIT", 240), ("AMT_ANNUITY", 10));

        Assert.Equal(10_000, features["REG_AGE"]);
        Assert.Equal(0.25, features["PHONE_EMP"]);
        Assert.Equal((-3_150, 4_000), (features["REG_MINUS_EMP"], features["ID_MINUS_REG"]));
        Assert.Equal(2, features["CAR_EMP"]); // 365 x 8 / 1,460
        Assert.Equal(42, features["AGE_AT_PAYOFF"]); // 14,610 / 365.25 = 40 years, and 24 instalments
    }

    [Fact]
    public void Knows_no_ratio_to_a_job_begun_today() =>
        Assert.Equal(double.NaN, Client(("DAYS_EMPLOYED", 0), ("AMT_INCOME_TOTAL", 1))["INCOME_EMP"]);

    [Fact]
    public void Sums_up_the_building_and_the_enquiries()
    {
        var features = Client(
            ("APARTMENTS_AVG", 0.2), ("LANDAREA_AVG", 0.6), ("APARTMENTS_MODE", 0.9), ("WALLSMATERIAL_MODE", "Panel"),
            ("AMT_REQ_CREDIT_BUREAU_HOUR", 1), ("AMT_REQ_CREDIT_BUREAU_QRT", 2), ("AMT_REQ_CREDIT_BUREAU_YEAR", 4));

        Assert.Equal(47 - 4, features["BUILDING_NULLS"]);
        Assert.Equal(0.4, features["BUILDING_MEAN"], 1e-7); // the two that end in _AVG
        Assert.Equal(7, features["REQ_SUM"]);
    }

    [Fact]
    public void Knows_nothing_of_a_building_nobody_described()
    {
        Assert.Equal((47, double.NaN, double.NaN), (Client()["BUILDING_NULLS"], Client()["BUILDING_MEAN"], Client()["REQ_SUM"]));
    }

    static FeatureValues Client(params (string Column, object Value)[] cells) => new(new TablesBuilder().Client(1, cells).Build());
}
