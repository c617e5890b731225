using System.Numerics;

namespace CreditScoring.Explanation;

/// <summary>The background at one leaf: how many of its clients pass which features' questions on the way there.</summary>
/// <remarks>
/// A client and a background client mixed reach the leaf when each feature comes from one who passes its questions. So features that only the
/// client passes, a of them, must come from the client, and those that only the other passes, b, from the other; if some feature is passed by neither, no mixture reaches it. A leaf of
/// value v then gives v (a - 1)! b! / (a + b)! to each of the first and -v a! (b - 1)! / (a + b)! to each of the second. Only the patterns count, so clients
/// with the same pattern are counted together. Source of the idea: Nadel and Wettenstein (2025), From Decision Trees to Boolean Logic: A Fast and Unified SHAP Algorithm (WOODELF).
/// </remarks>
sealed class LeafBackground
{
    static readonly double[] shares = Shares();

    readonly ulong whole;
    readonly double share;      // value of the leaf divided by the number of background clients
    readonly ulong[] patterns;  // that occur, ascending
    readonly int[] counts;      // of each

    /// <param name="counts">Number of background clients by pattern.</param>
    /// <param name="whole">The pattern that passes everything.</param>
    /// <param name="value">Value of the leaf, in log-odds.</param>
    /// <param name="clients">Number of background clients.</param>
    public LeafBackground(IReadOnlyDictionary<ulong, int> counts, ulong whole, double value, int clients)
    {
        this.whole = whole;
        share = value / clients;
        patterns = [.. counts.Keys.Order()];
        this.counts = [.. patterns.Select(pattern => counts[pattern])];
        Mean = share * counts.GetValueOrDefault(whole);
    }

    /// <summary>Mean, over the background, of what the leaf adds to the log-odds.</summary>
    public double Mean { get; }

    /// <summary>Adds the contributions of a client to the features on the way to the leaf.</summary>
    /// <param name="pattern">The client's pattern.</param>
    /// <param name="contributions">By bit.</param>
    /// <param name="pairs">By bit and bit, half of the interaction of two features; or empty.</param>
    public void Add(ulong pattern, Span<double> contributions, Span<double> pairs)
    {
        // What the client fails, the other must pass; each subset of what the client passes is a pattern to look for, unless going through all is less.
        var needed = whole & ~pattern;
        var size = BitOperations.PopCount(pattern);
        if (size < 32 && (1L << size) * BitOperations.Log2((uint)patterns.Length + 1) < patterns.Length)
        {
            for (var part = pattern; ; part = (part - 1) & pattern)
            {
                if (Array.BinarySearch(patterns, needed | part) is >= 0 and var at)
                    Add(pattern & ~part, needed, counts[at] * share, contributions, pairs);
                if (part == 0)
                    return;
            }
        }

        for (var at = 0; at < patterns.Length; at++)
            if ((patterns[at] & needed) == needed)
                Add(pattern & ~patterns[at], needed, counts[at] * share, contributions, pairs);
    }

    static void Add(ulong mine, ulong others, double weight, Span<double> contributions, Span<double> pairs)
    {
        int a = BitOperations.PopCount(mine), b = BitOperations.PopCount(others);
        var (gain, loss) = (weight * Share(a, b), weight * Share(b, a));
        for (var rest = mine; rest != 0; rest &= rest - 1)
            contributions[BitOperations.TrailingZeroCount(rest)] += gain;
        for (var rest = others; rest != 0; rest &= rest - 1)
            contributions[BitOperations.TrailingZeroCount(rest)] -= loss;
        if (pairs.IsEmpty)
            return;

        var both = mine | others;
        var (bothMine, bothOthers, mixed) = (weight / 2 * Share(a - 1, b), weight / 2 * Share(b - 1, a), -weight / 2 * Share(a, b - 1));
        for (var first = both; first != 0; first &= first - 1)
            for (var second = first & (first - 1); second != 0; second &= second - 1)
            {
                int one = BitOperations.TrailingZeroCount(first), two = BitOperations.TrailingZeroCount(second);
                var (isMine, isMineToo) = ((mine >> one & 1) != 0, (mine >> two & 1) != 0);
                pairs[one * contributions.Length + two] += isMine != isMineToo ? mixed : isMine ? bothMine : bothOthers;
            }
    }

    // (own - 1)! others! / (own + others)!; 0 when there is no own to give it to.
    static double Share(int own, int others) => own < 1 || others < 0 ? 0 : shares[own * 65 + others];

    static double[] Shares()
    {
        var table = new double[65 * 65];
        for (var own = 1; own <= 64; own++)
        {
            table[own * 65] = 1.0 / own;
            for (var others = 1; others <= 64; others++)
                table[own * 65 + others] = table[own * 65 + others - 1] * others / (own + others);
        }

        return table;
    }
}
