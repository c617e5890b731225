using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Makes clients who are predicted well count less in the loss.</summary>
/// <remarks>
/// The odds of default are left alone, so there is no prior to correct; probabilities are pulled to the middle all the same.
/// Source: Lin, Goyal, Girshick, He and Dollár (2017), Focal loss for dense object detection, ICCV.
/// </remarks>
public sealed record FocalLoss : IImbalanceMethod
{
    /// <summary>Exponent, at least 0; 0 is the log loss.</summary>
    public double Gamma { get; init; } = 2;

    /// <inheritdoc/>
    public string Name => "focal-loss";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed)
    {
        // From the log-odds of the sample the first trees would all go the same way, and a strong penalty would stop them half-way.
        var start = BestConstant(rows.Defaults.Average());
        var table = BinnedTable.Of(rows.Matrix, options.MaxBins, options.Threads);
        var training = new TreeTraining { Defaults = rows.Defaults, Start = new BoostedTrees(rows.Matrix.Columns, start, []) };

        return new ImbalanceModel(BoostedTreesTrainer.Train(table, training, options with { Seed = seed, FocalGamma = Gamma }), 0, rows.Defaults.Length);
    }

    /// <summary>Log-odds that, given to everybody, have the least focal loss.</summary>
    /// <param name="defaultRate">Share of clients who defaulted, in (0, 1).</param>
    internal double BestConstant(double defaultRate)
    {
        // The loss has one lowest point: halve the interval between the log-odds where it still falls and those where it rises.
        var (low, high) = (-20.0, 20.0);
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(LogOdds.ToProbability(middle)) < 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;

        // Derivative of -rate (1 - p)^gamma ln p - (1 - rate) p^gamma ln(1 - p) in log-odds.
        double Slope(double p) =>
            defaultRate * Math.Pow(1 - p, Gamma) * (Gamma * p * Math.Log(p) - (1 - p))
            - (1 - defaultRate) * Math.Pow(p, Gamma) * (Gamma * (1 - p) * Math.Log(1 - p) - p);
    }
}
