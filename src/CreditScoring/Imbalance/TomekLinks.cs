using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Leaves out clients of the more frequent outcome who are, mutually, the nearest of a client of the rarer one (Tomek links).</summary>
/// <remarks>Source: Tomek (1976), Two modifications of CNN, IEEE Transactions on Systems, Man and Cybernetics 6.</remarks>
public sealed record TomekLinks : IResampler
{
    /// <summary>Whether the other end of a link is left out too, as <see cref="SmoteTomek"/> does.</summary>
    public bool BothEnds { get; init; }

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "tomek-links";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name);
        int[] all = [.. Enumerable.Range(0, rows.Defaults.Length)];
        var nearest = Array.ConvertAll(Neighbours.Of(ClientSpace.Of(rows.Matrix), all, all, 1, Threads).Rows, near => near[0]);

        bool IsLinked(int row) => nearest[nearest[row]] == row && rows.Defaults[nearest[row]] != rows.Defaults[row];

        return ResampledRows.Of(rows, Array.FindAll(all, row => !IsLinked(row) || (!BothEnds && rows.Defaults[row] == outcomes.MinorityOutcome)), Name);
    }
}
