using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class ApplicationTrialsTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        var trials = Of(
            ("YEARS_BUILD_AVG", 0.75), ("LIVINGAREA_AVG", 0.5), ("LANDAREA_AVG", 0.25), ("BASEMENTAREA_AVG", 0.125),
            ("AMT_CREDIT", 1_200), ("AMT_ANNUITY", 100), ("AMT_GOODS_PRICE", 1_000), ("AMT_INCOME_TOTAL", 900),
            ("CNT_FAM_MEMBERS", 4), ("CNT_CHILDREN", 2), ("DAYS_BIRTH", -14_599), ("DAYS_EMPLOYED", -1_000), ("DAYS_REGISTRATION", -3_000),
            ("DAYS_ID_PUBLISH", -2_000), ("DAYS_LAST_PHONE_CHANGE", -400), ("OWN_CAR_AGE", 4),
            ("FLAG_MOBIL", 1), ("FLAG_EMP_PHONE", 0), ("FLAG_WORK_PHONE", 1), ("FLAG_CONT_MOBILE", 1), ("FLAG_PHONE", 0), ("FLAG_EMAIL", 1),
            ("DEF_30_CNT_SOCIAL_CIRCLE", 1), ("OBS_30_CNT_SOCIAL_CIRCLE", 4), ("DEF_60_CNT_SOCIAL_CIRCLE", 1),
            ("OBS_60_CNT_SOCIAL_CIRCLE", 2));

        Assert.Equal((0.75, 0.5), (trials["YEARS_BUILD_AVG"], trials["LIVINGAREA_AVG"]));
        Assert.Equal((0.25, 0.125), (trials["LANDAREA_AVG"], trials["BASEMENTAREA_AVG"]));
        Assert.Equal((10, 300), (trials["GOODS_ANNUITY"], trials["CREDIT_PER_PERSON"]));
        Assert.Equal((2, 0.5, 300), (trials["ADULTS"], trials["CHILD_RATIO"], trials["INCOME_PER_CHILD1"]));
        Assert.Equal((50, 450), (trials["ANNUITY_PER_ADULT"], trials["INCOME_PER_ADULT"]));
        Assert.Equal(2_000 / 14_599.0, trials["ID_BIRTH"], 1e-7);
        Assert.Equal((1_600, 2_600, -1_000), (trials["PHONE_MINUS_ID"], trials["PHONE_MINUS_REG"], trials["ID_MINUS_EMP"]));
        Assert.Equal(460, trials["CAR_AGE_DAYS_MINUS_EMP"]); // a car of 1460 days, a job of 1000
        Assert.Equal(39, trials["AGE_INT"]); // 40 years of 365 days are tomorrow
        Assert.Equal(4, trials["CONTACT_COUNT"]);
        Assert.Equal((0.25, 0.5), (trials["DEF30_OBS30"], trials["DEF60_OBS60"]));
    }

    [Theory]
    [InlineData(0.5, 0.25, 0.375, 0.375, 1.125)]
    [InlineData(0.25, 0.375, 0.5, 0.375, 1.125)]
    [InlineData(0.375, 0.5, 0.25, 0.375, 1.125)]
    [InlineData(0.5, double.NaN, 0.25, 0.375, 0.75)]
    [InlineData(double.NaN, 0.25, double.NaN, 0.25, 0.25)]
    [InlineData(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)]
    public void Takes_the_middle_and_the_sum_of_the_known_scores(double first, double second, double third, double median, double sum)
    {
        var trials = Of(("EXT_SOURCE_1", first), ("EXT_SOURCE_2", second), ("EXT_SOURCE_3", third));

        Assert.Equal((median, sum), (trials["EXT_MEDIAN"], trials["EXT_SUM"]));
    }

    [Fact]
    public void Shares_the_enquiries_of_the_last_month_out_of_all()
    {
        (string, object)[] enquiries =
        [
            ("AMT_REQ_CREDIT_BUREAU_HOUR", 1), ("AMT_REQ_CREDIT_BUREAU_DAY", 0), ("AMT_REQ_CREDIT_BUREAU_WEEK", 1),
            ("AMT_REQ_CREDIT_BUREAU_MON", 1), ("AMT_REQ_CREDIT_BUREAU_QRT", 4), ("AMT_REQ_CREDIT_BUREAU_YEAR", 5),
        ];

        Assert.Equal(0.25, Of(enquiries)["REQ_RECENT_SHARE"]); // 3 of 12
        Assert.Equal(double.NaN, Of([.. enquiries.Select(enquiry => (enquiry.Item1, (object)0))])["REQ_RECENT_SHARE"]);
    }

    [Fact]
    public void Divides_by_no_absent_adult() =>
        Assert.Equal(double.NaN, Of(("CNT_FAM_MEMBERS", 1), ("CNT_CHILDREN", 1), ("AMT_INCOME_TOTAL", 900))["INCOME_PER_ADULT"]);

    static TrialValues Of(params (string Column, object Value)[] cells) => new(new TablesBuilder().Client(1, cells));
}
