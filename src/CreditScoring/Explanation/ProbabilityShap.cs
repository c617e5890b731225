using System.Diagnostics;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Explanation;

/// <summary>Contributions of features to one client's calibrated probability of default, beside a background of clients; immutable, safe for use by many threads.</summary>
/// <remarks>
/// The Shapley values of the log-odds beside each background client are multiplied by the difference of the two probabilities over the difference of the two log-odds, and averaged. They sum to the
/// probability, less the background's mean one. They are not the Shapley values of the probability itself, which do not follow tree by tree. Time grows with the background: some hundred clients.
/// Source: Chen, Lundberg and Lee (2022), Explaining a series of models by propagating Shapley values, Nature Communications 13, 4512: the generalized rescale rule.
/// </remarks>
public sealed class ProbabilityShap
{
    readonly BoostedTrees model;
    readonly Func<double, double> probability;
    readonly (float[] Row, double LogOdds)[] background;

    /// <param name="model">The model to explain.</param>
    /// <param name="probability">Calibrated probability of given log-odds; it rises with them.</param>
    /// <param name="background">Clients to compare with, at least one, with the features of the model in the same order.</param>
    /// <exception cref="ArgumentException">The features are not those of the model, or the background is empty.</exception>
    public ProbabilityShap(BoostedTrees model, Func<double, double> probability, FeatureMatrix background)
    {
        model.CheckFeatures(background);
        if (background.RowCount == 0)
            throw new ArgumentException("The background has no client; give at least one to compare with.", nameof(background));

        this.model = model;
        this.probability = probability;
        this.background = [.. Enumerable.Range(0, background.RowCount).Select(client =>
        {
            var row = new float[background.Columns.Count];
            background.CopyRow(client, row);

            return (row, model.PredictLogOdds(row));
        })];
        Base = this.background.Average(other => probability(other.LogOdds));
    }

    /// <summary>Mean probability of default of the background, to which contributions are added.</summary>
    public double Base { get; }

    /// <summary>Contribution of each feature to one client's probability of default; above 0 is riskier than the background.</summary>
    /// <param name="row">The client's values, in the order of the model's features; NaN is missing.</param>
    /// <param name="client">How to name the client should a sum be wrong.</param>
    /// <returns>A contribution per feature; <see cref="Base"/> and these sum to the client's probability.</returns>
    /// <exception cref="ArgumentException">There are not as many values as features, or a way to a leaf parts two clients on more than 64 features.</exception>
    /// <exception cref="UnreachableException">A sum is not the log-odds, or not the probability; these checks cannot be switched off.</exception>
    public double[] Contributions(ReadOnlySpan<float> row, string client = "given")
    {
        var logOdds = model.PredictLogOdds(row);
        var contributions = new double[row.Length];
        var pair = new double[row.Length];
        var sides = new sbyte[row.Length];
        foreach (var other in background)
        {
            Array.Clear(pair);
            foreach (var tree in model.Trees)
                PairShap.Add(tree, row, other.Row, pair, sides);
            ShapSum.Check(other.LogOdds, pair, logOdds, client);
            ProbabilityScale.Add(pair, ProbabilityScale.Factor(other.LogOdds, logOdds, probability) / background.Length, contributions);
        }

        ShapSum.Check(Base, contributions, probability(logOdds), client);

        return contributions;
    }
}
