using CreditScoring.Wording;

namespace CreditScoring.Explanation;

/// <summary>The words of the product in the reader's language.</summary>
public static class Phrases
{
    /// <summary>The sentences of a language.</summary>
    public static WordList In(Language language) => In(language, Subject.Sentences);

    /// <summary>The words of a language on a subject.</summary>
    /// <param name="language">Who reads them.</param>
    /// <param name="subject">What they are about.</param>
    public static WordList In(Language language, Subject subject) => language == Language.French ? WordList.French(subject) : WordList.English(subject);
}
