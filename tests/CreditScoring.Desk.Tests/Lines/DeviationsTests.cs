using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;

namespace CreditScoring.Desk.Tests.Lines;

public sealed class DeviationsTests
{
    [Fact]
    public void Withholds_counts_below_ten_and_tells_their_sum_only_when_nobody_can_be_told_from_it()
    {
        static DeviationGroup Group(ReasonCode reason, int count) => new(Decision.Decline, Decision.Accept, reason, count);

        var told = Deviations.Of([Group(ReasonCode.Other, 9), Group(ReasonCode.NewEvidence, 10), Group(ReasonCode.DataWrong, 25)]);
        Assert.Equal([25, 10], told.Groups.Select(group => group.Count));
        Assert.Equal((null, 35, 35), (told.Others, told.Told, told.Deviating));

        Assert.Equal(11, Deviations.Of([Group(ReasonCode.Other, 9), Group(ReasonCode.HouseRule, 2)]).Others);
        Assert.Null(Deviations.Of([Group(ReasonCode.Other, 5), Group(ReasonCode.HouseRule, 4)]).Others);
        Assert.Empty(Deviations.Of([]).Groups);
    }

    [Fact]
    public void Counts_as_deviating_only_what_was_decided_otherwise()
    {
        var told = Deviations.Of(
        [
            new(Decision.Decline, Decision.Decline, ReasonCode.ProposalStands, 30), new(Decision.Decline, Decision.Accept, ReasonCode.NewEvidence, 12),
            new(Decision.Refer, Decision.Accept, ReasonCode.Circumstances, 15),
        ]);

        Assert.Equal((57, 12), (told.Told, told.Deviating));
    }
}
