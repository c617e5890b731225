using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Checks;

/// <summary>What a field is called, and what is said of it.</summary>
/// <param name="French">In French.</param>
/// <param name="English">In English.</param>
readonly record struct FieldLabel(string French, string English)
{
    /// <summary>A point about the field.</summary>
    /// <param name="kind">Why it is worth a look.</param>
    /// <param name="key">Key of the sentence, with the place {field}.</param>
    /// <param name="value">The client's value in words, for the place {value}; null when it has none.</param>
    public PointToCheck Say(PointKind kind, string key, Func<Language, string>? value = null)
    {
        var (french, english) = (French, English);

        return new PointToCheck(kind, In(Language.French), In(Language.English));

        string In(Language language) => Phrases.In(language, Subject.Checks).Fill(
            key, ("field", language == Language.French ? french : english), ("value", value is null ? "" : value(language)));
    }
}
