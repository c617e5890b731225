using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>Rows of the table, leaf after leaf; within a leaf in ascending order.</summary>
sealed unsafe class RowPartition
{
    const int Block = 8192;

    readonly BinnedTable table;
    readonly TaskPool pool;
    readonly int[] rows, left, right;
    readonly int[] leftCounts;

    /// <param name="table">The table.</param>
    /// <param name="most">Most rows that are divided.</param>
    /// <param name="pool">Does the work.</param>
    public RowPartition(BinnedTable table, int most, TaskPool pool)
    {
        this.table = table;
        this.pool = pool;
        rows = GC.AllocateUninitializedArray<int>(most, pinned: true);
        left = new int[most];
        right = new int[most];
        leftCounts = new int[Blocks(most)];
    }

    /// <summary>Rows by position, pinned.</summary>
    public int[] Rows => rows;

    /// <summary>Puts some rows into one leaf.</summary>
    /// <param name="all">Ascending.</param>
    public void Reset(int[] all) => all.CopyTo(rows, 0);

    /// <summary>Puts the rows of a leaf that go left before those that go right, keeping their order otherwise.</summary>
    /// <param name="begin">Position of the leaf's first row.</param>
    /// <param name="count">Number of its rows.</param>
    /// <param name="split">How to divide them.</param>
    /// <param name="least">Fewest rows that either side may have; with fewer the leaf is left as it is, its rows in ascending order.</param>
    /// <returns>How many go left, or would.</returns>
    public int Split(int begin, int count, in SplitCandidate split, int least = 0)
    {
        if (count == 0)
            return 0;

        var goesLeft = new byte[FeatureBins.Most + 1];
        for (var code = 0; code < goesLeft.Length; code++)
            goesLeft[code] = split.LeftCodes.Contains(code) ? (byte)1 : (byte)0;

        var codes = table.Column(split.Feature);
        pool.Run(Blocks(count), (block, _) =>
        {
            var from = begin + block * Block;
            leftCounts[block] = Divide(codes, goesLeft, from, Math.Min(begin + count, from + Block));
        });

        var leftTotal = 0;
        for (var block = 0; block < Blocks(count); block++)
            leftTotal += leftCounts[block];
        if (Math.Min(leftTotal, count - leftTotal) < least)
            return leftTotal;

        int nextLeft = begin, nextRight = begin + leftTotal;
        for (var block = 0; block < Blocks(count); block++)
        {
            var from = begin + block * Block;
            var size = Math.Min(Block, begin + count - from);
            left.AsSpan(from, leftCounts[block]).CopyTo(rows.AsSpan(nextLeft));
            right.AsSpan(from, size - leftCounts[block]).CopyTo(rows.AsSpan(nextRight));
            nextLeft += leftCounts[block];
            nextRight += size - leftCounts[block];
        }

        return leftTotal;
    }

    // Writes each row to both sides and moves on by one side only: no branch to guess wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Divide(byte[] codes, byte[] goesLeft, int from, int end)
    {
        int lefts = from, rights = from;
        fixed (byte* code = codes, isLeft = goesLeft)
        fixed (int* source = rows, toLeft = left, toRight = right)
        {
            for (var position = from; position < end; position++)
            {
                var row = source[position];
                int step = isLeft[code[row]];
                toLeft[lefts] = row;
                toRight[rights] = row;
                lefts += step;
                rights += 1 - step;
            }
        }

        return lefts - from;
    }

    static int Blocks(int count) => (count + Block - 1) / Block;
}
