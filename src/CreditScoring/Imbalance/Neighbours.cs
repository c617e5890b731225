namespace CreditScoring.Imbalance;

/// <summary>The clients nearest to each of some clients, or farthest from it.</summary>
/// <param name="Rows">For each client asked, positions of the others, the nearest (or farthest) first; of equal distances, the earlier.</param>
/// <param name="SquaredDistances">Their squared distances, in the same order.</param>
sealed record Neighbours(int[][] Rows, float[][] SquaredDistances)
{
    const int QueriesPerBlock = 16;
    const int TileValues = 1 << 15; // 128 KiB of numbers stay in the cache while a block of clients is compared with them

    /// <summary>Searches exactly: every client asked is compared with every candidate, save itself.</summary>
    /// <param name="space">The clients as points.</param>
    /// <param name="asked">Positions of the clients asked.</param>
    /// <param name="among">Positions of the candidates, ascending.</param>
    /// <param name="count">How many are wanted, at least 1.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <param name="farthest">Whether the farthest are wanted.</param>
    /// <exception cref="ArgumentException">There are not so many candidates beside the client itself.</exception>
    /// <remarks>
    /// The cost is asked × candidates × numbers: SMOTE asks the rarer outcome alone, Tomek links and edited nearest neighbours ask everybody.
    /// No tree: in hundreds of dimensions its cells exclude nothing.
    /// </remarks>
    public static Neighbours Of(ClientSpace space, int[] asked, int[] among, int count, int threads = 1, bool farthest = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var others = among.Length - (asked.Any(row => Array.BinarySearch(among, row) >= 0) ? 1 : 0);
        if (others < count)
            throw new ArgumentException($"{count} neighbours are asked for; there are {others} candidates. Give more clients, or ask fewer neighbours.", nameof(count));

        var found = new Neighbours(new int[asked.Length][], new float[asked.Length][]);
        var tile = Math.Max(QueriesPerBlock, TileValues / Math.Max(1, space.Width));
        var blocks = (asked.Length + QueriesPerBlock - 1) / QueriesPerBlock;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var (start, end) = (block * QueriesPerBlock, Math.Min(asked.Length, (block + 1) * QueriesPerBlock));
            var nearest = new Nearest[end - start];
            for (var query = 0; query < nearest.Length; query++)
                nearest[query] = new Nearest(count);

            for (var from = 0; from < among.Length; from += tile)
                for (var query = start; query < end; query++)
                    for (var candidate = from; candidate < Math.Min(among.Length, from + tile); candidate++)
                        if (among[candidate] != asked[query])
                        {
                            var distance = space.SquaredDistance(asked[query], among[candidate]);
                            nearest[query - start].Offer(farthest ? -distance : distance, among[candidate]);
                        }

            for (var query = start; query < end; query++)
                (found.Rows[query], found.SquaredDistances[query]) =
                    (nearest[query - start].Rows, farthest ? Array.ConvertAll(nearest[query - start].Keys, key => -key) : nearest[query - start].Keys);
        });

        return found;
    }

    /// <summary>The lowest of the keys offered so far, lowest first; of equal ones, the first offered.</summary>
    sealed class Nearest(int count)
    {
        int filled;

        public int[] Rows { get; } = new int[count];

        public float[] Keys { get; } = new float[count];

        public void Offer(float key, int row)
        {
            if (filled == count && !(key < Keys[count - 1]))
                return;

            var place = filled < count ? filled++ : count - 1;
            for (; place > 0 && key < Keys[place - 1]; place--)
                (Keys[place], Rows[place]) = (Keys[place - 1], Rows[place - 1]);
            (Keys[place], Rows[place]) = (key, row);
        }
    }
}
