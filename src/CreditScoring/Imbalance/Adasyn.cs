using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>SMOTE that invents more around clients with more neighbours of the other outcome (ADASYN).</summary>
/// <remarks>
/// Each client's share of the new clients is rounded, so that the number asked for is met to within half a client of each parent.
/// Categories are read as by <see cref="SmoteNc"/>.
/// Source: He, Bai, Garcia and Li (2008), ADASYN: adaptive synthetic sampling approach for imbalanced learning, IJCNN.
/// </remarks>
public sealed record Adasyn : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Neighbours asked, at least 1.</summary>
    public int NeighbourCount { get; init; } = 5;

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "adasyn";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are too few clients of the rarer outcome, or none of them has a neighbour of the other.</exception>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name, least: NeighbourCount + 1);
        var space = ClientSpace.Of(rows.Matrix);
        var counts = Counts(rows, outcomes, space);
        var neighbours = Neighbours.Of(space, outcomes.Minority, outcomes.Minority, NeighbourCount, Threads).Rows;
        var synthetic = new SyntheticRows();
        for (var parent = 0; parent < counts.Length; parent++)
            for (var draw = 0; draw < counts[parent]; draw++)
            {
                var other = neighbours[parent][random.NextInt32(NeighbourCount)];
                synthetic.Add(outcomes.Minority[parent], other, random.NextDouble(), neighbours[parent]);
            }

        return synthetic.After(rows, outcomes.MinorityOutcome);
    }

    /// <summary>How many clients are invented from each client of the rarer outcome, in row order.</summary>
    internal int[] Counts(TrainingRows rows) => Counts(rows, OutcomeRows.Of(rows, Name), ClientSpace.Of(rows.Matrix));

    int[] Counts(TrainingRows rows, OutcomeRows outcomes, ClientSpace space)
    {
        var around = Neighbours.Of(space, outcomes.Minority, [.. Enumerable.Range(0, rows.Defaults.Length)], NeighbourCount, Threads).Rows;
        var foes = Array.ConvertAll(around, near => near.Count(row => rows.Defaults[row] != outcomes.MinorityOutcome));
        var all = foes.Sum();
        if (all == 0)
            throw new ArgumentException(
                $"No client of the rarer outcome has one of the other among {NeighbourCount} neighbours: adasyn has nowhere to invent clients. Use smote.", nameof(rows));

        return Array.ConvertAll(foes, count => (int)Math.Round((double)count / all * outcomes.Lacking(Ratio)));
    }
}
