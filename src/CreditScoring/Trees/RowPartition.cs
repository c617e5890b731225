namespace CreditScoring.Trees;

/// <summary>The rows of the development sample, leaf after leaf; within a leaf in ascending order.</summary>
sealed unsafe class RowPartition
{
    const int Block = 8192;

    readonly BinnedTable table;
    readonly TaskPool pool;
    readonly int[] rows, left, right;
    readonly int[] leftCounts;

    public RowPartition(BinnedTable table, TaskPool pool)
    {
        this.table = table;
        this.pool = pool;
        rows = GC.AllocateUninitializedArray<int>(table.RowCount, pinned: true);
        left = new int[table.RowCount];
        right = new int[table.RowCount];
        leftCounts = new int[Blocks(table.RowCount)];
        Reset();
    }

    /// <summary>Rows by position, pinned.</summary>
    public int[] Rows => rows;

    /// <summary>Puts all rows into one leaf.</summary>
    public void Reset()
    {
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
    }

    /// <summary>Puts the rows of a leaf that go left before those that go right, keeping their order otherwise.</summary>
    /// <returns>How many go left.</returns>
    public int Split(GrowingLeaf leaf, in SplitCandidate split)
    {
        var goesLeft = new byte[FeatureBins.Most + 1];
        for (var code = 0; code < goesLeft.Length; code++)
            goesLeft[code] = split.LeftCodes.Contains(code) ? (byte)1 : (byte)0;

        var codes = table.Column(split.Feature);
        int begin = leaf.Begin, count = leaf.Count;
        pool.Run(Blocks(count), (block, _) =>
        {
            var from = begin + block * Block;
            leftCounts[block] = Divide(codes, goesLeft, from, Math.Min(begin + count, from + Block));
        });

        var leftTotal = 0;
        for (var block = 0; block < Blocks(count); block++)
            leftTotal += leftCounts[block];

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
