using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>Draws the rows that one tree is grown on, without replacement, from those trained on.</summary>
/// <remarks>Source: Breiman (1996), Bagging predictors; by outcome as in Seiffert et al. (2010), RUSBoost, IEEE Transactions on Systems, Man, and Cybernetics 40.</remarks>
sealed class RowDraw
{
    readonly int[] trained;
    readonly bool[] isDefaulted; // [place among the trained]
    readonly int[] draws;        // [outcome]: how many rows are drawn, of counts
    readonly int[] counts;
    readonly ulong seed;

    /// <param name="trained">Rows trained on, ascending.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of every row of the table.</param>
    /// <param name="options">The shares to draw.</param>
    public RowDraw(int[] trained, float[] defaults, BoostedTreesOptions options)
    {
        this.trained = trained;
        isDefaulted = Array.ConvertAll(trained, row => defaults[row] == 1);
        var defaulted = isDefaulted.Count(is1 => is1);
        counts = [trained.Length - defaulted, defaulted];
        draws = [Drawn(counts[0], options.BaggingFraction * options.RepaidFraction), Drawn(counts[1], options.BaggingFraction * options.DefaultedFraction)];
        seed = options.Seed ^ 0x526F7773; // apart from the draws of features
    }

    /// <summary>Whether every row is drawn each time.</summary>
    public bool IsAll => draws[0] == counts[0] && draws[1] == counts[1];

    /// <summary>Most rows that are drawn.</summary>
    public int Count => draws[0] + draws[1];

    /// <summary>The rows of one tree, ascending, and the trained ones left out.</summary>
    public (int[] Drawn, int[] Left) Of(int round)
    {
        if (IsAll)
            return (trained, []);

        var random = Random64.ForItem(seed, (ulong)round);
        var (drawn, left) = (new int[Count], new int[trained.Length - Count]);
        Span<int> wanted = [draws[0], draws[1]], remaining = [counts[0], counts[1]];
        int nextDrawn = 0, nextLeft = 0;
        for (var place = 0; place < trained.Length; place++)
        {
            // Each row in turn is taken with the share that is still to be drawn: Fan, Muller and Rezucha (1962), selection sampling.
            var outcome = isDefaulted[place] ? 1 : 0;
            if (random.NextDouble() * remaining[outcome]-- < wanted[outcome])
            {
                drawn[nextDrawn++] = trained[place];
                wanted[outcome]--;
            }
            else
                left[nextLeft++] = trained[place];
        }

        return (drawn, left);
    }

    // At least one row of each outcome that there is.
    static int Drawn(int count, double fraction) => Math.Clamp((int)Math.Round(count * fraction), Math.Min(1, count), count);
}
