using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace CreditScoring.Data;

/// <summary>Numbers as they are written in a CSV file: digits, at most one decimal point, perhaps a sign and an exponent.</summary>
static class CsvNumber
{
    const ulong ExactInDouble = 1UL << 53;
    const long HalfOfFloatStep = 1L << 28; // the 29 bits a double has more than a float, at exactly one half
    const long BelowFloatStep = (1L << 29) - 1;
    const ulong EachByte = 0x0101010101010101;
    const int MostDigits = 18; // more may overflow the significand

    static readonly SearchValues<byte> numberBytes = SearchValues.Create("0123456789+-.eE"u8);
    static readonly double[] powersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads the float nearest to a decimal number; a number too great for a float becomes infinite, -0 becomes 0.</summary>
    /// <remarks>
    /// A significand below 2^53 and a power of ten up to 10^22 are both exact doubles, so one division rounds correctly (Clinger, 1990,
    /// How to read floating point numbers accurately). Rounding again to a float is wrong only when the double lies exactly between two
    /// floats; that case, long numbers and exponents go to the framework's own parser.
    /// </remarks>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        if (text.Length is >= 1 and <= 8)
            return TryParseShort(text, out value);

        value = float.NaN;
        var at = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative)
            at = 1;

        var significand = 0UL;
        var digits = 0;
        var decimals = -1; // digits after the point, once there is one
        for (; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit <= 9)
            {
                significand = unchecked(10 * significand + digit);
                digits++;
                if (decimals >= 0)
                    decimals++;
            }
            else if (text[at] == '.' && decimals < 0)
                decimals = 0;
            else
                return TryParseSlowly(text, out value);
        }

        if (digits == 0)
            return false;

        return digits > MostDigits || significand >= ExactInDouble
            ? TryParseSlowly(text, out value)
            : TryRound(text, isNegative, significand, Math.Max(decimals, 0), out value);
    }

    /// <summary>Up to eight bytes at once, in the bytes of an integer: most cells are that short, and a loop mistakes their length.</summary>
    /// <remarks>The eight digits are added up in pairs. Source: Mula (2014), SIMD-ized atoi; Lemire (2022), Quickly parsing eight digits.</remarks>
    static bool TryParseShort(ReadOnlySpan<byte> text, out float value)
    {
        var length = text.Length;
        var bytes = FirstBytes(text); // the first one lowest, 0 behind the last
        var isNegative = (bytes & 0xFF) == '-';
        if (isNegative)
        {
            bytes >>= 8;
            length--;
        }

        var decimals = 0;
        var differences = bytes ^ ('.' * EachByte);
        var points = (differences - EachByte) & ~differences & (0x80 * EachByte); // its lowest bit marks the first point
        if (points != 0)
        {
            var place = BitOperations.TrailingZeroCount(points) & ~7;
            var before = (1UL << place) - 1;
            bytes = (bytes & before) | ((bytes >> 8) & ~before);
            length--;
            decimals = length - place / 8;
        }

        if (length == 0)
        {
            value = float.NaN;

            return false;
        }

        return TryAddUp(bytes, length, out var significand)
            ? TryRound(text, isNegative, significand, decimals, out value)
            : TryParseSlowly(text, out value);
    }

    /// <summary>The number that one to eight digits stand for, the first one lowest in the bytes; false when one of them is no digit.</summary>
    static bool TryAddUp(ulong bytes, int length, out ulong number)
    {
        var shift = 64 - 8 * length;
        var digits = (bytes << shift) ^ (('0' * EachByte) << shift); // the last one highest, 0 below the first
        var pairs = unchecked(10 * digits + (digits >> 8)); // in every other byte
        number = unchecked(
            (pairs & 0x000000FF000000FF) * 0x000F424000000064 + ((pairs >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32;

        return ((digits | unchecked(digits + 0x76 * EachByte)) & (0x80 * EachByte)) == 0;
    }

    static ulong FirstBytes(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        if (length >= 4)
            return BinaryPrimitives.ReadUInt32LittleEndian(text)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[(length - 4)..]) << (8 * (length - 4)));

        return text[0] | ((ulong)text[length / 2] << (8 * (length / 2))) | ((ulong)text[length - 1] << (8 * (length - 1)));
    }

    static bool TryRound(ReadOnlySpan<byte> text, bool isNegative, ulong significand, int decimals, out float value)
    {
        var exact = significand / powersOfTen[decimals];
        if ((BitConverter.DoubleToInt64Bits(exact) & BelowFloatStep) == HalfOfFloatStep)
            return TryParseSlowly(text, out value);

        value = (float)(isNegative && significand > 0 ? -exact : exact);

        return true;
    }

    static bool TryParseSlowly(ReadOnlySpan<byte> text, out float value)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

        value = float.NaN;
        if (text.ContainsAnyExcept(numberBytes) || !float.TryParse(text, Plain, CultureInfo.InvariantCulture, out value))
            return false;

        value += 0f; // -0 + 0 is 0

        return true;
    }

    /// <summary>Reads a whole number from 0 to 2,147,483,647, written in digits only.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int value)
    {
        if (text.Length is >= 1 and <= 8)
        {
            var isWhole = TryAddUp(FirstBytes(text), text.Length, out var whole);
            value = isWhole ? (int)whole : 0;

            return isWhole;
        }

        var number = 0L;
        value = 0;
        foreach (var letter in text)
        {
            var digit = (uint)(letter - '0');
            number = 10 * number + digit;
            if (digit > 9 || number > int.MaxValue)
                return false;
        }

        value = (int)number;

        return text.Length > 0;
    }
}
