using CreditScoring.Numerics;

namespace CreditScoring.Trees;

/// <summary>One training of boosted trees, round after round.</summary>
sealed class Boosting
{
    readonly BinnedTable table;
    readonly TreeTraining training;
    readonly BoostedTreesOptions options;
    readonly TaskPool pool;
    readonly TrainingSample sample;
    readonly RowDraw rows;
    readonly Gradients gradients;
    readonly TreeGrower grower;
    readonly Dropout? dropout;
    readonly EarlyStopping? watch;
    readonly BoostedTrees start;
    readonly double[] logOdds;
    readonly List<Tree> trees;

    public Boosting(BinnedTable table, TreeTraining training, BoostedTreesOptions options, TaskPool pool)
    {
        (this.table, this.training, this.options, this.pool) = (table, training, options, pool);
        sample = TrainingSample.Of(table, training, options);
        start = StartOf();
        watch = WatchOf();
        trees = [.. start.Trees];
        logOdds = new double[table.RowCount];
        Array.Fill(logOdds, start.BaseLogOdds);
        int[] told = training.AfterRound is null ? sample.Rows : [.. Enumerable.Range(0, table.RowCount)];
        foreach (var tree in trees)
            new CodedTree(tree, table).AddTo(logOdds, told, 1, pool);

        rows = new RowDraw(sample.Rows, training.Defaults, options);
        gradients = new Gradients(training.Defaults, sample.Weights, options.FocalGamma);
        dropout = options.DropRate > 0 ? new Dropout(table, told, options, pool) : null;
        var heldOut = training.AfterRound is null ? 0 : table.RowCount - sample.Rows.Length;
        grower = new TreeGrower(
            table, options, new NodeFeatures(table, training.InteractionGroups, options), rows.Count, sample.Rows.Length - rows.Count + heldOut, pool);
    }

    /// <summary>Trains.</summary>
    public BoostedTrees Run(CancellationToken cancellation)
    {
        int[] heldOut = training.AfterRound is null ? [] : sample.HeldOut(table.RowCount);
        for (var round = 0; round < options.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (tree, rate, isLast) = Round(round, heldOut);
            training.Progress?.Report(round + 1);
            if (tree is not null)
                trees.Add(tree);

            var isStopped = tree is not null && watch?.Add(tree) == true;
            training.AfterRound?.Invoke(trees.Count, logOdds);
            training.Log?.Report(new TrainingRound(
                round + 1, tree?.Leaves.Count ?? 0, rate, EarlyStopping.LogLoss(logOdds, training.Defaults, sample.Rows, sample.Weights), watch?.Latest));
            if (isStopped || isLast)
                break;
        }

        var kept = options.EarlyStoppingRounds > 0 ? trees[..watch!.BestTreeCount] : trees;

        return new BoostedTrees(table.Features, start.BaseLogOdds, dropout?.Scaled(kept, start.Trees.Count) ?? kept);
    }

    (Tree? Tree, double Rate, bool IsLast) Round(int round, int[] heldOut)
    {
        var rate = options.LearningRate * Math.Pow(options.RateDecay, round);
        var dropped = dropout?.Drop(round, logOdds) ?? 0;
        if (dropped > 0)
            rate /= dropped + rate;

        var (drawn, left) = rows.Of(round);
        gradients.At(logOdds, drawn, pool);
        var draw = new FeatureDraw(table, options.FeatureFraction, Random64.ForItem(options.Seed, (ulong)round));
        var tree = grower.Grow(draw, drawn, Merged(left, heldOut), gradients, rate, logOdds);
        dropout?.Add(tree, rate, logOdds);

        // Nothing to split on. Another draw may do better; without a draw nothing ever changes again.
        var isLast = tree is null && draw.IsAll && rows.IsAll && dropped == 0 && options.FeatureFractionPerNode == 1;

        return (tree, rate, isLast);
    }

    // Both ascending and without common rows.
    static int[] Merged(int[] first, int[] second)
    {
        if (first.Length == 0 || second.Length == 0)
            return first.Length == 0 ? second : first;

        int[] all = [.. first, .. second];
        Array.Sort(all);

        return all;
    }

    BoostedTrees StartOf()
    {
        if (training.Start is null)
            return new BoostedTrees(table.Features, LogOdds.OfProbability(sample.DefaultRate), []);

        training.Start.CheckFeatures(table.Features, nameof(training));

        return training.Start;
    }

    EarlyStopping? WatchOf()
    {
        if (training.Validation is not { } validation)
            return options.EarlyStoppingRounds == 0
                ? null
                : throw new ArgumentException(
                    $"Option EarlyStoppingRounds is {options.EarlyStoppingRounds} but there is no validation sample; give one, or set it to 0.", nameof(training));

        start.CheckFeatures(validation.Matrix);
        TrainingSample.CheckOutcomes(validation.Defaults, validation.Matrix.RowCount, "validation");

        return new EarlyStopping(validation, start, options.EarlyStoppingRounds);
    }
}
