using CreditScoring.Evaluation;

namespace CreditScoring.Fairness;

/// <summary>How a model and a cut-off treat the groups of one protected characteristic.</summary>
/// <param name="Characteristic"><c>gender</c> or <c>age</c>.</param>
/// <param name="Reference">The group accepted most often: the others are told against it.</param>
/// <param name="Groups">The groups with enough clients to be judged.</param>
/// <param name="TooSmall">Names of the groups left out: fewer than 20 clients of one outcome.</param>
/// <remarks>
/// Selection rate ratio: the "four fifths" of the EEOC's Uniform Guidelines (1978). Equal opportunity: Hardt, Price and Srebro (2016), Equality of
/// opportunity in supervised learning. Intervals by percentile bootstrap, the reference group staying the same.
/// </remarks>
public sealed record GroupReport(string Characteristic, string Reference, IReadOnlyList<GroupMeasures> Groups, IReadOnlyList<string> TooSmall)
{
    const int LeastOfOutcome = 20;
    const int Parts = 5;

    /// <summary>Judges a model on the groups, or gives null when fewer than two can be judged.</summary>
    /// <param name="grouping">The groups.</param>
    /// <param name="pds">Probability of default of every client, from a model that did not see the client.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length; both present.</param>
    /// <param name="cutOff">Clients below it count as accepted.</param>
    /// <param name="options">How intervals are drawn.</param>
    public static GroupReport? Of(ClientGrouping grouping, double[] pds, float[] defaults, double cutOff, BootstrapOptions options)
    {
        var judged = grouping.Groups.Where(group => CanBeJudged(group, defaults)).ToArray();
        if (judged.Length < 2)
            return null;

        var groupOf = new int[pds.Length];
        Array.Fill(groupOf, -1);
        for (var group = 0; group < judged.Length; group++)
            foreach (var row in judged[group].Rows)
                groupOf[row] = group;

        var whole = GroupTally.Of(Enumerable.Range(0, pds.Length), groupOf, judged.Length, pds, defaults, cutOff);
        var reference = Array.IndexOf(whole, whole.MaxBy(tally => tally.Selection));
        var intervals = Bootstrap.Intervals(
            defaults, rows => Measures(GroupTally.Of(rows, groupOf, judged.Length, pds, defaults, cutOff), reference), options with { IsStratified = false });

        return new GroupReport(
            grouping.Characteristic, judged[reference].Name,
            [.. judged.Select((group, index) => Judge(group, pds, defaults, intervals.AsSpan(index * 5, 5)))],
            [.. grouping.Groups.Except(judged).Select(group => group.Name)]);
    }

    static bool CanBeJudged(ClientGroup group, float[] defaults)
    {
        var bad = group.Rows.Count(row => defaults[row] == 1);

        return bad >= LeastOfOutcome && group.Rows.Length - bad >= LeastOfOutcome;
    }

    static double[] Measures(GroupTally[] tallies, int reference) =>
    [
        .. tallies.SelectMany<GroupTally, double>(tally =>
        [
            tally.Selection, tallies[reference].Selection > 0 ? tally.Selection / tallies[reference].Selection : 1, tally.Opportunity, tally.Opportunity - tallies[reference].Opportunity, tally.Gap,
        ]),
    ];

    static GroupMeasures Judge(ClientGroup group, double[] pds, float[] defaults, ReadOnlySpan<BootstrapInterval> intervals)
    {
        var (own, outcomes) = (Array.ConvertAll(group.Rows, row => pds[row]), Array.ConvertAll(group.Rows, row => defaults[row]));

        return new GroupMeasures(
            group.Name, group.Rows.Length, (int)outcomes.Sum(), AucInterval.Of(own, outcomes),
            intervals[0], intervals[1], intervals[2], intervals[3], intervals[4], CalibrationTable.Of(own, outcomes, Parts));
    }
}
