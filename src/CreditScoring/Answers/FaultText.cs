using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Answers;

/// <summary>Writes what is wrong with answers.</summary>
static class FaultText
{
    /// <summary>A fault of no answer of the catalog.</summary>
    /// <param name="name">Name under which it is returned.</param>
    /// <param name="key">What is said, by its key among the words.</param>
    /// <param name="places">What stands in its places, the same in both languages.</param>
    public static AnswerFault Of(string name, string key, params (string Place, string Text)[] places) =>
        new(name, Phrases.In(Language.French, Subject.Answers).Fill(key, places), Phrases.In(Language.English, Subject.Answers).Fill(key, places));

    /// <summary>A fault of an answer, which the text names first.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="name">Name under which it is returned; null for the answer's own.</param>
    /// <param name="key">What is said, by its key among the words.</param>
    /// <param name="places">What stands in its places, by language.</param>
    public static AnswerFault Of(Answer answer, string? name, string key, Func<Language, (string Place, string Text)[]> places)
    {
        return new AnswerFault(name ?? answer.Id, In(Language.French, answer.French), In(Language.English, answer.English));

        string In(Language language, string label)
        {
            var words = Phrases.In(language, Subject.Answers);

            return words.Fill("fault", ("answer", label), ("fault", words.Fill(key, places(language))));
        }
    }
}
