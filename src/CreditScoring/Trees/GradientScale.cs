using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Packs the gradient and the hessian of the log loss into one 64-bit whole number, so that sums are exact and in any order the same.</summary>
/// <remarks>
/// The gradient fills the upper and the hessian the lower 32 bits, each multiplied by a power of two chosen so that the sum over all rows
/// cannot overflow: |gradient| is at most 1 and the hessian at most 1/4.
/// </remarks>
readonly struct GradientScale
{
    readonly double gradientUnits, hessianUnits; // whole units per 1

    /// <param name="rowCount">Number of rows that may be summed, from 1 to 2^24.</param>
    public GradientScale(int rowCount)
    {
        gradientUnits = 1L << Math.Min(30, (int)Math.Log2(int.MaxValue / rowCount));
        hessianUnits = 1L << Math.Min(30, (int)Math.Log2(4L * uint.MaxValue / rowCount));
    }

    /// <summary>A gradient in [-1, 1] and a hessian in [0, 1/4] as one number; numbers are added as they are.</summary>
    public long Pack(double gradient, double hessian) =>
        ((long)Math.Round(gradient * gradientUnits) << 32) + (long)Math.Round(hessian * hessianUnits);

    /// <summary>Sum of the gradients packed into <paramref name="sum"/>.</summary>
    public double Gradient(long sum) => (sum >> 32) / gradientUnits;

    /// <summary>Sum of the hessians packed into <paramref name="sum"/>.</summary>
    public double Hessian(long sum) => (uint)sum / hessianUnits;

    /// <summary>As <see cref="Gradient(long)"/>, for eight sums: units are powers of two, so the inverse is exact.</summary>
    public Vector512<double> Gradients(Vector512<long> sums) =>
        Vector512.ConvertToDouble(Vector512.ShiftRightArithmetic(sums, 32)) * (1 / gradientUnits);

    /// <summary>As <see cref="Hessian(long)"/>, for eight sums.</summary>
    public Vector512<double> Hessians(Vector512<long> sums) =>
        Vector512.ConvertToDouble(sums & Vector512.Create((long)uint.MaxValue)) * (1 / hessianUnits);
}
