using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>Leaves earlier trees out while a new one is trained, so that later trees do not only mend what is left (DART).</summary>
/// <remarks>
/// With k trees left out and the rate r, the new tree keeps r / (k + r) of its answer and those left out keep k / (k + r) of theirs.
/// Sources: Rashmi and Gilad-Bachrach (2015), DART, AISTATS; XGBoost, normalize_type "tree", for the shares.
/// </remarks>
sealed class Dropout(BinnedTable table, int[] rows, BoostedTreesOptions options, TaskPool pool)
{
    readonly List<CodedTree> trees = [];
    readonly List<double> shares = [];
    readonly ulong seed = options.Seed ^ 0x44726F70; // apart from the other draws
    int[] dropped = [];

    /// <summary>Takes some trees off the log-odds.</summary>
    /// <returns>How many.</returns>
    public int Drop(int round, double[] logOdds)
    {
        var random = Random64.ForItem(seed, (ulong)round);
        dropped = [.. Enumerable.Range(0, trees.Count).Where(_ => random.NextDouble() < options.DropRate)];
        foreach (var tree in dropped)
            trees[tree].AddTo(logOdds, rows, -shares[tree], pool);

        return dropped.Length;
    }

    /// <summary>Puts the trees left out back with their new shares, and remembers the new tree.</summary>
    /// <param name="tree">The new tree, already added to the log-odds; null when there is none, and nothing changes.</param>
    /// <param name="rate">The share r / (k + r) that it kept.</param>
    /// <param name="logOdds">Of every row.</param>
    public void Add(Tree? tree, double rate, double[] logOdds)
    {
        foreach (var earlier in dropped)
        {
            // k / (k + r) is what the new tree leaves of 1.
            shares[earlier] *= tree is null ? 1 : 1 - rate;
            trees[earlier].AddTo(logOdds, rows, shares[earlier], pool);
        }

        if (tree is null)
            return;

        trees.Add(new CodedTree(tree, table));
        shares.Add(1);
    }

    /// <summary>The trees with their final shares.</summary>
    /// <param name="all">Trees to go on from, then those trained.</param>
    /// <param name="given">Number of the former.</param>
    public IReadOnlyList<Tree> Scaled(IReadOnlyList<Tree> all, int given) =>
        [.. all.Take(given), .. all.Skip(given).Select((tree, place) => new Tree(
            [.. tree.Splits], [.. tree.Leaves.Select(leaf => leaf with { Value = leaf.Value * shares[place] })]))];
}
