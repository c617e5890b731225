using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CreditScoring.Trees;

/// <summary>Arithmetic on packed sums by bin. They are whole numbers: the order in which they are added changes nothing.</summary>
static class PackedSums
{
    /// <summary>The sum of some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Total(ReadOnlySpan<long> sums)
    {
        var wide = MemoryMarshal.Cast<long, Vector<long>>(sums);
        var parts = Vector<long>.Zero;
        foreach (var each in wide)
            parts += each;

        var total = wide.Length == 0 ? 0 : Vector.Sum(parts);
        for (var item = wide.Length * Vector<long>.Count; item < sums.Length; item++)
            total += sums[item];

        return total;
    }

    /// <summary>Adds others, one to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<long> sums, ReadOnlySpan<long> others)
    {
        var wide = MemoryMarshal.Cast<long, Vector<long>>(sums);
        var wideOthers = MemoryMarshal.Cast<long, Vector<long>>(others);
        for (var item = 0; item < wide.Length; item++)
            wide[item] += wideOthers[item];
        for (var item = wide.Length * Vector<long>.Count; item < sums.Length; item++)
            sums[item] += others[item];
    }

    /// <summary>Takes others off, one from one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Subtract(Span<long> sums, ReadOnlySpan<long> others)
    {
        var wide = MemoryMarshal.Cast<long, Vector<long>>(sums);
        var wideOthers = MemoryMarshal.Cast<long, Vector<long>>(others);
        for (var item = 0; item < wide.Length; item++)
            wide[item] -= wideOthers[item];
        for (var item = wide.Length * Vector<long>.Count; item < sums.Length; item++)
            sums[item] -= others[item];
    }

    /// <summary>Turns sums by bin into sums of all bins up to each; those of a leaf less those of a child are then those of the other child.</summary>
    /// <param name="sums">Packed sums of each bin, then of missing.</param>
    /// <param name="upTo">As many; overwritten. Missing stays as it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate(ReadOnlySpan<long> sums, Span<long> upTo)
    {
        var (bins, bin, sum) = (sums.Length - 1, 0, 0L);
        if (Avx512F.IsSupported)
        {
            // Eight bins at a time: each takes the one before it, then what lies two before, then four, then all that came earlier.
            var before = Vector512<long>.Zero;
            for (; bin <= bins - Vector512<long>.Count; bin += Vector512<long>.Count)
            {
                var eight = Vector512.Create(sums[bin..]);
                eight += Avx512F.AlignRight64(eight, Vector512<long>.Zero, 7);
                eight += Avx512F.AlignRight64(eight, Vector512<long>.Zero, 6);
                eight += Avx512F.AlignRight64(eight, Vector512<long>.Zero, 4);
                eight += before;
                before = Avx512F.PermuteVar8x64(eight, Vector512.Create(7L));
                eight.CopyTo(upTo[bin..]);
            }

            sum = before.GetElement(0);
        }

        for (; bin < bins; bin++)
            upTo[bin] = sum += sums[bin];
        upTo[bins] = sums[bins];
    }
}
