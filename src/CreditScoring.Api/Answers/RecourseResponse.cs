using CreditScoring.Api.Wording;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Recourse;

namespace CreditScoring.Api.Answers;

/// <summary>What would change the proposal.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Present">As things are.</param>
/// <param name="Status">Found, noPath, loanUnknown or notProvable.</param>
/// <param name="Summary">What came of the search, in sentences.</param>
/// <param name="Paths">Up to three ways, each of the fewest changes that do.</param>
public sealed record RecourseResponse(string Id, ScoreAt Present, RecourseStatus Status, LocalTexts Summary, IReadOnlyList<PathResponse> Paths)
{
    internal static RecourseResponse Of(string id, RecourseResult result) => new(
        id, ScoreAt.Of(result.Present), result.Status,
        new(RecourseText.Summary(result, Language.French), RecourseText.Summary(result, Language.English)),
        [
            .. result.Paths.Select(path => new PathResponse(
                [.. path.Changes.Select(Change)], [.. path.Follows.Select(Change)], path.PdAtMost, path.Reached,
                new(RecourseText.Sentences(path, Language.French), RecourseText.Sentences(path, Language.English)))),
        ]);

    static ChangeResponse Change(RecourseChange change) => new(
        change.Answer.Id, new(change.Answer.French, change.Answer.English), double.IsNaN(change.From) ? null : change.From, change.Low, change.High);
}

/// <summary>A way to cross the cut-off: every point of its intervals does.</summary>
/// <param name="Changes">One to three answers to change.</param>
/// <param name="Follows">Answers that follow from these.</param>
/// <param name="PdAtMost">Upper bound of the probability of default over all of it, in [0, 1].</param>
/// <param name="Reached">The proposal that is reached at least.</param>
/// <param name="Sentences">The way in words, in reading order.</param>
public sealed record PathResponse(
    IReadOnlyList<ChangeResponse> Changes, IReadOnlyList<ChangeResponse> Follows, double PdAtMost, Decision Reached, LocalTexts Sentences);

/// <summary>An answer and the interval in which it ends.</summary>
/// <param name="Name">Its name in a what-if.</param>
/// <param name="Label">What people read.</param>
/// <param name="From">Its present value; null when not stated.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record ChangeResponse(string Name, LocalText Label, double? From, double Low, double High);
