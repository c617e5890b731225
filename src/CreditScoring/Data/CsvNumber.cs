using System.Buffers;
using System.Globalization;

namespace CreditScoring.Data;

/// <summary>Numbers as they are written in a CSV file: digits, at most one decimal point, perhaps a sign and an exponent.</summary>
static class CsvNumber
{
    const ulong ExactInDouble = 1UL << 53;
    const long HalfOfFloatStep = 1L << 28; // the 29 bits a double has more than a float, at exactly one half
    const long BelowFloatStep = (1L << 29) - 1;
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

        if (digits > MostDigits || significand >= ExactInDouble)
            return TryParseSlowly(text, out value);

        var exact = significand / powersOfTen[Math.Max(decimals, 0)];
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
