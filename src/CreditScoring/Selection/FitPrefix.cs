using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>What a fit says after so many rounds, as if it had been stopped there.</summary>
/// <param name="Train">Log-odds of the training clients.</param>
/// <param name="Test">Log-odds of the held-out clients.</param>
/// <param name="Seconds">Time until then.</param>
sealed record FitPrefix(double[] Train, double[] Test, double Seconds)
{
    /// <summary>Trains once, for the greatest number of rounds, and keeps what it says at each.</summary>
    /// <param name="fold">The fold; held-out clients are scored from their bin codes while training goes on.</param>
    /// <param name="trees">Options; their rounds are not read.</param>
    /// <param name="rounds">Numbers of rounds wanted.</param>
    /// <param name="clock">Measures the time taken.</param>
    /// <param name="cancellation">Ends the training between two trees.</param>
    /// <returns>By number of rounds.</returns>
    public static Dictionary<int, FitPrefix> Of(
        PreparedFold fold, BoostedTreesOptions trees, IReadOnlyCollection<int> rounds, TimeProvider clock, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var prefixes = new Dictionary<int, FitPrefix>();
        var (round, treeCount, latest) = (0, 0, (FitPrefix?)null);

        void AfterRound(int trees, double[] logOdds)
        {
            // A round without a tree may be the last one: what it says is what every later round would have said.
            if (rounds.Contains(++round) || trees == treeCount)
                latest = new FitPrefix(
                    Array.ConvertAll(fold.TrainRows, row => logOdds[row]), Array.ConvertAll(fold.TestRows, row => logOdds[row]), clock.GetElapsedTime(start).TotalSeconds);
            if (rounds.Contains(round))
                prefixes[round] = latest!;
            treeCount = trees;
        }

        BoostedTreesTrainer.Train(
            fold.Table, new TreeTraining { Defaults = fold.Defaults, Rows = fold.FitRows, AfterRound = AfterRound }, trees with { Rounds = rounds.Max() }, cancellation);
        foreach (var wanted in rounds)
            if (wanted > round)
                prefixes[wanted] = latest!;

        return prefixes;
    }
}
