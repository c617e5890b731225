using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Imbalance;

/// <summary>Many models, each trained on as many clients of either outcome, drawn with replacement; their log-odds are averaged (balanced bagging).</summary>
/// <remarks>
/// The mean of sums of trees is one sum of trees, so contributions stay exact; other software averages probabilities.
/// Source: Hido, Kashima and Takahashi (2009), Roughly balanced bagging for imbalanced data, Statistical Analysis and Data Mining 2.
/// </remarks>
public sealed record BalancedBagging : IImbalanceMethod
{
    /// <summary>Number of models, at least 1.</summary>
    public int Members { get; init; } = 10;

    /// <inheritdoc/>
    public string Name => "balanced-bagging";

    /// <inheritdoc/>
    public ImbalanceModel Train(TrainingRows rows, BoostedTreesOptions options, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Members, 1);
        var outcomes = OutcomeRows.Of(rows, Name);
        var count = outcomes.Minority.Length;
        var members = new BoostedTrees[Members];
        for (var member = 0; member < Members; member++)
        {
            var random = Random64.ForItem(seed, (ulong)member);
            var drawn = new int[2 * count];
            for (var draw = 0; draw < count; draw++)
                (drawn[draw], drawn[count + draw]) =
                    (outcomes.Minority[random.NextInt32(count)], outcomes.Majority[random.NextInt32(outcomes.Majority.Length)]);
            Array.Sort(drawn);
            members[member] = BoostedTreesTrainer.Train(
                rows.Matrix.Rows(drawn), Array.ConvertAll(drawn, row => rows.Defaults[row]), options with { Seed = random.NextUInt64() });
        }

        return new ImbalanceModel(Mean(members), -LogOdds.OfProbability(rows.Defaults.Average()), 2.0 * count);
    }

    /// <summary>The model whose log-odds are the mean of those of some models on the same features.</summary>
    internal static BoostedTrees Mean(BoostedTrees[] members) => new(
        members[0].Features,
        members.Average(member => member.BaseLogOdds),
        [.. members.SelectMany(member => member.Trees).Select(tree => new Tree(tree.Splits, [.. tree.Leaves.Select(leaf => leaf with { Value = leaf.Value / members.Length })]))]);
}
