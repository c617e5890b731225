using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Linear;
using CreditScoring.Trees;

namespace CreditScoring.Models;

/// <summary>What each concept adds to a client's log-odds by SHAP, occlusion and the glass-box twin. Immutable and thread-safe.</summary>
sealed class ConceptExplainer
{
    readonly FeatureDefinition[] definitions;
    readonly int[] conceptOf;
    readonly int[][] featuresOf; // of each concept
    readonly Dictionary<string, int> places; // of the concepts, by id
    readonly TreeShap shap;
    readonly Occlusion occlusion;
    readonly ScorecardEffects? twin;

    /// <param name="trees">The trees.</param>
    /// <param name="definitions">What is known of each of their features.</param>
    /// <param name="scorecard">The twin; null when there is none.</param>
    /// <exception cref="ArgumentException">The twin reads a feature that the trees do not have.</exception>
    public ConceptExplainer(BoostedTrees trees, FeatureDefinition[] definitions, Scorecard? scorecard)
    {
        this.definitions = definitions;
        Concepts = [.. definitions.Select(definition => definition.Concept).Distinct()];
        places = Concepts.Index().ToDictionary(concept => concept.Item.Id, concept => concept.Index, StringComparer.Ordinal);
        conceptOf = Array.ConvertAll(definitions, definition => places[definition.Concept.Id]);
        featuresOf = [.. Enumerable.Range(0, Concepts.Length).Select(concept => Enumerable.Range(0, conceptOf.Length).Where(feature => conceptOf[feature] == concept).ToArray())];
        shap = new TreeShap(trees);
        occlusion = new Occlusion(trees, conceptOf, Concepts.Length);
        twin = scorecard is null ? null : new ScorecardEffects(scorecard, trees.Features, conceptOf, Concepts.Length);
    }

    /// <summary>The concepts, in the order of the features.</summary>
    public Concept[] Concepts { get; }

    /// <summary>Log-odds of the mean development client.</summary>
    public double Base => shap.Base;

    /// <summary>Contribution of each feature to one client's log-odds, checked against their sum.</summary>
    public double[] Contributions(float[] values)
    {
        var contributions = new double[values.Length];
        shap.Contributions(values, contributions);

        return contributions;
    }

    /// <summary>The same for many clients.</summary>
    public double[][] Contributions(FeatureMatrix completed, int threads) => shap.Contributions(completed, threads);

    /// <summary>Contributions summed by concept, in the order of <see cref="Concepts"/>.</summary>
    public double[] ByConcept(double[] contributions)
    {
        var sums = new double[Concepts.Length];
        for (var feature = 0; feature < contributions.Length; feature++)
            sums[conceptOf[feature]] += contributions[feature];

        return sums;
    }

    /// <summary>Contributions with their features, gathered by concept, the heaviest first.</summary>
    public IReadOnlyList<ConceptContribution> Gather(float[] values, double[] contributions)
    {
        var gathered = new ConceptContribution[Concepts.Length];
        for (var concept = 0; concept < gathered.Length; concept++)
            gathered[concept] = ConceptContribution.Of(Concepts[concept], Array.ConvertAll(featuresOf[concept], feature => new FeatureContribution(definitions[feature], values[feature], contributions[feature])));

        Array.Sort(gathered, static (one, other) =>
            Math.Abs(other.LogOdds).CompareTo(Math.Abs(one.LogOdds)) is var heavier and not 0 ? heavier : string.CompareOrdinal(one.Concept.Id, other.Concept.Id));

        return gathered;
    }

    /// <summary>Effects of all concepts for one client.</summary>
    /// <param name="values">The client's values, in the order of the trees' features.</param>
    /// <param name="contributions">The client's contributions.</param>
    public ConceptEffects Effects(float[] values, double[] contributions) => new(ByConcept(contributions), occlusion.Effects(values), twin?.Of(values));

    /// <summary>What every concept adds beside a baseline.</summary>
    public IReadOnlyList<ConceptEffect> Beside(IReadOnlyList<ConceptContribution> gathered, ConceptEffects effects, BaselineMeans baseline)
    {
        var against = effects.Against(baseline.Mean);

        return
        [
            .. gathered.Select(contribution => (contribution, Place: places[contribution.Concept.Id]))
                .Select(each => new ConceptEffect(each.contribution, against.Shap[each.Place], against.Occlusion[each.Place], against.Twin?[each.Place])),
        ];
    }

    /// <summary>Mean effects over some clients.</summary>
    /// <param name="kind">Who they are.</param>
    /// <param name="completed">Their values, with the features of the trees; at least one client.</param>
    /// <param name="threads">Number of threads; it changes the time, never the result.</param>
    public BaselineMeans Means(Baseline kind, FeatureMatrix completed, int threads)
    {
        var contributions = shap.Contributions(completed, threads);
        var effects = new ConceptEffects[contributions.Length];
        Parallel.For(0, effects.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, client =>
        {
            var values = new float[completed.Columns.Count];
            completed.CopyRow(client, values);
            effects[client] = Effects(values, contributions[client]);
        });

        return new BaselineMeans(kind, effects.Length, ConceptEffects.Mean(effects));
    }
}
