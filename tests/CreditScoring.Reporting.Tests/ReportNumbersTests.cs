using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Reporting.Tests;

public sealed class ReportNumbersTests
{
    // Checked against Intl.NumberFormat("fr") and ("en") of Node 20, but for the minus sign: U+2212 here.
    [Theory]
    [InlineData(1234567.5, 1, "1\u202f234\u202f567,5", "1,234,567.5")]
    [InlineData(999.0, 0, "999", "999")]
    [InlineData(1000.0, 0, "1\u202f000", "1,000")]
    [InlineData(0.762, 3, "0,762", "0.762")]
    [InlineData(-3.2, 1, "\u22123,2", "\u22123.2")]
    [InlineData(0.0, 2, "0,00", "0.00")]
    public void Writes_numbers_for_each_language(double value, int decimals, string french, string english)
    {
        Assert.Equal(french, ReportNumbers.French.Number(value, decimals));
        Assert.Equal(english, ReportNumbers.English.Number(value, decimals));
    }

    [Fact]
    public void Writes_shares_as_percentages()
    {
        Assert.Equal("8,1\u202f%", ReportNumbers.French.Percent(0.0807, 1));
        Assert.Equal("8.1%", ReportNumbers.English.Percent(0.0807, 1));
    }

    [Fact]
    public void A_number_that_rounds_to_zero_has_no_sign() => Assert.Equal("0,00", ReportNumbers.French.Number(-0.004, 2));

    [Theory]
    [InlineData(0.0015, "+0,0015")]
    [InlineData(-1_234.5678, "−1\u202f234,5678")]
    [InlineData(0.00004, "0,0000")]
    [InlineData(-0.00004, "0,0000")]
    public void A_difference_has_a_sign_unless_it_rounds_to_zero(double value, string expected) => Assert.Equal(expected, ReportNumbers.French.Signed(value, 4));

    [Theory]
    [InlineData(20000, "", "20\u202f000")]
    [InlineData(0.0061, "", "0,006")]
    [InlineData(0.5, "0.00", "0,50")]
    [InlineData(0.5, "%0", "50\u202f%")]
    [InlineData(0.5, "+0.00", "+0,50")]
    [InlineData(-0.5, "+0.0", "−0,5")]
    public void Follows_a_named_format(double value, string format, string expected) =>
        Assert.Equal(expected, ReportNumbers.French.Format(value, format));

    [Theory]
    [InlineData("0.0x")]
    [InlineData("%")]
    [InlineData("N2")]
    [InlineData("+0")]
    public void Refuses_an_unknown_format_by_name(string format) =>
        Assert.Contains($"'{format}'", Assert.Throws<FormatException>(() => ReportNumbers.French.Format(1, format)).Message);

    [Fact]
    public void Refuses_what_is_not_finite() => Assert.Throws<ArgumentOutOfRangeException>(() => ReportNumbers.English.Number(double.NaN));

    [Fact]
    public void Reads_back_as_the_rounded_number() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Generator.Select(value => value / 1000.0).ToArbitrary(), value =>
        {
            var plain = ReportNumbers.French.Number(value, 2).Replace("\u202f", "").Replace(',', '.').Replace('\u2212', '-');

            return Math.Abs(double.Parse(plain, CultureInfo.InvariantCulture) - value) <= 0.005 + 1e-9;
        }).QuickCheckThrowOnFailure();
}
