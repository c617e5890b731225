using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Packs a gradient and a hessian into one 64-bit whole number, so that sums are exact and in any order the same.</summary>
/// <remarks>
/// The gradient fills the upper and the hessian the lower 32 bits, each multiplied by a power of two as great as the sum over any of the
/// clients allows.
/// </remarks>
readonly struct GradientScale
{
    /// <summary>1.5 · 2^52: adding it to a number rounds it to a whole one, which then stands in the lowest bits.</summary>
    const double Rounder = 6755399441055744;

    /// <param name="gradients">Sum of the absolute gradients of all clients that may be summed, above 0.</param>
    /// <param name="hessians">Sum of their hessians, each at least 0; above 0.</param>
    /// <param name="rowCount">Number of those clients, from 1 to 2^24.</param>
    public GradientScale(double gradients, double hessians, int rowCount)
    {
        // Rounding adds at most half a unit per client.
        GradientUnits = Units((int.MaxValue - rowCount) / gradients);
        HessianUnits = Units((uint.MaxValue - (double)rowCount) / hessians);
    }

    /// <summary>Whole units of a gradient of 1: a power of two.</summary>
    public double GradientUnits { get; }

    /// <summary>Whole units of a hessian of 1: a power of two.</summary>
    public double HessianUnits { get; }

    /// <summary>A gradient and a hessian as one number; numbers are added as they are.</summary>
    public long Pack(double gradient, double hessian) =>
        ((long)Math.Round(gradient * GradientUnits) << 32) + (long)Math.Round(hessian * HessianUnits);

    /// <summary>As <see cref="Pack(double, double)"/>, for eight clients.</summary>
    public Vector512<long> Pack(Vector512<double> gradients, Vector512<double> hessians) =>
        Vector512.ShiftLeft(Whole(gradients * GradientUnits), 32) + Whole(hessians * HessianUnits);

    /// <summary>Sum of the gradients packed into <paramref name="sum"/>.</summary>
    public double Gradient(long sum) => (sum >> 32) / GradientUnits;

    /// <summary>Sum of the hessians packed into <paramref name="sum"/>.</summary>
    public double Hessian(long sum) => (uint)sum / HessianUnits;

    static Vector512<long> Whole(Vector512<double> values) =>
        (values + Vector512.Create(Rounder)).AsInt64() - Vector512.Create(BitConverter.DoubleToInt64Bits(Rounder));

    // The greatest power of two that is at most the given number; with nothing to add up any will do.
    static double Units(double most) => Math.ScaleB(1, Math.Min(60, Math.ILogB(most)));
}
