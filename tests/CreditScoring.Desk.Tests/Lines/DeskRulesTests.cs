using CreditScoring.Decisions;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Tests.Support;

namespace CreditScoring.Desk.Tests.Lines;

public sealed class DeskRulesTests
{
    [Theory]
    [InlineData(Decision.Decline, Decision.Accept, ReasonCode.NewEvidence, true)]
    [InlineData(Decision.Decline, Decision.Accept, ReasonCode.ProposalStands, false)]
    [InlineData(Decision.Decline, Decision.Decline, ReasonCode.ProposalStands, true)]
    [InlineData(Decision.Decline, Decision.Decline, ReasonCode.Other, false)]
    [InlineData(Decision.Refer, Decision.Accept, ReasonCode.Circumstances, true)]
    [InlineData(Decision.Refer, Decision.Decline, ReasonCode.ProposalStands, false)]
    public void A_reason_goes_with_the_decision(Decision proposal, Decision decision, ReasonCode reason, bool isRight) =>
        Assert.Equal(isRight, DeskRules.FaultOfReason(proposal, decision, reason) is null);

    [Theory]
    [InlineData(Decision.Accept, Decision.Decline, true)]
    [InlineData(Decision.Decline, Decision.Accept, true)]
    [InlineData(Decision.Accept, Decision.Refer, true)]
    [InlineData(Decision.Accept, Decision.Accept, false)]
    [InlineData(Decision.Refer, Decision.Accept, false)]
    public void To_decide_where_nothing_was_proposed_is_no_deviation(Decision proposal, Decision decision, bool deviates) =>
        Assert.Equal(deviates, DeskRules.Deviates(proposal, decision));

    [Fact]
    public void Four_eyes_decide()
    {
        var request = Some.Request() with { Number = 7 };

        Assert.Equal(Refusal.SameEyes, DeskRules.OfDecision(request, false, Some.Ruling(7, author: "ada")));
        Assert.Null(DeskRules.OfDecision(request, false, Some.Ruling(7)));
        Assert.Equal(Refusal.Decided, DeskRules.OfDecision(request, true, Some.Ruling(7)));
        Assert.Null(DeskRules.OfDecision(request, true, Some.Ruling(7, replaces: 8)));
        Assert.Equal(Refusal.SameEyes, DeskRules.OfDecision(request, true, Some.Ruling(7, author: "ada", replaces: 8)));
        Assert.Equal(Refusal.UnknownLine, DeskRules.OfDecision(null, false, Some.Ruling(7)));
    }

    [Fact]
    public void Another_validator_may_correct_a_decision_on_the_same_request_only()
    {
        var first = Some.Ruling(7) with { Number = 8 };

        Assert.Null(DeskRules.OfCorrection(Some.Ruling(7, author: "bob", replaces: 8), first, false));
        Assert.Equal(Refusal.UnknownLine, DeskRules.OfCorrection(Some.Ruling(9, replaces: 8), first, false));
        Assert.Equal(Refusal.UnknownLine, DeskRules.OfCorrection(Some.View(model: "other", replaces: 8), Some.View() with { Number = 8 }, false));
    }

    [Fact]
    public void A_review_is_late_after_thirty_days_and_not_on_the_day()
    {
        var open = new Review(Some.Request(), []);

        Assert.False(open.IsLate(new DateOnly(2026, 12, 26)));
        Assert.True(open.IsLate(new DateOnly(2026, 12, 27)));
        Assert.False(new Review(open.Request, [Some.Ruling(1)]).IsLate(new DateOnly(2026, 12, 27)));
    }
}
