using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CreditScoring.Trees;

/// <summary>Adds up packed gradients by code, for a lane of up to 16 columns at a time: the innermost loop of training.</summary>
static unsafe class HistogramKernel
{
    /// <summary>Sums kept per column of a lane: 256 codes, and a cache line so that columns do not share cache sets.</summary>
    public const int Stride = 264;

    /// <summary>How early a row's cache line is asked for: a leaf's rows lie apart, which the hardware does not foresee.</summary>
    const int RowsAhead = 24;

    /// <summary>Adds rows to the sums of a lane.</summary>
    /// <param name="lane">The lane's 16 codes of the table's first row.</param>
    /// <param name="rows">The rows to add.</param>
    /// <param name="gradients">Packed gradient of each of those rows, in the same order.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="drawn">Which of the 16 columns to add up: their places, first to last, then anything.</param>
    /// <param name="columns">How many, from 1 to 16.</param>
    /// <param name="sums">Sums of each of those columns, <see cref="Stride"/> apart.</param>
    public static void Add(byte* lane, int* rows, long* gradients, int count, Vector128<byte> drawn, int columns, long* sums)
    {
        switch (columns)
        {
            case 1: Add<One>(lane, rows, gradients, count, drawn, sums); break;
            case 2: Add<Two>(lane, rows, gradients, count, drawn, sums); break;
            case 3: Add<Three>(lane, rows, gradients, count, drawn, sums); break;
            case 4: Add<Four>(lane, rows, gradients, count, drawn, sums); break;
            case 5: Add<Five>(lane, rows, gradients, count, drawn, sums); break;
            case 6: Add<Six>(lane, rows, gradients, count, drawn, sums); break;
            case 7: Add<Seven>(lane, rows, gradients, count, drawn, sums); break;
            case 8: Add<Eight>(lane, rows, gradients, count, drawn, sums); break;
            case 9: Add<Nine>(lane, rows, gradients, count, drawn, sums); break;
            case 10: Add<Ten>(lane, rows, gradients, count, drawn, sums); break;
            case 11: Add<Eleven>(lane, rows, gradients, count, drawn, sums); break;
            case 12: Add<Twelve>(lane, rows, gradients, count, drawn, sums); break;
            case 13: Add<Thirteen>(lane, rows, gradients, count, drawn, sums); break;
            case 14: Add<Fourteen>(lane, rows, gradients, count, drawn, sums); break;
            case 15: Add<Fifteen>(lane, rows, gradients, count, drawn, sums); break;
            default: Add<Sixteen>(lane, rows, gradients, count, drawn, sums); break;
        }
    }

    // Compiled once for each number of columns: the number is known then, and no question is left in the loop.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Add<TCount>(byte* lane, int* rows, long* gradients, int count, Vector128<byte> drawn, long* sums)
        where TCount : struct, ICount
    {
        for (nint item = 0; item < count; item++)
        {
            if (Sse.IsSupported)
                Sse.Prefetch0(lane + (nint)rows[Math.Min(item + RowsAhead, count - 1)] * RowGroup.Width);

            var codes = Vector128.ShuffleNative(Vector128.Load(lane + (nint)rows[item] * RowGroup.Width), drawn).AsUInt64();
            var gradient = gradients[item];
            ulong half = codes.GetElement(0);
            AddOne(sums, (byte)half, 0, gradient);
            if (TCount.Value > 1)
                AddOne(sums, (byte)(half >> 8), 1, gradient);
            if (TCount.Value > 2)
                AddOne(sums, (byte)(half >> 16), 2, gradient);
            if (TCount.Value > 3)
                AddOne(sums, (byte)(half >> 24), 3, gradient);
            if (TCount.Value > 4)
                AddOne(sums, (byte)(half >> 32), 4, gradient);
            if (TCount.Value > 5)
                AddOne(sums, (byte)(half >> 40), 5, gradient);
            if (TCount.Value > 6)
                AddOne(sums, (byte)(half >> 48), 6, gradient);
            if (TCount.Value > 7)
                AddOne(sums, (nuint)(half >> 56), 7, gradient);
            if (TCount.Value > 8)
            {
                half = codes.GetElement(1);
                AddOne(sums, (byte)half, 8, gradient);
            }

            if (TCount.Value > 9)
                AddOne(sums, (byte)(half >> 8), 9, gradient);
            if (TCount.Value > 10)
                AddOne(sums, (byte)(half >> 16), 10, gradient);
            if (TCount.Value > 11)
                AddOne(sums, (byte)(half >> 24), 11, gradient);
            if (TCount.Value > 12)
                AddOne(sums, (byte)(half >> 32), 12, gradient);
            if (TCount.Value > 13)
                AddOne(sums, (byte)(half >> 40), 13, gradient);
            if (TCount.Value > 14)
                AddOne(sums, (byte)(half >> 48), 14, gradient);
            if (TCount.Value > 15)
                AddOne(sums, (nuint)(half >> 56), 15, gradient);
        }
    }

    // With an unsigned index, and the address written twice, it compiles to one addition to memory at base + 8 index + constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddOne(long* sums, nuint code, nuint column, long gradient) =>
        *(long*)((byte*)sums + code * sizeof(long) + column * (Stride * sizeof(long))) =
            *(long*)((byte*)sums + code * sizeof(long) + column * (Stride * sizeof(long))) + gradient;

    interface ICount
    {
        static abstract int Value { get; }
    }

    readonly struct One : ICount { public static int Value => 1; }
    readonly struct Two : ICount { public static int Value => 2; }
    readonly struct Three : ICount { public static int Value => 3; }
    readonly struct Four : ICount { public static int Value => 4; }
    readonly struct Five : ICount { public static int Value => 5; }
    readonly struct Six : ICount { public static int Value => 6; }
    readonly struct Seven : ICount { public static int Value => 7; }
    readonly struct Eight : ICount { public static int Value => 8; }
    readonly struct Nine : ICount { public static int Value => 9; }
    readonly struct Ten : ICount { public static int Value => 10; }
    readonly struct Eleven : ICount { public static int Value => 11; }
    readonly struct Twelve : ICount { public static int Value => 12; }
    readonly struct Thirteen : ICount { public static int Value => 13; }
    readonly struct Fourteen : ICount { public static int Value => 14; }
    readonly struct Fifteen : ICount { public static int Value => 15; }
    readonly struct Sixteen : ICount { public static int Value => 16; }
}
