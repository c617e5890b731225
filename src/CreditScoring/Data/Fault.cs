using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CreditScoring.Data;

/// <summary>The wording of a fault in a file: one line that says where, what was found, what is expected and what to do.</summary>
static class Fault
{
    const int LongestQuote = 60;

    /// <summary>A fault of one cell.</summary>
    public static string AtCell(string file, long line, string column, string found, string expected, string advice) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, column {column}: found {found}, expected {expected}; {advice}.");

    /// <summary>A fault of a whole line.</summary>
    public static string AtLine(string file, long line, string found, string expected, string advice) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: found {found}, expected {expected}; {advice}.");

    /// <summary>What a cell holds, between quotes on one line: control characters written out, cut when long.</summary>
    public static string Quote(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
            return "an empty cell";

        var text = new StringBuilder("'");
        var isText = Utf8.IsValid(cell);
        foreach (var letter in isText ? Encoding.UTF8.GetString(cell) : Encoding.Latin1.GetString(cell))
        {
            if (text.Length > LongestQuote)
            {
                text.Append('…');
                break;
            }

            if (char.IsControl(letter) || (!isText && letter > 126))
                text.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:X2}");
            else
                text.Append(letter);
        }

        return text.Append('\'').ToString();
    }

    /// <summary>Whether bytes are UTF-8 text without control characters.</summary>
    public static bool IsText(ReadOnlySpan<byte> cell) => !cell.ContainsAnyInRange((byte)0, (byte)31) && Utf8.IsValid(cell);
}
