using CreditScoring.Explanation;

namespace CreditScoring.Api.Wording;

/// <summary>A text in the two languages of the explorer.</summary>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record LocalText(string Fr, string En)
{
    /// <summary>The text in a language.</summary>
    internal string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>A text that is written anew in each language, as the start of a line.</summary>
    internal static LocalText Start(Func<Language, string> write) => new(Capital(write(Language.French)), Capital(write(Language.English)));

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
