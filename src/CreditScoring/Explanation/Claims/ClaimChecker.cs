using System.Globalization;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>Computes claims again from the model and the data, by other code than made them, and reads the sentences back. Immutable and thread-safe.</summary>
/// <remarks>
/// The trees are walked question by question; SHAP follows another algorithm; a client's place is counted among the training clients themselves, not read off percentiles; numbers and
/// units are read out of the text and compared with the raw values. That of 100 clients with such a probability so many default is what calibration measures, over clients: no check
/// of one sentence can show it.
/// </remarks>
public sealed class ClaimChecker
{
    /// <summary>How far a count read off 101 percentiles may lie from the exact one, out of 100 clients.</summary>
    public const double PercentileWidth = 1.5;

    readonly SecondEffects effects;
    readonly ScoreCheck scores;
    readonly FactCheck facts;
    readonly EffectCheck concepts;
    readonly Lazy<ConceptEffects> all;
    readonly Lazy<ConceptEffects> accepted;

    /// <param name="trees">The model's trees.</param>
    /// <param name="calibration">The model's calibration.</param>
    /// <param name="rule">The model's rule.</param>
    /// <param name="training">The training clients, with the features of the trees.</param>
    /// <param name="baseRate">Share of them who defaulted, in [0, 1].</param>
    /// <param name="conceptOf">The concept of a feature.</param>
    /// <param name="twin">What the glass-box twin adds to log-odds for each feature of the trees, by other code than explains; null without twin.</param>
    public ClaimChecker(
        BoostedTrees trees, ICalibration calibration, DecisionRule rule, FeatureMatrix training, double baseRate, Func<FeatureColumn, Concept> conceptOf,
        Func<float[], double[]>? twin = null)
    {
        effects = new SecondEffects(trees, conceptOf, twin);
        scores = new ScoreCheck(calibration, rule, baseRate);
        facts = new FactCheck(trees, training);
        concepts = new EffectCheck(effects.Concepts, scores);

        // Of all clients SHAP and occlusion count from the mean client already.
        all = new(() => Mean(training, effects.OfTwin));
        accepted = new(() => Mean(training, row => rule.Decide(scores.Pd(effects.LogOdds(row))) == Decision.Accept ? effects.Of(row) : null));
    }

    /// <summary>What each concept adds for a client, beside all clients, by the second road.</summary>
    /// <param name="row">The client's values, in the order of the trees' features; NaN is missing.</param>
    public ConceptEffects Effects(float[] row) => effects.Of(row);

    /// <summary>A client, ready for checks.</summary>
    /// <param name="row">The client's values, in the order of the trees' features; NaN is missing.</param>
    /// <param name="baseline">Whom the client is compared with: all or accepted training clients.</param>
    public CheckedClient Client(float[] row, Baseline baseline = Baseline.All) => Client(row, Effects(row), baseline, baseline == Baseline.All ? all.Value : accepted.Value);

    /// <summary>A client compared with similar ones, ready for checks.</summary>
    /// <param name="row">The client's values, in the order of the trees' features; NaN is missing.</param>
    /// <param name="own">The client's <see cref="Effects"/>.</param>
    /// <param name="similar">Those of the similar clients, at least one.</param>
    public CheckedClient Client(float[] row, ConceptEffects own, IReadOnlyList<ConceptEffects> similar) => Client(row, own, Baseline.Similar, ConceptEffects.Mean(similar));

    /// <summary>What is false in a sentence, in one language; null when nothing is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="client">The client it is about.</param>
    /// <param name="language">Language to read it in.</param>
    public string? FaultOf(Sentence sentence, CheckedClient client, Language language)
    {
        var text = sentence.In(language);
        var fault = sentence.Claim switch
        {
            RiskClaim risk => scores.FaultOf(risk, text, client, language),
            ZoneClaim zone => scores.FaultOf(zone, text, client, language),
            NearClaim near => scores.FaultOf(near, text, client, language),
            FactClaim fact => facts.FaultOf(fact, text, client, language),
            UnknownClaim unknown => facts.FaultOf(unknown, text, client, language),
            WithoutClaim without => concepts.FaultOf(without, text, client, language),
            CombinedClaim combined => concepts.FaultOf(combined, text, client, language),
            UntoldClaim untold => EffectCheck.FaultOf(untold, text, client, language),
            PivotClaim pivot => concepts.FaultOf(pivot, text, client, language),
            NoticeClaim => Says(text, language, []),
            _ => $"is of kind {sentence.Claim.Kind}, which nothing checks",
        };

        return fault ?? SpokenRules.FaultOf(text, language);
    }

    /// <summary>What is wrong with the choice of reasons and strengths; null when they are the heaviest concepts, in their order, and none is passed over.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <param name="strengths">The strengths.</param>
    /// <param name="client">The client they are about.</param>
    public string? FaultOf(IReadOnlyList<Reason> reasons, IReadOnlyList<Reason> strengths, CheckedClient client) =>
        concepts.FaultOf(reasons, 1, ReasonFinder.MostReasons, client) ?? concepts.FaultOf(strengths, -1, ReasonFinder.MostStrengths, client);

    internal static string? Says(string text, Language language, int[] claimed)
    {
        var said = SpokenNumber.NotHundred(text, language);

        return said.SequenceEqual(Array.ConvertAll(claimed, count => (double)count)) ? null : $"says {string.Join(", ", said.Select(Told))}, but claims {string.Join(", ", claimed)}";
    }

    internal static string Told(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    CheckedClient Client(float[] row, ConceptEffects own, Baseline baseline, ConceptEffects mean) =>
        new(row, effects.LogOdds(row), own.Against(all.Value), own.Against(mean), baseline);

    static ConceptEffects Mean(FeatureMatrix training, Func<float[], ConceptEffects?> effectsOf)
    {
        var rows = Enumerable.Range(0, training.RowCount).AsParallel().AsOrdered().Select(client =>
        {
            var row = new float[training.Columns.Count];
            training.CopyRow(client, row);

            return effectsOf(row);
        });

        return ConceptEffects.Mean([.. rows.OfType<ConceptEffects>()]);
    }
}
