namespace CreditScoring.Trees;

/// <summary>First and second derivatives of the log loss by the log-odds of each client: p - default and p (1 - p).</summary>
sealed class Gradients
{
    const int Block = 4096;

    /// <summary>Keeps leaf values finite when a model is all but certain.</summary>
    const double LeastHessian = 1e-16;

    readonly float[] defaults;
    readonly double[] probabilities;
    readonly long[] blockTotals;

    /// <param name="defaults">1 for each client who defaulted, 0 for the others.</param>
    public Gradients(ReadOnlySpan<float> defaults)
    {
        this.defaults = defaults.ToArray();
        probabilities = new double[defaults.Length];
        blockTotals = new long[(defaults.Length + Block - 1) / Block];
        Packed = GC.AllocateUninitializedArray<long>(defaults.Length, pinned: true);
        Scale = new GradientScale(defaults.Length);
    }

    public GradientScale Scale { get; }

    /// <summary>Packed gradient and hessian of each client, pinned.</summary>
    public long[] Packed { get; }

    /// <summary>Packed sums over all clients.</summary>
    public long Total { get; private set; }

    /// <summary>Takes them at given log-odds.</summary>
    public void At(double[] logOdds, TaskPool pool)
    {
        pool.Run(blockTotals.Length, (block, _) =>
        {
            var total = 0L;
            var end = Math.Min(logOdds.Length, (block + 1) * Block);
            for (var row = block * Block; row < end; row++)
            {
                var probability = 1 / (1 + Math.Exp(-logOdds[row]));
                probabilities[row] = probability;
                Packed[row] = Scale.Pack(probability - defaults[row], probability * (1 - probability));
                total += Packed[row];
            }

            blockTotals[block] = total;
        });
        Total = blockTotals.Sum();
    }

    /// <summary>Sums over some clients, unrounded, in the order given.</summary>
    public (double Gradient, double Hessian) Sum(ReadOnlySpan<int> rows)
    {
        double gradient = 0, hessian = 0;
        foreach (var row in rows)
        {
            gradient += probabilities[row] - defaults[row];
            hessian += Math.Max(LeastHessian, probabilities[row] * (1 - probabilities[row]));
        }

        return (gradient, hessian);
    }
}
