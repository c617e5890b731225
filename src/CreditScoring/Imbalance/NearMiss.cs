using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>Keeps the clients of the more frequent outcome who are near those of the rarer one, in one of three meanings (NearMiss).</summary>
/// <remarks>
/// Version 1: least mean distance to their nearest clients of the rarer outcome. Version 2: least mean distance to their farthest ones. Version 3: of those who are among
/// the nearest of some client of the rarer outcome, greatest mean distance to their nearest ones; there may be fewer of them than asked for.
/// Source: Zhang and Mani (2003), kNN approach to unbalanced data distributions, ICML workshop on learning from imbalanced data sets.
/// </remarks>
public sealed record NearMiss : IResampler
{
    /// <summary>Which of the three, from 1 to 3.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Clients of the rarer outcome over whom distances are averaged, at least 1.</summary>
    public int NeighbourCount { get; init; } = 3;

    /// <summary>For version 3: nearest clients of the more frequent outcome of whom each client of the rarer one makes candidates, at least 1.</summary>
    public int CandidateCount { get; init; } = 3;

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => $"near-miss-{Version}";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        if (Version is < 1 or > 3)
            throw new ArgumentException($"There is no version {Version} of NearMiss; give 1, 2 or 3.", nameof(rows));

        var outcomes = OutcomeRows.Of(rows, Name, least: NeighbourCount);
        var space = ClientSpace.Of(rows.Matrix);
        int[] candidates = Version < 3
            ? outcomes.Majority
            : [.. Neighbours.Of(space, outcomes.Minority, outcomes.Majority, CandidateCount, Threads).Rows.SelectMany(near => near).Distinct().Order()];
        var around = Neighbours.Of(space, candidates, outcomes.Minority, NeighbourCount, Threads, farthest: Version == 2);
        var distances = Array.ConvertAll(around.SquaredDistances, near => near.Sum(squared => Math.Sqrt(squared)));
        var order = Enumerable.Range(0, candidates.Length).OrderBy(place => Version == 3 ? -distances[place] : distances[place]).ThenBy(place => place);
        var kept = order.Take(outcomes.Kept(Ratio)).Select(place => candidates[place]);

        return ResampledRows.Of(rows, [.. outcomes.Minority.Concat(kept).Order()], Name);
    }
}
