using System.Globalization;

namespace CreditScoring.Trees;

/// <summary>A tree that reads the codes of a binned table, for rows that did not take part in growing it.</summary>
sealed class CodedTree
{
    readonly BinnedTable table;
    readonly Tree tree;
    readonly BinSet[] leftCodes; // [split]

    /// <param name="tree">The tree.</param>
    /// <param name="table">A table whose bins have a border at every threshold of the tree.</param>
    /// <exception cref="ArgumentException">They do not: the clients were binned otherwise.</exception>
    public CodedTree(Tree tree, BinnedTable table)
    {
        (this.tree, this.table) = (tree, table);
        leftCodes = [.. tree.Splits.Select(split => LeftCodes(split, table))];
    }

    /// <summary>Adds a multiple of the tree's values to the log-odds of some rows.</summary>
    public void AddTo(double[] logOdds, int[] rows, double share, TaskPool pool)
    {
        const int Block = 4096;
        pool.Run((rows.Length + Block - 1) / Block, (block, _) =>
        {
            foreach (var row in rows.AsSpan(block * Block, Math.Min(Block, rows.Length - block * Block)))
                logOdds[row] += share * Value(row);
        });
    }

    double Value(int row)
    {
        var child = tree.Splits.Count > 0 ? 0 : ~0;
        while (child >= 0)
        {
            var split = tree.Splits[child];
            child = leftCodes[child].Contains(table.Code(split.Feature, row)) ? split.Left : split.Right;
        }

        return tree.Leaves[~child].Value;
    }

    static BinSet LeftCodes(TreeSplit split, BinnedTable table)
    {
        var bins = table.Bins[split.Feature];
        var codes = split.LeftLevels is { } levels
            ? bins.CodesOf(levels)
            : bins.CodesBelow(split.Threshold);
        if (codes is not { } left)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A tree to go on from splits {table.Features[split.Feature].Name} where no border between two bins of the table lies (threshold {split.Threshold}); bin the clients it was trained on, with as many bins."),
                nameof(split));

        if (split.MissingGoesLeft)
            left.Add(bins.MissingCode);

        return left;
    }
}
