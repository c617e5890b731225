using CreditScoring.Calibration;
using CreditScoring.Decisions;

namespace CreditScoring.Explanation.Claims;

/// <summary>Checks what is said of risk, points and zones.</summary>
sealed class ScoreCheck(ICalibration calibration, DecisionRule rule, double baseRate)
{
    public double Pd(double logOdds) => calibration.Calibrate(logOdds);

    public static double Points(double pd) => 500 + 50 * Math.Log2((1 - pd) / pd / 10);

    public double CutOff => Points(rule.CutOff);

    public string? FaultOf(RiskClaim risk, string text, CheckedClient client, Language language) =>
        !IsNear(risk.OutOf100, Pd(client.LogOdds)) ? $"claims {risk.OutOf100} in 100, but {ClaimChecker.Told(100 * Pd(client.LogOdds))} follow from the trees"
        : !IsNear(risk.BaseOutOf100, baseRate) ? $"claims {risk.BaseOutOf100} in 100 overall, but {ClaimChecker.Told(100 * baseRate)} of the training clients defaulted"
        : ClaimChecker.Says(text, language, risk.OutOf100 == 0 ? [risk.BaseOutOf100] : [risk.OutOf100, risk.BaseOutOf100]);

    public string? FaultOf(ZoneClaim zone, string text, CheckedClient client, Language language)
    {
        var points = Points(Pd(client.LogOdds));
        var (below, from) = (CutOff - rule.ReferMargin, CutOff + rule.ReferMargin);
        var decision = DecisionOf(points);
        if (zone.Decision != decision)
            return $"claims the zone {zone.Decision}, but {ClaimChecker.Told(points)} points fall in {decision}";
        if (!(zone.Points <= points + 1e-9 && points - 1e-9 < zone.Points + 1))
            return $"claims {zone.Points} points, but {ClaimChecker.Told(points)} follow from the trees";
        if (Math.Abs(zone.DeclineBelow - below) > 0.5 || Math.Abs(zone.AcceptFrom - from) > 0.5)
            return $"claims limits of {zone.DeclineBelow} and {zone.AcceptFrom}, but they are {ClaimChecker.Told(below)} and {ClaimChecker.Told(from)}";

        return ClaimChecker.Says(text, language, decision switch
        {
            Decision.Accept => [zone.Points, zone.AcceptFrom],
            Decision.Decline => [zone.Points, zone.DeclineBelow],
            _ => [zone.Points, zone.DeclineBelow, zone.AcceptFrom],
        });
    }

    public string? FaultOf(NearClaim near, string text, CheckedClient client, Language language)
    {
        var points = Points(Pd(client.LogOdds));
        if (DecisionOf(points) != Decision.Refer)
            return $"claims that the score is near the cut-off, but {ClaimChecker.Told(points)} points fall in {DecisionOf(points)}";
        if (Math.Abs(near.Points - Math.Abs(points - CutOff)) > 0.5 + 1e-9 || Math.Abs(near.CutOff - CutOff) > 0.5)
            return $"claims {near.Points} points from {near.CutOff}, but it is {ClaimChecker.Told(Math.Abs(points - CutOff))} from {ClaimChecker.Told(CutOff)}";

        return ClaimChecker.Says(text, language, near.Points == 0 ? [near.CutOff] : [near.Points, near.CutOff]);
    }

    public static bool IsNear(int outOf100, double pd) => Math.Abs(outOf100 - 100 * pd) <= 0.5 + 1e-9;

    Decision DecisionOf(double points) => points >= CutOff + rule.ReferMargin ? Decision.Accept : points < CutOff - rule.ReferMargin ? Decision.Decline : Decision.Refer;
}
