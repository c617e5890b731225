using CreditScoring.Explanation.Claims;

namespace CreditScoring.Api.Wording;

/// <summary>Sentences in the two languages of the explorer.</summary>
/// <param name="Fr">In French, in reading order.</param>
/// <param name="En">In English, in reading order.</param>
public sealed record LocalTexts(IReadOnlyList<string> Fr, IReadOnlyList<string> En)
{
    internal static LocalTexts Of(IReadOnlyList<Sentence> sentences) => new([.. sentences.Select(sentence => sentence.French)], [.. sentences.Select(sentence => sentence.English)]);
}
