using CreditScoring.Answers;
using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.HomeCredit;

namespace CreditScoring.Api.Answers;

/// <summary>An answer of the application that may be changed.</summary>
/// <param name="Name">Its name in a what-if.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is given.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="Least">Least number allowed; null unless it is a number.</param>
/// <param name="Most">Greatest number allowed; null unless it is a number.</param>
/// <param name="Choices">The words of a choice; empty unless it is one.</param>
/// <param name="Value">The present answer as it would be given again; empty when not stated.</param>
/// <param name="Text">The present answer in words.</param>
public sealed record AnswerResponse(
    string Name, LocalText Label, AnswerKind Kind, string Unit, double? Least, double? Most, IReadOnlyList<AnswerChoice> Choices, string Value, LocalText Text)
{
    internal static AnswerResponse Of(StatedAnswer stated)
    {
        var (answer, isNumber) = (stated.Answer, stated.Answer.Kind == AnswerKind.Number);

        return new AnswerResponse(
            answer.Id, new(answer.French, answer.English), answer.Kind, answer.Unit.ToString().ToLowerInvariant(),
            isNumber ? answer.Least : null, isNumber ? answer.Most : null,
            [.. answer.Levels.Select(level => new AnswerChoice(level, LocalText.Start(language => language == Language.French ? CategoryWords.French(level) : CategoryWords.English(level))))],
            stated.Value, new(stated.Text.French, stated.Text.English));
    }
}
