using CreditScoring.Learning;
using CreditScoring.Numerics;

namespace CreditScoring.Imbalance;

/// <summary>SMOTE that starts only from clients in danger: half or more of their neighbours, not all, have the other outcome (Borderline-SMOTE 1).</summary>
/// <remarks>
/// Categories are read as by <see cref="SmoteNc"/>. With nobody in danger nothing is invented.
/// Source: Han, Wang and Mao (2005), Borderline-SMOTE, Advances in Intelligent Computing, LNCS 3644.
/// </remarks>
public sealed record BorderlineSmote : IResampler
{
    /// <summary>Clients of the rarer outcome for one of the other afterwards, in (0, 1].</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Neighbours of the same outcome of which one is drawn and all vote, at least 1.</summary>
    public int NeighbourCount { get; init; } = 5;

    /// <summary>Neighbours of any outcome that tell whether a client is in danger, at least 1.</summary>
    public int DangerNeighbourCount { get; init; } = 10;

    /// <summary>Number of threads, at least 1; it changes the time, never the rows.</summary>
    public int Threads { get; init; } = 1;

    /// <inheritdoc/>
    public string Name => "borderline-smote";

    /// <inheritdoc/>
    public ResampledRows Resample(TrainingRows rows, Random64 random)
    {
        var outcomes = OutcomeRows.Of(rows, Name, least: NeighbourCount + 1);
        var (lacking, space) = (outcomes.Lacking(Ratio), ClientSpace.Of(rows.Matrix));
        var danger = InDanger(rows, outcomes, space);
        var synthetic = new SyntheticRows();
        if (danger.Length > 0)
        {
            var neighbours = Neighbours.Of(space, danger, outcomes.Minority, NeighbourCount, Threads).Rows;
            for (var draw = 0; draw < lacking; draw++)
            {
                var parent = random.NextInt32(danger.Length);
                var other = neighbours[parent][random.NextInt32(NeighbourCount)];
                synthetic.Add(danger[parent], other, random.NextDouble(), neighbours[parent]);
            }
        }

        return synthetic.After(rows, outcomes.MinorityOutcome);
    }

    /// <summary>Positions of the clients of the rarer outcome who are in danger, ascending.</summary>
    internal int[] InDanger(TrainingRows rows) => InDanger(rows, OutcomeRows.Of(rows, Name), ClientSpace.Of(rows.Matrix));

    int[] InDanger(TrainingRows rows, OutcomeRows outcomes, ClientSpace space)
    {
        var around = Neighbours.Of(space, outcomes.Minority, [.. Enumerable.Range(0, rows.Defaults.Length)], DangerNeighbourCount, Threads).Rows;

        return
        [
            .. outcomes.Minority.Where((_, place) =>
            {
                var foes = around[place].Count(row => rows.Defaults[row] != outcomes.MinorityOutcome);

                return 2 * foes >= DangerNeighbourCount && foes < DangerNeighbourCount;
            }),
        ];
    }
}
