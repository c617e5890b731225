using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Api.Desk;

/// <summary>How often people deviate from what is proposed.</summary>
/// <param name="Reviews">Decisions on reviews.</param>
/// <param name="Views">Own views that were given before the score.</param>
public sealed record OverridesResponse(DeviationsResponse Reviews, DeviationsResponse Views);

/// <summary>Counts of what people decided where what was proposed; those below 10 are withheld.</summary>
/// <param name="Told">How many the groups hold.</param>
/// <param name="Deviating">How many of these are not what was proposed.</param>
/// <param name="Others">The sum of the counts that are withheld, where it is 10 or more.</param>
/// <param name="Groups">The groups of 10 or more, the largest first.</param>
public sealed record DeviationsResponse(int Told, int Deviating, int? Others, IReadOnlyList<DeviationGroupResponse> Groups)
{
    internal static DeviationsResponse Of(Deviations counted) => new(counted.Told, counted.Deviating, counted.Others,
        [.. counted.Groups.Select(group => new DeviationGroupResponse(group.Proposal, group.Decision, group.Reason, group.Count))]);
}

/// <summary>A direction, with its reason.</summary>
/// <param name="Proposal">What was proposed.</param>
/// <param name="Decision">What a person decided, or would have.</param>
/// <param name="Reason">Why; null for views.</param>
/// <param name="Count">How often, 10 or more.</param>
public sealed record DeviationGroupResponse(Decision Proposal, Decision Decision, ReasonCode? Reason, int Count);
