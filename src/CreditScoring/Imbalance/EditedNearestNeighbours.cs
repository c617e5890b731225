using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Leaves out clients of the more frequent outcome unless every neighbour has it too (ENN).</summary>
/// <remarks>Source: Wilson (1972), Asymptotic properties of nearest neighbor rules using edited data, IEEE Transactions on Systems, Man and Cybernetics 2.</remarks>
public sealed record EditedNearestNeighbours : IResampler
{
    /// <summary>Neighbours asked, at least 1.</summary>
    public int NeighbourCount { get; init; } = 3;

    /// <summary>Whether clients of the rarer outcome are edited too, as <see cref="SmoteEnn"/> does.</summary>
    public bool BothOutcomes { get; init; }

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "edited-nearest-neighbours";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name);
        int[] all = [.. Enumerable.Range(0, rows.Defaults.Length)];
        var asked = BothOutcomes ? all : outcomes.Majority;
        var around = Neighbours.Of(ClientSpace.Of(rows.Matrix), asked, all, NeighbourCount, Threads).Rows;
        var kept = asked.Where((row, place) => Array.TrueForAll(around[place], near => rows.Defaults[near] == rows.Defaults[row]));

        return ResampledRows.Of(rows, [.. (BothOutcomes ? kept : kept.Concat(outcomes.Minority)).Order()], Name);
    }
}
