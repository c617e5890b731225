using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CreditScoring.Explanation;

/// <summary>Vectors that each fill one line of the cache: an array's own may lie across two, which takes twice as long to read and longer to write.</summary>
sealed class AlignedVectors
{
    const int Line = 64; // bytes, also of a vector

    readonly double[] memory; // pinned, so that it stays aligned
    readonly int begin;

    /// <param name="count">Number of vectors, all 0; at least 0.</param>
    public AlignedVectors(int count)
    {
        Count = count;
        memory = GC.AllocateArray<double>((count + 1) * Vector512<double>.Count, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % Line);
        begin = (Line - past) % Line / sizeof(double);
    }

    /// <summary>Number of vectors.</summary>
    public int Count { get; }

    /// <summary>The first vector, or where it would be.</summary>
    public ref Vector512<double> First => ref Unsafe.As<double, Vector512<double>>(ref memory[begin]);

    /// <summary>All of them.</summary>
    public Span<Vector512<double>> Span => MemoryMarshal.CreateSpan(ref First, Count);
}
