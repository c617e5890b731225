using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>Which features a leaf may be split by: those that may meet the ones above it, and of them the ones drawn for the leaf.</summary>
/// <remarks>Sources: Breiman (2001), Random forests, for the draw; XGBoost, "Feature Interaction Constraints", for the groups.</remarks>
sealed class NodeFeatures
{
    readonly double fraction;
    readonly ulong seed;
    readonly ulong[][]? groupsOf; // [feature]: bits of the groups that hold it; null when all features may meet

    /// <param name="table">The features.</param>
    /// <param name="groups">Names of features that may meet, group by group; none: all may.</param>
    /// <param name="options">The share drawn for each leaf.</param>
    /// <exception cref="ArgumentException">A group names a feature that is not there.</exception>
    public NodeFeatures(BinnedTable table, IReadOnlyList<IReadOnlyList<string>> groups, BoostedTreesOptions options)
    {
        (fraction, seed) = (options.FeatureFractionPerNode, options.Seed ^ 0x4E6F6465); // apart from the other draws
        if (groups.Count == 0)
            return;

        var positions = Enumerable.Range(0, table.Features.Count).ToDictionary(feature => table.Features[feature].Name, StringComparer.Ordinal);
        var memberships = positions.Keys.ToDictionary(name => name, _ => new List<int>(), StringComparer.Ordinal);
        for (var group = 0; group < groups.Count; group++)
            foreach (var name in groups[group])
                if (memberships.TryGetValue(name, out var held))
                    held.Add(group);
                else
                    throw new ArgumentException($"Interaction group {group} names {name}, which is not a feature of the table.", nameof(groups));

        // A feature in no group is a group of its own.
        var next = groups.Count;
        foreach (var held in memberships.Values.Where(held => held.Count == 0))
            held.Add(next++);
        groupsOf = new ulong[table.Features.Count][];
        foreach (var (name, held) in memberships)
            groupsOf[positions[name]] = Bits(held, next);
    }

    /// <summary>Whether every leaf may be split by every feature drawn for its tree.</summary>
    public bool IsAll => groupsOf is null && fraction == 1;

    /// <summary>The groups that hold all features above a leaf, once it is split by one more; null when all features may meet.</summary>
    /// <param name="groups">Those before; null at the root.</param>
    /// <param name="feature">The feature asked for.</param>
    public ulong[]? After(ulong[]? groups, int feature) =>
        groupsOf is null ? null : groups is null ? groupsOf[feature] : [.. groups.Zip(groupsOf[feature], (left, right) => left & right)];

    /// <summary>Whether a leaf may be split by each feature; null when by every one.</summary>
    /// <param name="groups">The groups that hold all features above the leaf; null at the root.</param>
    /// <param name="drawn">The features drawn for the tree, ascending.</param>
    /// <param name="node">Number of the leaf among all of the training, which decides its draw.</param>
    /// <param name="featureCount">Number of features of the table.</param>
    public bool[]? Of(ulong[]? groups, IReadOnlyList<int> drawn, ulong node, int featureCount)
    {
        if (IsAll || (groups is null && fraction == 1))
            return null;

        var allowed = drawn.Where(feature => groups is null || Meets(groups, groupsOf![feature])).ToArray();
        if (fraction < 1)
            Random64.ForItem(seed, node).Shuffle(allowed.AsSpan());

        var isAllowed = new bool[featureCount];
        foreach (var feature in allowed.AsSpan(0, (int)Math.Ceiling(allowed.Length * fraction)))
            isAllowed[feature] = true;

        return isAllowed;
    }

    static bool Meets(ulong[] left, ulong[] right) => left.AsSpan().IndexOfAnyExcept(0UL) >= 0 && left.Zip(right).Any(pair => (pair.First & pair.Second) != 0);

    static ulong[] Bits(List<int> positions, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        foreach (var position in positions)
            bits[position >> 6] |= 1UL << position;

        return bits;
    }
}
