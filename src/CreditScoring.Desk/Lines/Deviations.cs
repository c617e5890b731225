using CreditScoring.Decisions;

namespace CreditScoring.Desk.Lines;

/// <summary>How often people decided what, where the model proposed what.</summary>
/// <param name="Proposal">What the model proposed.</param>
/// <param name="Decision">What a person decided, or would have.</param>
/// <param name="Reason">Why; null for own views, which give no code.</param>
/// <param name="Count">How often.</param>
public sealed record DeviationGroup(Decision Proposal, Decision Decision, ReasonCode? Reason, int Count);

/// <summary>Counts that may be told: small ones, behind which a person could be recognised, are withheld.</summary>
/// <param name="Groups">The groups that are told, the largest first.</param>
/// <param name="Others">The sum of the others, where it is large enough and not a single group's; else null.</param>
public sealed record Deviations(IReadOnlyList<DeviationGroup> Groups, int? Others)
{
    /// <summary>Smallest count that is told.</summary>
    public const int SmallestTold = 10;

    /// <summary>How often in the groups that are told.</summary>
    public int Told => Groups.Sum(group => group.Count);

    /// <summary>How often of these a person deviated from the proposal.</summary>
    public int Deviating => Groups.Where(group => DeskRules.Deviates(group.Proposal, group.Decision)).Sum(group => group.Count);

    /// <summary>Withholds small counts.</summary>
    /// <param name="all">All groups.</param>
    public static Deviations Of(IReadOnlyList<DeviationGroup> all)
    {
        DeviationGroup[] small = [.. all.Where(group => group.Count < SmallestTold)];
        var sum = small.Sum(group => group.Count);

        return new Deviations(
            [.. all.Where(group => group.Count >= SmallestTold).OrderByDescending(group => group.Count).ThenBy(group => (group.Proposal, group.Decision, group.Reason))],
            sum >= SmallestTold ? sum : null);
    }
}
