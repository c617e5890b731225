using System.Globalization;

namespace CreditScoring.Trees;

/// <summary>The clients that trees are trained on, checked.</summary>
/// <param name="Rows">Their rows, ascending; none of weight 0.</param>
/// <param name="Weights">Weight of every client of the table; null when all weigh 1.</param>
/// <param name="DefaultRate">Weighted share of them who defaulted, in (0, 1).</param>
sealed record TrainingSample(int[] Rows, float[]? Weights, double DefaultRate)
{
    /// <summary>Beyond it, packed gradients would be too coarse.</summary>
    const int MostRows = 1 << 24;

    /// <exception cref="ArgumentException">Rows, outcomes or weights are not as they must be; the message says which.</exception>
    public static TrainingSample Of(BinnedTable table, TreeTraining training, BoostedTreesOptions options)
    {
        var rows = training.Rows ?? [.. Enumerable.Range(0, table.RowCount)];
        CheckRows(rows, table.RowCount);
        CheckOutcomes(training.Defaults, table.RowCount, "development", rows);
        CheckWeights(training.Weights, table.RowCount, rows);
        if (training.Weights is null && options.DefaultWeight == 1)
            return new TrainingSample(rows, null, (double)rows.Count(row => training.Defaults[row] == 1) / rows.Length);

        var weights = new float[table.RowCount];
        double defaulted = 0, all = 0;
        foreach (var row in rows)
        {
            weights[row] = (float)((training.Weights?[row] ?? 1) * (training.Defaults[row] == 1 ? options.DefaultWeight : 1));
            defaulted += training.Defaults[row] * weights[row];
            all += weights[row];
        }

        if (!(defaulted > 0 && defaulted < all))
            throw new ArgumentException("All clients of one outcome have the weight 0; a sample needs both outcomes.", nameof(training));

        return new TrainingSample(Array.FindAll(rows, row => weights[row] > 0), weights, defaulted / all);
    }

    /// <summary>The other rows of the table, ascending.</summary>
    public int[] HeldOut(int rowCount)
    {
        var isTrained = new bool[rowCount];
        foreach (var row in Rows)
            isTrained[row] = true;

        return [.. Enumerable.Range(0, rowCount).Where(row => !isTrained[row])];
    }

    /// <summary>Checks that outcomes are 1 or 0, both there, one per client.</summary>
    /// <param name="defaults">The outcomes.</param>
    /// <param name="rowCount">Number of clients.</param>
    /// <param name="sample">What the clients are called in the message.</param>
    /// <param name="rows">The clients to look at; null for all.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void CheckOutcomes(float[] defaults, int rowCount, string sample, int[]? rows = null)
    {
        var looked = rows?.Length ?? rowCount;
        if (defaults.Length != rowCount)
            throw new ArgumentException($"The {sample} sample has {rowCount} clients but {defaults.Length} defaults; give one per client.", nameof(defaults));
        if (looked is 0 or > MostRows)
            throw new ArgumentException($"The {sample} sample has {looked} clients; give from 1 to {MostRows}.", nameof(defaults));

        var count = 0;
        for (var place = 0; place < looked; place++)
            count += defaults[rows?[place] ?? place] switch
            {
                1 => 1,
                0 => 0,
                var value => throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {rows?[place] ?? place} of the {sample} sample has the default {value}; give 1 (default) or 0 (repaid)."),
                    nameof(defaults)),
            };
        if (count == 0 || count == looked)
            throw new ArgumentException(
                $"All {looked} clients of the {sample} sample {(count == 0 ? "repaid" : "defaulted")}; a sample needs both outcomes.", nameof(defaults));
    }

    static void CheckRows(int[] rows, int rowCount)
    {
        for (var place = 0; place < rows.Length; place++)
            if (rows[place] < 0 || rows[place] >= rowCount || (place > 0 && rows[place] <= rows[place - 1]))
                throw new ArgumentException($"Row {rows[place]} to train on is out of place; give rows from 0 to {rowCount - 1}, ascending, each once.", nameof(rows));
    }

    static void CheckWeights(float[]? weights, int rowCount, int[] rows)
    {
        if (weights is null)
            return;
        if (weights.Length != rowCount)
            throw new ArgumentException($"The table has {rowCount} clients but {weights.Length} weights; give one per client.", nameof(weights));

        foreach (var row in rows)
            if (!(weights[row] >= 0 && float.IsFinite(weights[row])))
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {row} has the weight {weights[row]}; give a finite number, at least 0."), nameof(weights));
    }
}
