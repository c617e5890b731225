using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Learning;

/// <summary>How much held-out clients lose when the values of a feature are mixed up among them.</summary>
/// <remarks>Source: Breiman (2001), Random forests, Machine Learning 45, section 10. Only the trees that read the feature are asked again.</remarks>
static class PermutationImportance
{
    const int Block = 256; // clients whose losses are summed together, so that the sum does not depend on the threads

    /// <summary>Log loss that is added, summed over clients, and the sum of its squares, per feature; below 0 when chance made it better.</summary>
    /// <param name="trees">The model.</param>
    /// <param name="rows">Clients it did not see.</param>
    /// <param name="random">Mixes the clients, once for all features.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public static (double Sum, double Squares)[] Of(BoostedTrees trees, ValidationRows rows, Random64 random, int threads)
    {
        var matrix = rows.Matrix;
        var other = Enumerable.Range(0, matrix.RowCount).ToArray();
        random.Shuffle<int>(other);
        var readers = ReadersOf(trees);
        var columns = Enumerable.Range(0, matrix.Columns.Count).Select(matrix.Column).ToArray();

        var sums = new (double Sum, double Squares)[(matrix.RowCount + Block - 1) / Block][]; // [block][feature]
        Parallel.For(0, sums.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            sums[block] = new (double, double)[columns.Length];
            var (row, values) = (new float[columns.Length], new double[trees.Trees.Count]);
            for (var client = block * Block; client < Math.Min(matrix.RowCount, (block + 1) * Block); client++)
            {
                matrix.CopyRow(client, row);
                var logOdds = trees.BaseLogOdds;
                for (var tree = 0; tree < values.Length; tree++)
                    logOdds += values[tree] = trees.Trees[tree].Value(row);

                var loss = Loss(logOdds, rows.Defaults[client]);
                for (var feature = 0; feature < columns.Length; feature++)
                {
                    var own = row[feature];
                    row[feature] = columns[feature][other[client]];
                    if (own.Equals(row[feature]))
                        continue;

                    var change = 0.0;
                    foreach (var tree in readers[feature])
                        change += trees.Trees[tree].Value(row) - values[tree];
                    var added = Loss(logOdds + change, rows.Defaults[client]) - loss;
                    sums[block][feature] = (sums[block][feature].Sum + added, sums[block][feature].Squares + added * added);
                    row[feature] = own;
                }
            }
        });

        var costs = new (double Sum, double Squares)[columns.Length];
        foreach (var block in sums)
            for (var feature = 0; feature < costs.Length; feature++)
                costs[feature] = (costs[feature].Sum + block[feature].Sum, costs[feature].Squares + block[feature].Squares);

        return costs;
    }

    static int[][] ReadersOf(BoostedTrees trees)
    {
        var readers = trees.Features.Select(_ => new List<int>()).ToArray();
        for (var tree = 0; tree < trees.Trees.Count; tree++)
            foreach (var feature in trees.Trees[tree].Splits.Select(split => split.Feature).Distinct())
                readers[feature].Add(tree);

        return [.. readers.Select(list => list.ToArray())];
    }

    static double Loss(double logOdds, float outcome) =>
        Math.Max(logOdds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds))) - outcome * logOdds;
}
