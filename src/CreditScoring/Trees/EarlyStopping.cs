namespace CreditScoring.Trees;

/// <summary>Follows a measure of clients who are not trained on, and says when it no longer falls.</summary>
sealed class EarlyStopping
{
    readonly TreeValidation validation;
    readonly Func<double[], float[], double> measure;
    readonly double[] logOdds;
    readonly int patience;
    double least;
    int treeCount;

    /// <param name="validation">Clients not trained on.</param>
    /// <param name="start">Trees before the first one added.</param>
    /// <param name="patience">Trees without progress after which to stop; 0 never stops.</param>
    public EarlyStopping(TreeValidation validation, BoostedTrees start, int patience)
    {
        this.validation = validation;
        this.patience = patience;
        measure = validation.Measure ?? ((predicted, defaults) => LogLoss(predicted, defaults));
        logOdds = start.PredictLogOdds(validation.Matrix);
        Latest = least = Measured();
        BestTreeCount = treeCount = start.Trees.Count;
    }

    /// <summary>Number of trees with which the measure was least.</summary>
    public int BestTreeCount { get; private set; }

    /// <summary>The measure with all trees so far.</summary>
    public double Latest { get; private set; }

    /// <summary>Adds a tree.</summary>
    /// <returns>Whether to stop.</returns>
    public bool Add(Tree tree)
    {
        treeCount++;
        var row = new float[validation.Matrix.Columns.Count];
        for (var client = 0; client < logOdds.Length; client++)
        {
            validation.Matrix.CopyRow(client, row);
            logOdds[client] += tree.Value(row);
        }

        Latest = Measured();
        if (Latest < least)
            (least, BestTreeCount) = (Latest, treeCount);

        return patience > 0 && treeCount - BestTreeCount >= patience;
    }

    /// <summary>Weighted mean log loss.</summary>
    /// <param name="logOdds">Of each client.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="rows">The clients to take; none for all.</param>
    /// <param name="weights">Weight of each client; null for 1 each.</param>
    public static double LogLoss(double[] logOdds, float[] defaults, ReadOnlySpan<int> rows = default, float[]? weights = null)
    {
        double sum = 0, weight = 0;
        for (var place = 0; place < (rows.IsEmpty ? logOdds.Length : rows.Length); place++)
        {
            // ln(1 + e^x) without overflow: max(x, 0) + ln(1 + e^-|x|).
            var client = rows.IsEmpty ? place : rows[place];
            var signed = defaults[client] == 1 ? -logOdds[client] : logOdds[client];
            var counts = weights is null ? 1 : weights[client];
            sum += counts * (Math.Max(signed, 0) + Math.Log(1 + Math.Exp(-Math.Abs(signed))));
            weight += counts;
        }

        return sum / weight;
    }

    double Measured() => measure(logOdds, validation.Defaults) is var value && double.IsNaN(value)
        ? throw new ArgumentException($"The measure of the validation sample is not a number after {treeCount} trees.", nameof(validation))
        : value;
}
