using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Similarity;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>A model in service: features in, probability of default, score, proposal and reasons out. Immutable and thread-safe.</summary>
public sealed class ScoringModel
{
    readonly TreeShap shap;
    readonly ReasonFinder reasons;
    readonly FeatureDefinition[] definitions;

    /// <param name="identity">Name and version.</param>
    /// <param name="features">Which features the model must be given, what it adds, and which the trees read.</param>
    /// <param name="trees">The trees.</param>
    /// <param name="calibration">Turns log-odds into a probability of default.</param>
    /// <param name="rule">Turns a probability of default into a proposal.</param>
    /// <param name="baseRate">Share of the development clients who defaulted, in (0, 1).</param>
    /// <param name="reference">Percentiles of the development clients.</param>
    public ScoringModel(
        ModelIdentity identity, FeatureSet features, BoostedTrees trees, ICalibration calibration, DecisionRule rule, double baseRate, ReferenceQuantiles reference)
    {
        Identity = identity;
        Features = features;
        Trees = trees;
        Calibration = calibration;
        Rule = rule;
        BaseRate = baseRate;
        Reference = reference;
        shap = new TreeShap(trees);
        reasons = new ReasonFinder(new ReasonText(reference));
        definitions = [.. trees.Features.Select(Define)];
    }

    /// <summary>Name and version in the registry.</summary>
    public ModelIdentity Identity { get; }

    /// <summary>Which features it must be given, what it adds, and which the trees read.</summary>
    public FeatureSet Features { get; }

    /// <summary>Features that it must be given, in the order in which it takes a client's values.</summary>
    public IReadOnlyList<FeatureColumn> Inputs => Features.Inputs;

    /// <summary>The trees.</summary>
    public BoostedTrees Trees { get; }

    /// <summary>Turns log-odds into a probability of default.</summary>
    public ICalibration Calibration { get; }

    /// <summary>Turns a probability of default into a proposal.</summary>
    public DecisionRule Rule { get; }

    /// <summary>Share of the development clients who defaulted, in (0, 1).</summary>
    public double BaseRate { get; }

    /// <summary>Percentiles of the development clients' values.</summary>
    public ReferenceQuantiles Reference { get; }

    /// <summary>Log-odds of default of the average development client, to which contributions are added.</summary>
    public double Base => shap.Base;

    /// <summary>Probability of default, score and proposal of one client.</summary>
    /// <param name="row">The client's value of each of <see cref="Inputs"/>, in their order; NaN is missing.</param>
    public Assessment Assess(ReadOnlySpan<float> row) => Assess(Trees.PredictLogOdds(Complete(row)));

    /// <summary>Log-odds of default of many clients; each equals, to the last bit, what the client gets alone.</summary>
    /// <param name="matrix">Holds the inputs, found by name.</param>
    /// <param name="threads">Number of threads, at least 1.</param>
    /// <exception cref="ArgumentException">An input is missing, or has other levels than the model knows.</exception>
    public double[] PredictLogOdds(FeatureMatrix matrix, int threads = 1) => Trees.PredictLogOdds(Features.Complete(matrix), threads);

    /// <summary>Probability of default, score and proposal at given log-odds.</summary>
    public Assessment Assess(double logOdds)
    {
        var pd = Calibration.Calibrate(logOdds);

        return new Assessment(logOdds, pd, PointsScale.OfPd(pd), Rule.Decide(pd));
    }

    /// <summary>Log-odds that each feature of the trees adds for one client; with <see cref="Base"/> they sum to the log-odds, which is checked at each call.</summary>
    /// <param name="row">The client's values, as for <see cref="Assess(ReadOnlySpan{float})"/>.</param>
    public double[] Contributions(ReadOnlySpan<float> row)
    {
        var values = Complete(row);
        var contributions = new double[values.Length];
        shap.Contributions(values, contributions);

        return contributions;
    }

