using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;

namespace CreditScoring.Models;

/// <summary>Puts an explanation together: opening, reasons and strengths beside a baseline, the screen near the cut-off, and what is not said.</summary>
sealed class ExplanationWriter(ScoringModel model, ConceptExplainer explainer, ReasonFinder finder)
{
    readonly int[] read = [.. model.Trees.Trees.SelectMany(tree => tree.Splits).Select(split => split.Feature).Distinct().Order()];

    public ClientExplanation Write(float[] values, double[] contributions, ConceptEffects effects, BaselineMeans baseline, BaselineMeans all)
    {
        var assessment = model.Assess(model.Trees.PredictLogOdds(values));
        var concepts = explainer.Gather(values, contributions);
        var beside = explainer.Beside(concepts, effects, baseline);
        var reasons = finder.Reasons(beside, baseline.Kind, assessment.Pd, PdWithout);
        var strengths = finder.Strengths(beside, baseline.Kind, assessment.Pd, PdWithout);

        return new ClientExplanation(assessment, model.Base, baseline, concepts, reasons, strengths)
        {
            Opening = [SentenceWriter.Of(RiskOf(assessment)), SentenceWriter.Of(ZoneOf(assessment))],
            NearCutOff = assessment.Decision == Decision.Refer ? [.. NearOf(assessment, explainer.Beside(concepts, effects, all)).Select(SentenceWriter.Of)] : [],
            Limits = [.. LimitsOf(values, beside, reasons.Count, strengths.Count, baseline.Kind).Select(SentenceWriter.Of)],
        };

        double PdWithout(ConceptEffect effect) => model.Calibration.Calibrate(assessment.LogOdds - effect.Occlusion);
    }

    RiskClaim RiskOf(Assessment assessment) => new(ReasonText.OutOf100(assessment.Pd), ReasonText.OutOf100(model.BaseRate));

    // Points are rounded down, so that a client shown at a limit is never just below it.
    ZoneClaim ZoneOf(Assessment assessment) => new(
        assessment.Decision, (int)Math.Floor(assessment.Score), (int)Math.Round(model.Rule.DeclineBelow), (int)Math.Round(model.Rule.AcceptFrom));

    IEnumerable<Claim> NearOf(Assessment assessment, IReadOnlyList<ConceptEffect> effects)
    {
        var cutOff = PointsScale.OfPd(model.Rule.CutOff);
        yield return new NearClaim((int)Math.Round(Math.Abs(assessment.Score - cutOff)), (int)Math.Round(cutOff));

        var isAbove = assessment.Score >= cutOff;
        foreach (var effect in effects.Where(effect => effect.IsAgreed && effect.Shap < 0 == isAbove).OrderByDescending(effect => Math.Abs(effect.Shap)).Take(ReasonFinder.MostReasons))
            if (PointsScale.OfPd(model.Calibration.Calibrate(assessment.LogOdds - effect.Occlusion)) >= cutOff != isAbove)
                yield return new PivotClaim(effect.Contribution.Concept, !isAbove);
    }

    IEnumerable<Claim> LimitsOf(float[] values, IReadOnlyList<ConceptEffect> effects, int reasons, int strengths, Baseline baseline)
    {
        yield return new UntoldClaim(
            effects.Count(effect => effect.Shap > ConceptEffect.Least) - reasons, effects.Count(effect => effect.Shap < -ConceptEffect.Least) - strengths);
        yield return new UnknownClaim(read.Length, read.Count(feature => float.IsNaN(values[feature])));
        yield return new NoticeClaim("limit.cause");
        yield return new NoticeClaim("limit.change");
        if (baseline == Baseline.Accepted)
            yield return new NoticeClaim("limit.accepted");
        if (baseline == Baseline.Similar)
            yield return new NoticeClaim("limit.similar");
    }
}
