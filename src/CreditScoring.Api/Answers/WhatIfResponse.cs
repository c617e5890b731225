using CreditScoring.Answers;
using CreditScoring.Api.Wording;
using CreditScoring.Decisions;
using CreditScoring.Explanation;

namespace CreditScoring.Api.Answers;

/// <summary>What the score would be with other answers.</summary>
/// <param name="Id">The client's number.</param>
/// <param name="Before">As things are.</param>
/// <param name="After">With the other answers.</param>
/// <param name="Answers">Answers that differ, those that followed among them.</param>
/// <param name="Features">Features of the model that moved.</param>
public sealed record WhatIfResponse(string Id, ScoreAt Before, ScoreAt After, IReadOnlyList<Moved> Answers, IReadOnlyList<Moved> Features)
{
    internal static WhatIfResponse Of(string id, WhatIf result) => new(
        id, ScoreAt.Of(result.Before), ScoreAt.Of(result.After),
        [
            .. result.Answers.Select(moved => new Moved(
                moved.Answer.Id, new(moved.Answer.French, moved.Answer.English),
                new(moved.Before.French, moved.Before.English), new(moved.After.French, moved.After.English))),
        ],
        [
            .. result.Features.Select(moved => new Moved(
                moved.Feature.Name, new(moved.Feature.French, moved.Feature.English),
                LocalText.Start(language => ValueText.Of(moved.Feature, moved.Before, language)),
                LocalText.Start(language => ValueText.Of(moved.Feature, moved.After, language)))),
        ]);
}

/// <summary>A score at some answers.</summary>
/// <param name="Pd">Probability of default, in [0, 1].</param>
/// <param name="Points">Score in points, rounded down; higher is safer.</param>
/// <param name="Decision">Zone in which the score falls.</param>
public sealed record ScoreAt(double Pd, int Points, Decision Decision)
{
    internal static ScoreAt Of(Assessment assessment) => new(assessment.Pd, (int)Math.Floor(assessment.Score), assessment.Decision);
}

/// <summary>Something that differs.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Label">What people read.</param>
/// <param name="Before">As things are.</param>
/// <param name="After">After the change.</param>
public sealed record Moved(string Name, LocalText Label, LocalText Before, LocalText After);
