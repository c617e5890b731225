using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CreditScoring.Trees;

/// <summary>Adds up packed gradients by bin, for a lane of 16 features at a time: the innermost loop of training.</summary>
static unsafe class HistogramKernel
{
    /// <summary>Sums kept per feature of a lane: 256 codes, and a cache line so that features do not share cache sets.</summary>
    public const int Stride = 264;

    /// <summary>How early a row's cache line is asked for: a leaf's rows lie apart, which the hardware does not foresee.</summary>
    const int RowsAhead = 24;

    /// <summary>Adds rows to the sums of a lane.</summary>
    /// <param name="lane">The lane's 16 codes of the table's first row.</param>
    /// <param name="rows">The rows to add.</param>
    /// <param name="gradients">Packed gradient of each of those rows, in the same order.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="drawn">Which of the 16 features to add up: their places, first to last, then anything.</param>
    /// <param name="quads">How many are to be added up, in fours, rounded up, from 1 to 4.</param>
    /// <param name="sums">Sums of 16 features, each <see cref="Stride"/> long; those past the last drawn one hold nothing of use.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(byte* lane, int* rows, long* gradients, int count, Vector128<byte> drawn, int quads, long* sums)
    {
        for (nint item = 0; item < count; item++)
        {
            if (Sse.IsSupported)
                Sse.Prefetch0(lane + (nint)rows[Math.Min(item + RowsAhead, count - 1)] * RowGroup.Width);

            var codes = Vector128.ShuffleNative(Vector128.Load(lane + (nint)rows[item] * RowGroup.Width), drawn).AsUInt64();
            var gradient = gradients[item];
            ulong half = codes.GetElement(0);
            AddOne(sums, (byte)half, 0, gradient);
            AddOne(sums, (byte)(half >> 8), 1, gradient);
            AddOne(sums, (byte)(half >> 16), 2, gradient);
            AddOne(sums, (byte)(half >> 24), 3, gradient);
            if (quads == 1)
                continue;

            AddOne(sums, (byte)(half >> 32), 4, gradient);
            AddOne(sums, (byte)(half >> 40), 5, gradient);
            AddOne(sums, (byte)(half >> 48), 6, gradient);
            AddOne(sums, (nuint)(half >> 56), 7, gradient);
            if (quads == 2)
                continue;

            half = codes.GetElement(1);
            AddOne(sums, (byte)half, 8, gradient);
            AddOne(sums, (byte)(half >> 8), 9, gradient);
            AddOne(sums, (byte)(half >> 16), 10, gradient);
            AddOne(sums, (byte)(half >> 24), 11, gradient);
            if (quads == 3)
                continue;

            AddOne(sums, (byte)(half >> 32), 12, gradient);
            AddOne(sums, (byte)(half >> 40), 13, gradient);
            AddOne(sums, (byte)(half >> 48), 14, gradient);
            AddOne(sums, (nuint)(half >> 56), 15, gradient);
        }
    }

    // With an unsigned index, and the address written twice, it compiles to one addition to memory at base + 8 index + constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddOne(long* sums, nuint code, nuint feature, long gradient) =>
        *(long*)((byte*)sums + code * sizeof(long) + feature * (Stride * sizeof(long))) =
            *(long*)((byte*)sums + code * sizeof(long) + feature * (Stride * sizeof(long))) + gradient;
}