    /// <summary>Many clients as points, by what each concept adds to their log-odds of default: to find those whose score has the same grounds.</summary>
    /// <param name="matrix">Holds the inputs, found by name.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">An input is missing, or has other levels than the model knows.</exception>
    public ConceptSpace Space(FeatureMatrix matrix, int threads = 1)
    {
        const int Block = 4096; // the contributions of all clients at once would take gigabytes
        Concept[] concepts = [.. definitions.Select(definition => definition.Concept).Distinct()];
        var conceptOf = Array.ConvertAll(definitions, definition => Array.IndexOf(concepts, definition.Concept));
        var points = new float[matrix.RowCount * concepts.Length];
        var sums = new double[concepts.Length];
        for (var start = 0; start < matrix.RowCount; start += Block)
        {
            var block = matrix.Rows([.. Enumerable.Range(start, Math.Min(Block, matrix.RowCount - start))]);
            var contributions = shap.Contributions(Features.Complete(block), threads);
            for (var row = 0; row < contributions.Length; row++)
            {
                Array.Clear(sums);
                for (var feature = 0; feature < conceptOf.Length; feature++)
                    sums[conceptOf[feature]] += contributions[row][feature];
                for (var concept = 0; concept < sums.Length; concept++)
                    points[(start + row) * concepts.Length + concept] = (float)sums[concept];
            }
        }

        return new ConceptSpace(concepts, matrix.Clients, points);
    }

    /// <summary>Why one client's score is what it is.</summary>
    /// <param name="row">The client's values, as for <see cref="Assess(ReadOnlySpan{float})"/>.</param>
    public ClientExplanation Explain(ReadOnlySpan<float> row)
    {
        var values = Complete(row);
        var assessment = Assess(Trees.PredictLogOdds(values));
        var contributions = Contributions(row);
        var concepts = Concepts(values, contributions);

        return new ClientExplanation(
            assessment, Base, concepts,
            reasons.Reasons(concepts, assessment.Pd, PdWithout),
            reasons.Strengths(concepts, assessment.Pd, PdWithout))
        {
            Opening = [SentenceWriter.Of(RiskOf(assessment)), SentenceWriter.Of(ZoneOf(assessment))],
        };

        double PdWithout(ConceptContribution concept) => Calibration.Calibrate(
            Occlusion.LogOddsWithout(Trees, values, feature => definitions[feature].Concept == concept.Concept));
    }

    /// <summary>Contributions to the trees' features, of this model or of its trees trained again, summed by concept.</summary>
    internal IReadOnlyList<ConceptContribution> Concepts(float[] values, double[] contributions) => ConceptContribution.Gather(
        Enumerable.Range(0, values.Length).Select(feature => new FeatureContribution(definitions[feature], values[feature], contributions[feature])));

    /// <summary>What checks the claims of <see cref="Explain"/> by other code.</summary>
    /// <param name="training">The training clients, with the model's inputs.</param>
    /// <param name="baseRate">Share of them who defaulted, in [0, 1], counted anew.</param>
    public ClaimChecker Checker(FeatureMatrix training, double baseRate) =>
        new(Trees, Calibration, Rule, Features.Complete(training), baseRate, column => Define(column).Concept);

    RiskClaim RiskOf(Assessment assessment) => new(ReasonText.OutOf100(assessment.Pd), ReasonText.OutOf100(BaseRate));

    // Points are rounded down, so that a client shown at a limit is never just below it.
    ZoneClaim ZoneOf(Assessment assessment) => new(
        assessment.Decision, (int)Math.Floor(assessment.Score), (int)Math.Round(Rule.DeclineBelow), (int)Math.Round(Rule.AcceptFrom));

    float[] Complete(ReadOnlySpan<float> row)
    {
        var values = new float[Features.Columns.Count];
        Features.Complete(row, values);

        return values;
    }

    // A model trained on any flat table has features the catalog does not know: each is then its own concept.
    static FeatureDefinition Define(FeatureColumn column) => FeatureCatalog.Find(column.Name) ?? new FeatureDefinition
    {
        Name = column.Name,
        Source = "table",
        Formula = column.Name,
        Unit = column.Kind == FeatureKind.Category ? FeatureUnit.Category : FeatureUnit.None,
        Kind = column.Kind,
        Levels = column.Levels,
        French = column.Name,
        English = column.Name,
        Concept = new Concept(column.Name, column.Name, column.Name),
        Actionability = Actionability.BankHeld,
    };
}
