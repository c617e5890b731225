using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Linear;
using CreditScoring.Similarity;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>A model in service: features in, probability of default, score, proposal and reasons out. Immutable and thread-safe.</summary>
public sealed class ScoringModel
{
    readonly ConceptExplainer explainer;
    readonly ExplanationWriter writer;
    readonly BaselineMeans all;
    readonly FeatureDefinition[] definitions;

    /// <param name="identity">Name and version.</param>
    /// <param name="features">Which features the model must be given, what it adds, and which the trees read.</param>
    /// <param name="trees">The trees.</param>
    /// <param name="calibration">Turns log-odds into a probability of default.</param>
    /// <param name="rule">Turns a probability of default into a proposal.</param>
    /// <param name="baseRate">Share of the development clients who defaulted, in (0, 1).</param>
    /// <param name="reference">Percentiles of the development clients.</param>
    /// <param name="background">What is kept of the development clients to explain others; null when nothing is, and then reasons rest on two methods and all clients.</param>
    public ScoringModel(
        ModelIdentity identity, FeatureSet features, BoostedTrees trees, ICalibration calibration, DecisionRule rule, double baseRate, ReferenceQuantiles reference,
        ExplanationBackground? background = null)
    {
        Identity = identity;
        Features = features;
        Trees = trees;
        Calibration = calibration;
        Rule = rule;
        BaseRate = baseRate;
        Reference = reference;
        Background = background;
        definitions = [.. trees.Features.Select(Define)];
        explainer = ExplainerWith(background?.Twin);
        writer = new ExplanationWriter(this, explainer, new ReasonFinder(new ReasonText(reference)));
        all = background?.All ?? new BaselineMeans(Baseline.All, 0, ConceptEffects.None(explainer.Concepts.Length));
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
    public double Base => explainer.Base;

    /// <summary>The concepts of its features, in the order of all effects.</summary>
    public IReadOnlyList<Concept> Concepts => explainer.Concepts;

    /// <summary>What is kept of the development clients to explain others; null when nothing is.</summary>
    public ExplanationBackground? Background { get; }

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
    public double[] Contributions(ReadOnlySpan<float> row) => explainer.Contributions(Complete(row));

    /// <summary>Many clients as points, by what each concept adds to their log-odds of default: to find those whose score has the same grounds.</summary>
    /// <param name="matrix">Holds the inputs, found by name.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">An input is missing, or has other levels than the model knows.</exception>
    public ConceptSpace Space(FeatureMatrix matrix, int threads = 1)
    {
        var points = new float[matrix.RowCount * Concepts.Count];
        var next = 0;
        foreach (var sums in ConceptLogOdds(matrix, threads))
            foreach (var sum in sums)
                points[next++] = (float)sum;

        return new ConceptSpace(Concepts, matrix.Clients, points);
    }

    /// <summary>What each concept adds to each client's log-odds, in the order of <see cref="Concepts"/>, client by client.</summary>
    internal IEnumerable<double[]> ConceptLogOdds(FeatureMatrix matrix, int threads)
    {
        const int Block = 4096; // the contributions of all clients at once would take gigabytes
        for (var start = 0; start < matrix.RowCount; start += Block)
        {
            var block = matrix.Rows([.. Enumerable.Range(start, Math.Min(Block, matrix.RowCount - start))]);
            foreach (var contributions in explainer.Contributions(Features.Complete(block), threads))
                yield return explainer.ByConcept(contributions);
        }
    }

    /// <summary>The concepts that raise each client's risk most, client by client.</summary>
    internal IEnumerable<IReadOnlyList<Concept>> TopConcepts(FeatureMatrix matrix, int threads) =>
        ConceptLogOdds(matrix, threads).Select(sums => Explanation.TopConcepts.Of(Concepts.Zip(sums)));

    /// <summary>Why one client's score is what it is, beside all clients.</summary>
    /// <param name="row">The client's values, as for <see cref="Assess(ReadOnlySpan{float})"/>.</param>
    public ClientExplanation Explain(ReadOnlySpan<float> row) => Explain(row, all);

    /// <summary>Why one client's score is what it is, beside a baseline.</summary>
    /// <param name="row">The client's values, as for <see cref="Assess(ReadOnlySpan{float})"/>.</param>
    /// <param name="baseline">Whom the client is compared with: <see cref="MeansOf"/> or <see cref="SimilarTo"/> of this model.</param>
    public ClientExplanation Explain(ReadOnlySpan<float> row, BaselineMeans baseline)
    {
        var values = Complete(row);
        var contributions = explainer.Contributions(values);

        return writer.Write(values, contributions, explainer.Effects(values, contributions), baseline, all);
    }

    /// <summary>The clients of a baseline that the model keeps; null when it keeps none of that kind, as an imported model, or when the kind depends on the client.</summary>
    public BaselineMeans? MeansOf(Baseline kind) => kind switch
    {
        Baseline.All => all,
        Baseline.Accepted => Background?.Accepted,
        _ => null,
    };

    /// <summary>Similar clients as a baseline.</summary>
    /// <param name="clients">They and their inputs, found by name; at least one.</param>
    public BaselineMeans SimilarTo(FeatureMatrix clients) => explainer.Means(Baseline.Similar, Features.Complete(clients), 1);

    /// <summary>The same model with what is kept of its development clients.</summary>
    internal ScoringModel With(ExplanationBackground background) => new(Identity, Features, Trees, Calibration, Rule, BaseRate, Reference, background);

    /// <summary>What explains this model's trees with a twin.</summary>
    internal ConceptExplainer ExplainerWith(Scorecard? twin) => new(Trees, definitions, twin);

    /// <summary>Contributions to the trees' features, of this model or of its trees trained again, summed by concept.</summary>
    internal IReadOnlyList<ConceptContribution> ConceptsOf(float[] values, double[] contributions) => explainer.Gather(values, contributions);

    /// <summary>What checks the claims of <see cref="Explain(ReadOnlySpan{float})"/> by other code.</summary>
    /// <param name="training">The training clients, with the model's inputs.</param>
    /// <param name="baseRate">Share of them who defaulted, in [0, 1], counted anew.</param>
    public ClaimChecker Checker(FeatureMatrix training, double baseRate) =>
        new(Trees, Calibration, Rule, Features.Complete(training), baseRate, column => Define(column).Concept,
            Background?.Twin is { } twin ? row => TwinRoad.Of(twin, Trees.Features, row) : null);

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
