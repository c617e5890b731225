using System.Buffers;
using System.Globalization;
using System.Text;
using CreditScoring.Data;
using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class CsvNumberTests
{
    // The last holds every digit of the middle between two denormals.
    static readonly string[] formats = ["R", "G9", "G15", "G16", "F4", "E25", "E160"];
    static readonly SearchValues<byte> plain = SearchValues.Create("0123456789+-.eE"u8);

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Agrees_with_the_framework_on_a_million_texts(ulong seed)
    {
        var random = new Random64(seed);
        Span<byte> text = stackalloc byte[200];
        for (var draw = 0; draw < 500_000; draw++)
        {
            var length = (draw % 4) switch
            {
                0 => DrawNumber(random, text),
                1 => DrawExponent(random, text),
                2 => DrawNearFloat(random, text),
                _ => DrawBytes(random, text),
            };
            var isNumber = IsPlain(text[..length])
                & float.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);

            Assert.True(
                CsvNumber.TryParse(text[..length], out float found) == isNumber
                && (!isNumber || BitConverter.SingleToInt32Bits(found) == BitConverter.SingleToInt32Bits(expected + 0f)),
                Encoding.ASCII.GetString(text[..length]));
        }
    }

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

    [Fact]
    public void Agrees_with_the_framework_on_identifiers()
    {
        var random = new Random64(5);
        Span<byte> text = stackalloc byte[40];
        for (var draw = 0; draw < 200_000; draw++)
        {
            var length = draw % 2 == 0 ? DrawNumber(random, text) : DrawBytes(random, text);
            var isWhole = int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
                & !text[..length].ContainsAnyExceptInRange((byte)'0', (byte)'9');

            Assert.True(
                CsvNumber.TryParse(text[..length], out int found) == isWhole && (!isWhole || found == expected),
                Encoding.ASCII.GetString(text[..length]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("12a")]
    public void Refuses_other_identifiers(string text) => Assert.False(CsvNumber.TryParse(Encoding.ASCII.GetBytes(text), out int _));

    /// <summary>Digits of any number up to twenty, a point in any place or none, perhaps a sign.</summary>
    static int DrawNumber(Random64 random, Span<byte> text)
    {
        var length = 0;
        if (random.NextInt32(3) == 0)
            text[length++] = (byte)'-';

        var digits = 1 + random.NextInt32(random.NextInt32(4) == 0 ? 20 : 9);
        var point = random.NextInt32(2 * digits);
        for (var digit = 0; digit < digits; digit++)
        {
            if (digit == point)
                text[length++] = (byte)'.';
            text[length++] = (byte)('0' + random.NextInt32(10));
        }

        return length;
    }

    /// <summary>Such digits, then an exponent of up to two digits: some too great for a float, some denormal, some below all floats.</summary>
    static int DrawExponent(Random64 random, Span<byte> text)
    {
        var length = DrawNumber(random, text);
        text[length++] = (byte)(random.NextInt32(2) == 0 ? 'e' : 'E');
        if (random.NextInt32(3) > 0)
            text[length++] = (byte)(random.NextInt32(4) == 0 ? '+' : '-');
        random.NextInt32(60).TryFormat(text[length..], out var digits, provider: CultureInfo.InvariantCulture);

        return length + digits;
    }

    /// <summary>Any float, each eighth a denormal, or the middle between it and the next: all its digits, or cut short a hair beside it.</summary>
    static int DrawNearFloat(Random64 random, Span<byte> text)
    {
        var bits = random.NextInt32(int.MaxValue) & (random.NextInt32(8) == 0 ? 0x007FFFFF : 0x7F7FFFFF);
        if (random.NextInt32(2) == 0) // mostly numbers such as amounts: then the middle often has few digits
            bits = BitConverter.SingleToInt32Bits(random.NextInt32(1 << 24) * MathF.Pow(2, -random.NextInt32(24)));

        double number = BitConverter.Int32BitsToSingle(bits);
        if (random.NextInt32(3) > 0)
            number = (number + (double)BitConverter.Int32BitsToSingle(bits + 1)) / 2;

        number.TryFormat(text, out var length, formats[random.NextInt32(formats.Length)], CultureInfo.InvariantCulture);

        return length;
    }

    /// <summary>Up to twelve bytes, most of them of numbers: right ones, wrong ones, and ones with an exponent.</summary>
    static int DrawBytes(Random64 random, Span<byte> text)
    {
        var letters = "00123456789..--+eE ,xN/:\0é"u8;
        var length = random.NextInt32(13);
        for (var at = 0; at < length; at++)
            text[at] = random.NextInt32(8) == 0 ? letters[random.NextInt32(letters.Length)] : (byte)('0' + random.NextInt32(10));

        return length;
    }

    static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(plain);

    static Gen<string> Decimals =>
        from sign in Gen.Elements("", "-")
        from whole in Gen.Choose(0, 9).ListOf()
        from decimals in Gen.Choose(0, 9).ListOf()
        let digits = string.Concat(whole.Take(12)) + "." + string.Concat(decimals.Take(20))
        where digits.Length > 1
        select sign + digits;
}
