using System.Text.RegularExpressions;

namespace CreditScoring.Explanation.Claims;

/// <summary>What no sentence for an advisor may look like.</summary>
static partial class SpokenRules
{
    /// <summary>What is wrong with how a text is written; null when nothing is.</summary>
    public static string? FaultOf(string text, Language language) =>
        SentenceWriter.LongestSentence(text) > SentenceWriter.MostWords ? $"has a sentence of {SentenceWriter.LongestSentence(text)} words; {SentenceWriter.MostWords} are allowed"
        : Raw().IsMatch(text) ? "shows a raw name or a word of the trade"
        : language == Language.French && LooseSign().IsMatch(text) ? "has a plain space, or none, before a French double sign"
        : null;

    [GeneratedRegex("[A-Z]{2,}_|NaN|SHAP|log-odds|\\{|\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex("[^\u00A0\u202F][;:!?%]", RegexOptions.CultureInvariant)]
    private static partial Regex LooseSign();
}
