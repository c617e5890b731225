using CreditScoring.Decisions;

namespace CreditScoring.Explanation.Claims;

/// <summary>Makes a true claim false by the least that a reader would notice: a check that passes it is no check.</summary>
public static class PlantedFault
{
    /// <summary>The claim with one part made false; null for a notice, which claims nothing of the client.</summary>
    /// <param name="claim">A true claim.</param>
    public static Claim? In(Claim claim) => claim switch
    {
        RiskClaim risk => risk with { OutOf100 = risk.OutOf100 + 2 },
        ZoneClaim zone => zone with { Decision = zone.Decision == Decision.Accept ? Decision.Refer : Decision.Accept },
        NearClaim near => near with { Points = near.Points + 2 },
        FactClaim { Side: Side.Lower or Side.Higher } fact => fact with { OutOf100 = fact.OutOf100 >= 50 ? fact.OutOf100 - 4 : fact.OutOf100 + 4 },
        FactClaim fact => fact with { Value = float.IsNaN(fact.Value) ? 0 : fact.Value + 1 },
        UnknownClaim unknown => unknown with { Unknown = unknown.Unknown + 1 },
        WithoutClaim without => without with { Without = without.Without + 2 },
        CombinedClaim combined => new WithoutClaim(combined.Concept, combined.Baseline, combined.Raises, 10, 9),
        UntoldClaim untold => untold with { Lowering = untold.Lowering + 2 },
        PivotClaim pivot => pivot with { IsAbove = !pivot.IsAbove },
        _ => null,
    };
}
