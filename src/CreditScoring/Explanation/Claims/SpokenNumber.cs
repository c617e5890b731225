using System.Globalization;
using System.Text.RegularExpressions;

namespace CreditScoring.Explanation.Claims;

/// <summary>Reads numbers back out of a text: the opposite of <see cref="NumberText"/>, by other code.</summary>
static partial class SpokenNumber
{
    /// <summary>The numbers of a text in reading order, but for the 100 of "out of 100".</summary>
    public static IReadOnlyList<double> NotHundred(string text, Language language) =>
        [.. Number().Matches(OutOf100().Replace(text, " ")).Select(match => Read(match.Value, language).Value)];

    /// <summary>The number that a text begins with, the amount of half its last digit, and what follows; null when it begins with none.</summary>
    public static (double Value, double Half, string Tail)? First(string text, Language language)
    {
        var match = Number().Match(text);
        if (!match.Success || match.Index > 0)
            return null;

        var (value, decimals) = Read(match.Value, language);

        return (value, 0.5 * Math.Pow(10, -decimals), text[match.Length..]);
    }

    static (double Value, int Decimals) Read(string text, Language language)
    {
        var (group, point) = language == Language.French ? ('\u202F', ',') : (',', '.');
        var digits = text.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(point, '.').Replace('\u2212', '-');
        var place = digits.IndexOf('.', StringComparison.Ordinal);

        return (double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), place < 0 ? 0 : digits.Length - place - 1);
    }

    [GeneratedRegex("\u2212?[0-9]+([\u202F,.][0-9]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("(sur|Sur|in|Of) 100\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OutOf100();
}
