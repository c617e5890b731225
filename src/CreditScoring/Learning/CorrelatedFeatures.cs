using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Finds numbers that go up and down together: trees gain nothing from the second.</summary>
static class CorrelatedFeatures
{
    const double AlikeKnown = 0.98; // share of clients known for either who must be known for both

    /// <summary>Features to leave out, each with the one that stands for it.</summary>
    /// <param name="matrix">Training clients.</param>
    /// <param name="columns">Features to compare; categories among them are passed over.</param>
    /// <param name="gain">What a feature tells alone: of two, the one with the greater gain stays.</param>
    /// <param name="options">The limit, and the number of clients.</param>
    /// <param name="threads">Number of threads, at least 1.</param>
    /// <remarks>
    /// Spearman's correlation: ranks of each feature among its known values, over the clients for whom both are known. Features known for
    /// different clients are not compared, for the one known more often tells more. The most telling feature is looked at first.
    /// </remarks>
    public static IReadOnlyList<(int Column, int Twin)> Find(
        FeatureMatrix matrix, int[] columns, Func<int, double> gain, FeatureSelectionOptions options, int threads)
    {
        var order = columns.Where(column => matrix.Columns[column].Kind == FeatureKind.Numeric)
            .OrderByDescending(gain).ThenBy(column => column).ToArray();
        var rows = Rows(matrix.RowCount, options.CorrelationClients);
        var ranks = new float[order.Length][];
        Parallel.For(0, order.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, place =>
            ranks[place] = RanksOf(matrix.Column(order[place]), rows));

        var (kept, found) = (new List<int>(), new List<(int, int)>());
        for (var place = 0; place < order.Length; place++)
        {
            var twin = kept.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
                .Where(other => AreAlike(ranks[place], ranks[other], options.MaxCorrelation)).DefaultIfEmpty(-1).First();
            if (twin >= 0)
                found.Add((order[place], order[twin]));
            else
                kept.Add(place);
        }

        return found;
    }

    static int[] Rows(int count, int wanted) => count <= wanted
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, wanted).Select(row => (int)((long)row * count / wanted))];

    /// <summary>Rank of each known value, the mean rank of equal ones; NaN where it is missing.</summary>
    static float[] RanksOf(float[] values, int[] rows)
    {
        var order = Enumerable.Range(0, rows.Length).Where(row => !float.IsNaN(values[rows[row]])).ToArray();
        var sorted = Array.ConvertAll(order, row => values[rows[row]]);
        Array.Sort(sorted, order);

        var ranks = new float[rows.Length];
        Array.Fill(ranks, float.NaN);
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first + 1; next < order.Length && sorted[next] == sorted[first];)
                next++;
            for (var place = first; place < next; place++)
                ranks[order[place]] = (first + next - 1) / 2f;
        }

        return ranks;
    }

    static bool AreAlike(float[] first, float[] second, double limit)
    {
        var (either, both, sumX, sumY, sumXx, sumYy, sumXy) = (0, 0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < first.Length; row++)
        {
            var (x, y) = ((double)first[row], (double)second[row]);
            if (!double.IsNaN(x) || !double.IsNaN(y))
                either++;
            if (double.IsNaN(x) || double.IsNaN(y))
                continue;

            both++;
            (sumX, sumY, sumXx, sumYy, sumXy) = (sumX + x, sumY + y, sumXx + x * x, sumYy + y * y, sumXy + x * y);
        }

        if (both < 2 || both < AlikeKnown * either)
            return false;

        var (covariance, varianceX, varianceY) = (sumXy - sumX * sumY / both, sumXx - sumX * sumX / both, sumYy - sumY * sumY / both);

        return varianceX > 0 && varianceY > 0 && Math.Abs(covariance) > limit * Math.Sqrt(varianceX * varianceY);
    }
}
