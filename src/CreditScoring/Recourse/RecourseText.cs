using CreditScoring.Answers;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Recourse;

/// <summary>Says in short sentences what would change a proposal, or that nothing honest would.</summary>
public static class RecourseText
{
    /// <summary>What comes of a search in one or two sentences, the ways left out.</summary>
    /// <param name="result">The search.</param>
    /// <param name="language">Who reads it.</param>
    public static IReadOnlyList<string> Summary(RecourseResult result, Language language)
    {
        var words = Phrases.In(language, Subject.Recourse);

        return result.Status switch
        {
            RecourseStatus.Found => [words["found"]],
            RecourseStatus.NoPath => [words["noPath"], words["tried"]],
            RecourseStatus.NotNeeded => [words["notNeeded"]],
            RecourseStatus.NotProvable => [words["notProvable"]],
            _ => [words["loanUnknown"]],
        };
    }

    /// <summary>A way, sentence by sentence: what to change, what follows, where it leads, what it costs.</summary>
    /// <param name="path">The way.</param>
    /// <param name="language">Who reads it.</param>
    public static IReadOnlyList<string> Sentences(RecoursePath path, Language language)
    {
        var words = Phrases.In(language, Subject.Recourse);
        // Rounded up: what is said to be the most must not be exceeded.
        var most = NumberText.OutOf100(Math.Ceiling(path.PdAtMost * 100) / 100, language);

        return
        [
            .. path.Changes.Select(change => words.Fill(change.Answer.Id, ("to", Between(change, language)), ("from", Value(change.Answer, change.From, language)))),
            .. path.Follows.Select(change => words.Fill("follows", ("label", Label(change.Answer, language)), ("to", Between(change, language)))),
            words.Fill(path.Reached == Decision.Accept ? "accept" : "refer", ("most", most)),
            .. path.Changes.Any(change => change.Answer.Id == "term") ? new[] { words["longer"] } : [],
        ];
    }

    static string Label(Answer answer, Language language) => language == Language.French ? answer.French : answer.English;

    static string Between(RecourseChange change, Language language)
    {
        var (low, high) = (Value(change.Answer, change.Low, language), Value(change.Answer, change.High, language));

        return low == high ? low : Phrases.In(language, Subject.Recourse).Fill("between", ("low", low), ("high", high));
    }

    static string Value(Answer answer, double value, Language language) =>
        answer.Unit == FeatureUnit.Money ? NumberText.Money(value, language) : ValueText.Of(answer.Unit, (float)Math.Round(value), language);
}
