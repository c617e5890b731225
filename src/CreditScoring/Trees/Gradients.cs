using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>First and second derivatives of the loss by the log-odds of each client.</summary>
sealed class Gradients
{
    const int Block = 4096;

    /// <summary>Keeps leaf values finite when a model is all but certain.</summary>
    const double LeastHessian = 1e-16;

    readonly float[] defaults;
    readonly float[]? weights;
    readonly double focalGamma;
    readonly double[] gradients, hessians;
    readonly long[] blockTotals;
    readonly (double Gradient, double Hessian)[] blockSums;

    /// <param name="defaults">1 for each client of the table who defaulted, 0 for the others.</param>
    /// <param name="weights">Weight of each client; null for 1 each.</param>
    /// <param name="focalGamma">Exponent of the focal loss; 0 is the log loss.</param>
    public Gradients(float[] defaults, float[]? weights, double focalGamma)
    {
        (this.defaults, this.weights, this.focalGamma) = (defaults, weights, focalGamma);
        gradients = new double[defaults.Length];
        hessians = new double[defaults.Length];
        blockTotals = new long[(defaults.Length + Block - 1) / Block];
        blockSums = new (double, double)[blockTotals.Length];
        Packed = GC.AllocateUninitializedArray<long>(defaults.Length, pinned: true);
    }

    public GradientScale Scale { get; private set; }

    /// <summary>Packed gradient and hessian of each client drawn, pinned; those of others are of no use.</summary>
    public long[] Packed { get; }

    /// <summary>Packed sums over the clients drawn.</summary>
    public long Total { get; private set; }

    /// <summary>Takes them at given log-odds.</summary>
    /// <param name="logOdds">Of every client of the table.</param>
    /// <param name="drawn">The clients that will be summed, ascending.</param>
    /// <param name="pool">Does the work.</param>
    public void At(double[] logOdds, int[] drawn, TaskPool pool)
    {
        pool.Run(blockTotals.Length, (block, _) => Derive(logOdds, block * Block, Math.Min(logOdds.Length, (block + 1) * Block)));

        var blocks = (drawn.Length + Block - 1) / Block;
        pool.Run(blocks, (block, _) => blockSums[block] = Magnitudes(drawn.AsSpan(block * Block, Math.Min(Block, drawn.Length - block * Block))));
        double gradient = 0, hessian = 0;
        foreach (var sums in blockSums.AsSpan(0, blocks))
            (gradient, hessian) = (gradient + sums.Gradient, hessian + sums.Hessian);
        Scale = new GradientScale(gradient, hessian, drawn.Length);

        pool.Run(blocks, (block, _) => blockTotals[block] = Pack(drawn.AsSpan(block * Block, Math.Min(Block, drawn.Length - block * Block))));
        Total = blockTotals.AsSpan(0, blocks).ToArray().Sum();
    }

    /// <summary>Sums over some clients, not packed, in the order given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Gradient, double Hessian) Sum(ReadOnlySpan<int> rows)
    {
        double gradient = 0, hessian = 0;
        foreach (var row in rows)
        {
            gradient += gradients[row];
            hessian += Math.Max(LeastHessian, hessians[row]);
        }

        return (gradient, hessian);
    }

    /// <summary>Summed weight of some clients.</summary>
    public double Weight(ReadOnlySpan<int> rows)
    {
        if (weights is null)
            return rows.Length;

        var sum = 0.0;
        foreach (var row in rows)
            sum += weights[row];

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Derive(double[] logOdds, int begin, int end)
    {
        Span<double> odds = stackalloc double[8], outcome = stackalloc double[8];
        for (var row = begin; row < end; row += 8)
        {
            var count = Math.Min(8, end - row);
            for (var lane = 0; lane < count; lane++)
                outcome[lane] = defaults[row + lane];
            logOdds.AsSpan(row, count).CopyTo(odds);

            var (gradient, hessian) = focalGamma == 0
                ? RowLoss.LogLoss(Vector512.Create<double>(odds), Vector512.Create<double>(outcome))
                : RowLoss.Focal(Vector512.Create<double>(odds), Vector512.Create<double>(outcome), focalGamma);
            if (weights is not null)
            {
                for (var lane = 0; lane < count; lane++)
                    outcome[lane] = weights[row + lane];
                gradient *= Vector512.Create<double>(outcome);
                hessian *= Vector512.Create<double>(outcome);
            }

            if (count == 8)
            {
                gradient.CopyTo(gradients, row);
                hessian.CopyTo(hessians, row);
                continue;
            }

            for (var lane = 0; lane < count; lane++)
                (gradients[row + lane], hessians[row + lane]) = (gradient[lane], hessian[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    (double Gradient, double Hessian) Magnitudes(ReadOnlySpan<int> rows)
    {
        double gradient = 0, hessian = 0;
        foreach (var row in rows)
        {
            gradient += Math.Abs(gradients[row]);
            hessian += hessians[row];
        }

        return (gradient, hessian);
    }

    long Pack(ReadOnlySpan<int> rows)
    {
        var total = 0L;
        var first = rows[0];
        if (rows[^1] - first == rows.Length - 1)
            return PackRange(first, rows.Length);

        foreach (var row in rows)
            total += Packed[row] = Scale.Pack(gradients[row], hessians[row]);

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    long PackRange(int first, int count)
    {
        var total = Vector512<long>.Zero;
        var wide = count / 8 * 8;
        for (var row = first; row < first + wide; row += 8)
        {
            var packed = Scale.Pack(Vector512.Create(gradients, row), Vector512.Create(hessians, row));
            packed.CopyTo(Packed, row);
            total += packed;
        }

        var sum = Vector512.Sum(total);
        for (var row = first + wide; row < first + count; row++)
            sum += Packed[row] = Scale.Pack(gradients[row], hessians[row]);

        return sum;
    }
}
