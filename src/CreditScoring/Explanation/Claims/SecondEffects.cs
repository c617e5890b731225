using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation.Claims;

/// <summary>What each concept adds by the three methods, by other code than explains.</summary>
sealed class SecondEffects
{
    readonly SecondRoad road;
    readonly SecondShap shap;
    readonly Func<float[], double[]>? twin;
    readonly int[] conceptOf;

    /// <param name="trees">The model's trees.</param>
    /// <param name="conceptOf">The concept of a feature.</param>
    /// <param name="twin">What the twin adds for each feature of the trees; null without twin.</param>
    public SecondEffects(BoostedTrees trees, Func<FeatureColumn, Concept> conceptOf, Func<float[], double[]>? twin)
    {
        (road, shap, this.twin) = (new SecondRoad(trees), new SecondShap(trees), twin);
        Concepts = [.. trees.Features.Select(conceptOf).Distinct()];
        this.conceptOf = [.. trees.Features.Select(feature => Array.IndexOf(Concepts, conceptOf(feature)))];
    }

    /// <summary>The concepts, in the order of the features.</summary>
    public Concept[] Concepts { get; }

    /// <summary>A client's log-odds of default.</summary>
    public double LogOdds(float[] row) => road.LogOdds(row, new bool[row.Length]);

    /// <summary>The effects of all concepts for a client.</summary>
    /// <param name="row">The client's values; NaN is missing.</param>
    public ConceptEffects Of(float[] row)
    {
        var logOdds = LogOdds(row);

        return new(
            Sum(shap.Of(row)),
            [.. Enumerable.Range(0, Concepts.Length).Select(concept => logOdds - road.LogOdds(row, Array.ConvertAll(conceptOf, other => other == concept)))],
            twin is null ? null : Sum(twin(row)));
    }

    /// <summary>The twin's effects alone: those of SHAP and occlusion are 0.</summary>
    public ConceptEffects OfTwin(float[] row) => ConceptEffects.None(Concepts.Length) with { Twin = twin is null ? null : Sum(twin(row)) };

    double[] Sum(double[] byFeature)
    {
        var sums = new double[Concepts.Length];
        for (var feature = 0; feature < byFeature.Length; feature++)
            sums[conceptOf[feature]] += byFeature[feature];

        return sums;
    }
}
