using System.Globalization;
using System.Text;
using CreditScoring.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class CsvNumberTests
{
    [Theory]
    [InlineData("0", 0f)]
    [InlineData("-12.50", -12.5f)]
    [InlineData("365243.0", 365243f)]
    [InlineData(".5", 0.5f)]
    [InlineData("5.", 5f)]
    [InlineData("+3", 3f)]
    [InlineData("1e3", 1000f)]
    [InlineData("1.17549435E-38", 1.17549435E-38f)]
    [InlineData("0.7526144906031748", 0.7526144906031748f)]
    [InlineData("117000000.0", 117000000f)]
    // Half-way between two floats: 2^24 + 1 goes down to even. The others lie a hair beside the middle, and the double nearest to them is the
    // middle itself: rounding that double to a float goes to the wrong side.
    [InlineData("16777217", 16777216f)]
    [InlineData("19.05427074432373", 19.0542698f)]
    [InlineData("51.48159599304199", 51.4815941f)]
    [InlineData("7.702377080917358", 7.70237684f)]
    // More digits than a double holds.
    [InlineData("16777217.0000000001", 16777218f)]
    public void Reads_numbers(string text, float expected)
    {
        Assert.True(CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out float value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("0x10")]
    public void Refuses_what_is_not_a_number(string text) => Assert.False(CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out float _));

    [Fact]
    public void A_number_too_great_is_infinite()
    {
        Assert.True(CsvNumber.TryParse("1e39"u8, out float value));
        Assert.Equal(float.PositiveInfinity, value);
    }

    [Fact]
    public void Minus_zero_is_zero()
    {
        Assert.True(CsvNumber.TryParse("-0.0"u8, out float plain));
        Assert.True(CsvNumber.TryParse("-0e0"u8, out float exponent));
        Assert.Equal(0, BitConverter.SingleToInt32Bits(plain));
        Assert.Equal(0, BitConverter.SingleToInt32Bits(exponent));
    }

    [Fact]
    public void Agrees_with_the_framework_to_the_last_bit() =>
        Prop.ForAll(Decimals.ToArbitrary(), text =>
            CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out float value)
            && value == float.Parse(text, CultureInfo.InvariantCulture)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Every_float_comes_back_from_its_text() =>
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite).ToArbitrary(), number =>
            CsvNumber.TryParse(Encoding.ASCII.GetBytes(number.ToString("R", CultureInfo.InvariantCulture)), out float value)
            && value == number).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("100002", 100002)]
    [InlineData("2147483647", int.MaxValue)]
    public void Reads_identifiers(string text, int expected)
    {
        Assert.True(CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out int value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("12a")]
    public void Refuses_other_identifiers(string text) => Assert.False(CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out int _));

    static Gen<string> Decimals =>
        from sign in Gen.Elements("", "-")
        from whole in Gen.Choose(0, 9).ListOf()
        from decimals in Gen.Choose(0, 9).ListOf()
        let digits = string.Concat(whole.Take(12)) + "." + string.Concat(decimals.Take(20))
        where digits.Length > 1
        select sign + digits;
}
