using System.Text.RegularExpressions;

namespace CreditScoring.Explanation.Claims;

/// <summary>What no sentence for an advisor may look like.</summary>
static partial class SpokenRules
{
    /// <summary>What is wrong with how a text is written; null when nothing is.</summary>
    public static string? FaultOf(string text, Language language) =>
        SentenceWriter.LongestSentence(text) > SentenceWriter.MostWords ? $"has a sentence of {SentenceWriter.LongestSentence(text)} words; {SentenceWriter.MostWords} are allowed"
        : Raw().IsMatch(text) ? "shows a raw name or a word of the trade"
        : language == Language.French && LooseSign().IsMatch(text) ? "has another space than French puts before a sign"
        : null;

    [GeneratedRegex("[A-Z]{2,}_|NaN|SHAP|log-odds|\\{|\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex("[^\u202F][;!?%€]|[^\u00A0]:", RegexOptions.CultureInvariant)]
    private static partial Regex LooseSign();
}
