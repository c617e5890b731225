using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Trees;

/// <summary>Adds up packed gradients by bin, for a lane of 16 features at a time: the innermost loop of training.</summary>
static unsafe class HistogramKernel
{
    /// <summary>Sums kept per feature of a lane: 256 codes, and a cache line so that features do not share cache sets.</summary>
    public const int Stride = 264;

    /// <summary>Adds rows to the sums of a lane.</summary>
    /// <param name="lane">The lane's 16 codes of the table's first row.</param>
    /// <param name="rows">The rows to add.</param>
    /// <param name="gradients">Packed gradient of each of those rows, in the same order.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="drawn">Which of the 16 features to add up: their places, first to last, then anything above 15.</param>
    /// <param name="quads">How many are to be added up, in fours, rounded up, from 1 to 4.</param>
    /// <param name="sums">Sums of 16 features, each <see cref="Stride"/> long; those past the last drawn one hold nothing of use.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(byte* lane, int* rows, long* gradients, int count, Vector128<byte> drawn, int quads, long* sums)
    {
        for (nint item = 0; item < count; item++)
        {
            var codes = Vector128.Shuffle(Vector128.Load(lane + (nint)rows[item] * RowGroup.Width), drawn).AsUInt64();
            var gradient = gradients[item];
            var half = codes.GetElement(0);
            AddFour(sums, (uint)half, gradient);
            if (quads == 1)
                continue;

            AddFour(sums + 4 * Stride, (uint)(half >> 32), gradient);
            if (quads == 2)
                continue;

            half = codes.GetElement(1);
            AddFour(sums + 8 * Stride, (uint)half, gradient);
            if (quads > 3)
                AddFour(sums + 12 * Stride, (uint)(half >> 32), gradient);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddFour(long* sums, uint codes, long gradient)
    {
        AddOne(sums, (byte)codes, gradient);
        AddOne(sums + Stride, (byte)(codes >> 8), gradient);
        AddOne(sums + 2 * Stride, (byte)(codes >> 16), gradient);
        AddOne(sums + 3 * Stride, codes >> 24, gradient);
    }

    // Written out, with an unsigned index, this compiles to one addition to memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddOne(long* sums, nuint code, long gradient) => sums[code] = sums[code] + gradient;
}
