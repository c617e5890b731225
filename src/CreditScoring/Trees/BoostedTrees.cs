using CreditScoring.Features;

namespace CreditScoring.Trees;

/// <summary>A sum of decision trees that gives log-odds of default; immutable, safe for use by many threads.</summary>
public sealed class BoostedTrees
{
    readonly Tree[] trees;
    readonly Lazy<TreeWalks> walks; // a model that is only trained or written needs none

    /// <param name="features">The features, in the order in which values are given.</param>
    /// <param name="baseLogOdds">Log-odds of default before the first tree; finite.</param>
    /// <param name="trees">The trees, in the order in which they are added.</param>
    /// <exception cref="ArgumentException">The base is not finite, or a tree asks for a feature or level that does not exist.</exception>
    public BoostedTrees(IReadOnlyList<FeatureColumn> features, double baseLogOdds, IReadOnlyList<Tree> trees)
    {
        if (!double.IsFinite(baseLogOdds))
            throw new ArgumentException("The base log-odds of boosted trees must be finite.", nameof(baseLogOdds));

        Features = [.. features];
        BaseLogOdds = baseLogOdds;
        this.trees = [.. trees];
        for (var tree = 0; tree < this.trees.Length; tree++)
            foreach (var split in this.trees[tree].Splits)
                CheckFeature(tree, split);
        walks = new(() => new TreeWalks(this.trees, Features.Count));
    }

    /// <summary>The features, in the order in which values are given.</summary>
    public IReadOnlyList<FeatureColumn> Features { get; }

    /// <summary>Log-odds of default before the first tree: those of the development sample, when trained here.</summary>
    public double BaseLogOdds { get; }

    /// <summary>The trees, in the order in which they are added.</summary>
    public IReadOnlyList<Tree> Trees => trees;

    /// <summary>Log-odds of default of one client; higher is riskier.</summary>
    /// <param name="row">The client's values, in the order of <see cref="Features"/>; NaN is missing.</param>
    /// <exception cref="ArgumentException">The number of values is not the number of features.</exception>
    public double PredictLogOdds(ReadOnlySpan<float> row)
    {
        if (row.Length != Features.Count)
            throw new ArgumentException($"The model has {Features.Count} features; {row.Length} values were given.", nameof(row));

        return walks.Value.AddTo(BaseLogOdds, row);
    }

    /// <summary>Log-odds of default of many clients; each equals, to the last bit, what the client gets alone.</summary>
    /// <param name="matrix">Values with the features of the model, in the same order.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <returns>A value per client, in row order.</returns>
    /// <exception cref="ArgumentException">The features are not those of the model.</exception>
    public double[] PredictLogOdds(FeatureMatrix matrix, int threads = 1)
    {
        CheckFeatures(matrix);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        const int Block = 512;
        var logOdds = new double[matrix.RowCount];
        using var pool = new TaskPool(threads);
        pool.Run((logOdds.Length + Block - 1) / Block, (block, _) =>
        {
            var row = new float[Features.Count];
            var end = Math.Min(logOdds.Length, (block + 1) * Block);
            for (var client = block * Block; client < end; client++)
            {
                matrix.CopyRow(client, row);
                logOdds[client] = PredictLogOdds(row);
            }
        });

        return logOdds;
    }

    /// <summary>Summed gain of each feature's splits: how much they lowered the log loss of the development sample; at least 0.</summary>
    public double[] GainByFeature()
    {
        var gains = new double[Features.Count];
        foreach (var split in trees.SelectMany(tree => tree.Splits))
            gains[split.Feature] += split.Gain;

        return gains;
    }

    /// <summary>Number of splits that ask for each feature.</summary>
    public int[] SplitsByFeature()
    {
        var counts = new int[Features.Count];
        foreach (var split in trees.SelectMany(tree => tree.Splits))
            counts[split.Feature]++;

        return counts;
    }

    /// <exception cref="ArgumentException">The features of the matrix are not those of the model, in the same order.</exception>
    internal void CheckFeatures(FeatureMatrix matrix) => CheckFeatures(matrix.Columns, nameof(matrix));

    /// <exception cref="ArgumentException">The features are not those of the model, in the same order.</exception>
    internal void CheckFeatures(IReadOnlyList<FeatureColumn> columns, string parameter)
    {
        if (columns.Count != Features.Count)
            throw new ArgumentException($"The model has {Features.Count} features; the matrix has {columns.Count}.", parameter);

        for (var feature = 0; feature < Features.Count; feature++)
        {
            var (given, expected) = (columns[feature], Features[feature]);
            if (given.Name != expected.Name)
                throw new ArgumentException($"Feature {feature} of the matrix is {given.Name}; the model expects {expected.Name}.", parameter);
            if (given.Kind != expected.Kind || !given.Levels.SequenceEqual(expected.Levels))
                throw new ArgumentException(
                    $"Feature {given.Name} has other levels than the model knows: its values would mean something else. Train again.", parameter);
        }
    }

    void CheckFeature(int tree, TreeSplit split)
    {
        if (split.Feature >= Features.Count)
            throw new ArgumentException($"Tree {tree} asks for feature {split.Feature}; the model has {Features.Count}.", nameof(tree));

        var feature = Features[split.Feature];
        if (split.LeftLevels is not null != (feature.Kind == FeatureKind.Category))
            throw new ArgumentException(
                $"Tree {tree} splits {feature.Name} by {(split.LeftLevels is null ? "a threshold" : "levels")}, but it is of kind {feature.Kind}.",
                nameof(tree));
        if (split.LeftLevels is [.., var last] && last > feature.Levels.Count)
            throw new ArgumentException(
                $"Tree {tree} asks for level {last} of {feature.Name}, which has {feature.Levels.Count}.", nameof(tree));
    }
}
