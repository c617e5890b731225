using System.Text.RegularExpressions;

namespace CreditScoring.Tests.Wording;

/// <summary>Judges how a text is set, by rules written apart from the code that sets it.</summary>
static partial class Typography
{
    /// <summary>What is wrong with a French text as it is shown; null when nothing is.</summary>
    public static string? FaultOfFrench(string text) => FaultOf(text, FrenchFault());

    /// <summary>What is wrong with an English text as it is shown; null when nothing is.</summary>
    public static string? FaultOfEnglish(string text) => FaultOf(text, EnglishFault());

    static string? FaultOf(string text, Regex fault) => fault.Match(text) is { Success: true } found ? $"'{found.Value}' in: {text}" : null;

    // A sign without its space, a space of another width, a straight quote, plain thousands.
    [GeneratedRegex("[^\u202F][;!?%]|[^\u202F(]€|[^\u00A0]:|«[^\u00A0]|[^\u00A0]»|['\"]|n°[^\u00A0]|[0-9][ \u00A0][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchFault();

    [GeneratedRegex("[ \u00A0\u202F][;:!?%]|[«»'\"\u202F]|€ |[0-9] ?€", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishFault();
}
