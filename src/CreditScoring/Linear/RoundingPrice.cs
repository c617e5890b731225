using CreditScoring.Evaluation;

namespace CreditScoring.Linear;

/// <summary>What whole points cost, against the same scorecard with exact ones, on the same clients.</summary>
/// <param name="Auc">AUC of whole points less that of exact ones, in [-1, 1].</param>
/// <param name="MostPoints">Greatest difference between the two scores of a client, in points.</param>
/// <param name="Reversed">Share, in [0, 1], of the pairs of clients with different exact scores whom whole points put in the opposite order.</param>
/// <param name="OtherSide">Share, in [0, 1], of the clients who come to lie on the other side of the cut-off.</param>
public sealed record RoundingPrice(double Auc, double MostPoints, double Reversed, double OtherSide)
{
    /// <summary>Compares the scores of clients.</summary>
    /// <param name="exact">Exact scores, in points.</param>
    /// <param name="rounded">Whole scores of the same clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid; both present.</param>
    /// <param name="cutOff">Score below which a client is declined.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an outcome is absent.</exception>
    public static RoundingPrice Of(double[] exact, int[] rounded, float[] defaults, double cutOff)
    {
        if (exact.Length != rounded.Length)
            throw new ArgumentException($"{exact.Length} exact scores were given for {rounded.Length} whole ones.", nameof(rounded));

        // Higher is riskier for an AUC, safer for a score.
        double AucOf(Converter<int, double> score) => RocCurve.Of(Array.ConvertAll([.. Enumerable.Range(0, exact.Length)], score), defaults).Auc;
        var clients = Enumerable.Range(0, exact.Length);

        return new RoundingPrice(
            AucOf(row => -rounded[row]) - AucOf(row => -exact[row]),
            clients.Max(row => Math.Abs(exact[row] - rounded[row])),
            ReversedShare(exact, rounded),
            (double)clients.Count(row => exact[row] < cutOff != rounded[row] < cutOff) / exact.Length);
    }

    // Clients come by exact score; a tree of counts (Fenwick) tells how many before have more whole points.
    static double ReversedShare(double[] exact, int[] rounded)
    {
        var least = rounded.Min();
        var counts = new int[rounded.Max() - least + 2];
        int[] order = [.. Enumerable.Range(0, exact.Length).OrderBy(row => exact[row])];
        var (pairs, reversed) = (0L, 0L);
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first; next < order.Length && exact[order[next]] == exact[order[first]]; next++)
                reversed += first - AtMost(rounded[order[next]] - least);
            pairs += (long)first * (next - first);
            for (var place = first; place < next; place++)
                for (var node = rounded[order[place]] - least + 1; node < counts.Length; node += node & -node)
                    counts[node]++;
        }

        return pairs == 0 ? 0 : (double)reversed / pairs;

        int AtMost(int points)
        {
            var sum = 0;
            for (var node = points + 1; node > 0; node -= node & -node)
                sum += counts[node];

            return sum;
        }
    }
}
