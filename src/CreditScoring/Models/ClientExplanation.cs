using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;

namespace CreditScoring.Models;

/// <summary>Why a client's score is what it is.</summary>
/// <param name="Assessment">Probability of default, score and proposal.</param>
/// <param name="Base">Log-odds of default of the average development client: what is left when nothing is known.</param>
/// <param name="Baseline">Whom the client is compared with in the reasons and strengths.</param>
/// <param name="Concepts">What each concept adds beside the average client; with <paramref name="Base"/> they sum to the log-odds.</param>
/// <param name="Reasons">Up to four reasons why the risk is not lower, the heaviest first.</param>
/// <param name="Strengths">Up to two strengths that keep the risk from being higher, the heaviest first.</param>
public sealed record ClientExplanation(
    Assessment Assessment,
    double Base,
    BaselineMeans Baseline,
    IReadOnlyList<ConceptContribution> Concepts,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Reason> Strengths)
{
    /// <summary>The risk out of 100 comparable clients, and the zone in which the score falls.</summary>
    public IReadOnlyList<Sentence> Opening { get; init; } = [];

    /// <summary>For a score in the zone that a person examines: how near the cut-off it is, and the concepts that alone put it on its side. Empty for other scores.</summary>
    public IReadOnlyList<Sentence> NearCutOff { get; init; } = [];

    /// <summary>What the explanation does not say: what is left out, what is missing, what must not be concluded.</summary>
    public IReadOnlyList<Sentence> Limits { get; init; } = [];

    /// <summary>Every sentence with its claim, in reading order.</summary>
    public IEnumerable<Sentence> Sentences => [.. Opening, .. NearCutOff, .. Reasons.Concat(Strengths).SelectMany(reason => reason.Sentences), .. Limits];
}
