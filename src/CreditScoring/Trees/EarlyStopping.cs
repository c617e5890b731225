using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>Follows the mean log loss on a validation sample and says when it no longer falls.</summary>
sealed class EarlyStopping
{
    readonly FeatureMatrix validation;
    readonly float[] defaults;
    readonly double[] logOdds;
    readonly int patience;
    double leastLoss;
    int treeCount;

    /// <param name="validation">Clients not trained on.</param>
    /// <param name="defaults">1 for each of them who defaulted, 0 for the others.</param>
    /// <param name="baseLogOdds">Log-odds before the first tree.</param>
    /// <param name="patience">Trees without progress after which to stop.</param>
    public EarlyStopping(FeatureMatrix validation, ReadOnlySpan<float> defaults, double baseLogOdds, int patience)
    {
        this.validation = validation;
        this.defaults = defaults.ToArray();
        this.patience = patience;
        logOdds = new double[validation.RowCount];
        Array.Fill(logOdds, baseLogOdds);
        leastLoss = LogLoss();
    }

    /// <summary>Number of trees with which the loss was least.</summary>
    public int BestTreeCount { get; private set; }

    /// <summary>Adds a tree.</summary>
    /// <returns>Whether to stop.</returns>
    public bool Add(Tree tree)
    {
        treeCount++;
        var row = new float[validation.Columns.Count];
        for (var client = 0; client < logOdds.Length; client++)
        {
            validation.CopyRow(client, row);
            logOdds[client] += tree.Value(row);
        }

        if (LogLoss() is var loss && loss < leastLoss)
            (leastLoss, BestTreeCount) = (loss, treeCount);

        return treeCount - BestTreeCount >= patience;
    }

    // ln(1 + e^x) without overflow: max(x, 0) + ln(1 + e^-|x|).
    double LogLoss()
    {
        var sum = 0.0;
        for (var client = 0; client < logOdds.Length; client++)
        {
            var signed = defaults[client] == 1 ? -logOdds[client] : logOdds[client];
            sum += Math.Max(signed, 0) + Math.Log(1 + Math.Exp(-Math.Abs(signed)));
        }

        return sum / logOdds.Length;
    }
}
