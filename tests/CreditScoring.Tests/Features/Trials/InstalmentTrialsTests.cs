using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features.Trials;

public sealed class InstalmentTrialsTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        // Days late, and paid of 100; the last, of 200, is unpaid.
        var trials = new TrialValues(new TablesBuilder().Client(1)
            .Instalment(1, 41, Row(1, -400, 20, 100))
            .Instalment(1, 41, Row(1, -300, -6, 100))
            .Instalment(1, 41, Row(2, -200, 3, 50))
            .Instalment(1, 42, Row(0, -100, -2, 120))
            .Instalment(1, 42, ("NUM_INSTALMENT_VERSION", 0), ("DAYS_INSTALMENT", -10), ("AMT_INSTALMENT", 200)));

        Assert.Equal((2, 3), (trials["I_LOANS"], trials["I_VERSIONS"]));
        Assert.Equal(23, trials["I_DPD_SUM"]);
        Assert.Equal(Math.Sqrt(8), trials["I_DBD_STD"], 1e-6); // 0, 6, 0, 2: mean 2, squares 24, over 3
        Assert.Equal((0.25, 2), (trials["I_LATE15_SHARE"], trials["I_LATE_COUNT"]));
        Assert.Equal((0.5, 50, 30), (trials["I_RATIO_MIN"], trials["I_SHORT_MAX"], trials["I_SHORT_SUM"]));
        Assert.Equal(Math.Sqrt(2_675 / 3.0), trials["I_SHORT_STD"], 1e-5); // 0, 0, 50, -20: squares 2,900 - 4 x 7.5 x 7.5
        Assert.Equal((120, 92.5), (trials["I_PAY_MAX"], trials["I_PAY_MEAN"]));
        Assert.Equal((120, 600), (trials["I_INST_MEAN"], trials["I_INST_SUM"]));
        Assert.Equal((-380, -246.25), (trials["I_ENTRY_MIN"], trials["I_ENTRY_MEAN"]));
        Assert.Equal((20, 13.1f), (trials["I_WLATE_MAX"], trials["I_WLATE_SUM"])); // 20 - 6 + 0.5 x 3 - 1.2 x 2
        Assert.Equal(20 * (1 - 0.0003 * 380), trials["I_WLATET_MAX"], 1e-6);
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    public void Allows_15_days(int late, int share) => Assert.Equal(
        share, new TrialValues(new TablesBuilder().Client(1).Instalment(1, 41, Row(1, -100, late, 100)))["I_LATE15_SHARE"]);

    [Fact]
    public void Counts_nothing_and_knows_nothing_else_of_a_client_without_instalments()
    {
        var none = new TrialValues(new TablesBuilder().Client(1).AllPresent());

        Assert.Equal((0, 0, 0), (none["I_LOANS"], none["I_VERSIONS"], none["I_LATE_COUNT"]));
        Assert.All(
            new[] { "I_DPD_SUM", "I_LATE15_SHARE", "I_SHORT_SUM", "I_PAY_MAX", "I_ENTRY_MIN", "I_WLATE_SUM" },
            name => Assert.Equal(double.NaN, none[name]));
    }

    static (string, object)[] Row(int version, int due, int late, double paid) =>
    [
        ("NUM_INSTALMENT_VERSION", version), ("DAYS_INSTALMENT", due), ("DAYS_ENTRY_PAYMENT", due + late), ("AMT_INSTALMENT", 100),
        ("AMT_PAYMENT", paid),
    ];
}
