using System.Buffers;
using System.Runtime.CompilerServices;

namespace CreditScoring.Drift;

/// <summary>Sorts many 64-bit floats by their bits, eleven at a time: several times as fast as by comparing them.</summary>
static class NumberSorter
{
    const int Bits = 11;
    const int Digits = 1 << Bits;
    const int Passes = 6; // 66 bits
    const int FewNumbers = 4096; // fewer are sorted faster by comparing

    /// <summary>Sorts numbers, none of them NaN.</summary>
    /// <param name="numbers">In any order; rising afterwards.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(double[] numbers)
    {
        if (numbers.Length < FewNumbers)
        {
            Array.Sort(numbers);

            return;
        }

        var (keys, other) = (ArrayPool<ulong>.Shared.Rent(numbers.Length), ArrayPool<ulong>.Shared.Rent(numbers.Length));
        var starts = new int[Passes * Digits];
        for (var item = 0; item < numbers.Length; item++)
        {
            var key = keys[item] = KeyOf(numbers[item]);
            for (var pass = 0; pass < Passes; pass++)
                starts[pass * Digits + DigitOf(key, pass)]++;
        }

        for (var pass = 0; pass < Passes; pass++)
            if (TakeStarts(starts.AsSpan(pass * Digits, Digits), numbers.Length))
            {
                Deal(keys, other, starts.AsSpan(pass * Digits, Digits), numbers.Length, pass);
                (keys, other) = (other, keys);
            }

        for (var item = 0; item < numbers.Length; item++)
            numbers[item] = NumberOf(keys[item]);
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<ulong>.Shared.Return(other);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Deal(ulong[] keys, ulong[] other, Span<int> starts, int count, int pass)
    {
        for (var item = 0; item < count; item++)
        {
            var key = keys[item];
            other[starts[DigitOf(key, pass)]++] = key;
        }
    }

    // Where each digit begins; false when all keys have the same, so that nothing would move.
    static bool TakeStarts(Span<int> counts, int all)
    {
        var start = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            var count = counts[digit];
            if (count == all)
                return false;

            counts[digit] = start;
            start += count;
        }

        return true;
    }

    static int DigitOf(ulong key, int pass) => (int)(key >> (pass * Bits)) & (Digits - 1);

    // Bits that rise with the number: those of a negative one are turned around.
    static ulong KeyOf(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);

        return bits ^ ((ulong)((long)bits >> 63) | 0x8000_0000_0000_0000);
    }

    static double NumberOf(ulong key) => BitConverter.UInt64BitsToDouble(key ^ ((ulong)((long)~key >> 63) | 0x8000_0000_0000_0000));
}
