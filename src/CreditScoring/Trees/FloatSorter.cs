using System.Runtime.CompilerServices;

namespace CreditScoring.Trees;

/// <summary>Sorts 32-bit floats by their bits, eleven at a time, and counts equal ones; its memory is used again for each feature.</summary>
sealed class FloatSorter
{
    const int Digits = 1 << 11;

    uint[] keys = [], other = [];
    float[] values = [];
    int[] counts = [];
    readonly int[] starts = new int[3 * Digits];

    /// <summary>The numbers of an even sample, each once, and how often each occurs.</summary>
    /// <param name="sample">Values; NaN and infinities are passed over, -0 counts as 0.</param>
    /// <param name="most">Most values looked at, evenly spaced.</param>
    /// <returns>Ascending numbers and their counts, valid until the next call.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (ReadOnlyMemory<float> Values, ReadOnlyMemory<int> Counts) Distinct(ReadOnlySpan<float> sample, int most)
    {
        var size = Math.Min(sample.Length, most);
        if (keys.Length < size)
            (keys, other, values, counts) = (new uint[size], new uint[size], new float[size], new int[size]);

        // Places item * length / size, without a division for each.
        var (step, remainder) = size == 0 ? (0, 0) : Math.DivRem(sample.Length, size);
        var (count, place, rest) = (0, 0, 0);
        for (var item = 0; item < size; item++)
        {
            var value = sample[place];
            keys[count] = KeyOf(value);
            count += float.IsFinite(value) ? 1 : 0;
            rest += remainder;
            var isNext = rest >= size ? 1 : 0;
            rest -= isNext * size;
            place += step + isNext;
        }

        var distinct = 0;
        var last = 0u; // no finite number has this key
        foreach (var key in Sorted(count))
        {
            if (key != last)
                (values[distinct], counts[distinct++], last) = (ValueOf(key), 0, key);
            counts[distinct - 1]++;
        }

        return (values.AsMemory(0, distinct), counts.AsMemory(0, distinct));
    }

    /// <summary>A whole number for each float, in the same order; -0 counts as 0. NaN is above all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint KeyOf(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value + 0f);
        var isNaN = (0x7F800000 - (bits & 0x7FFFFFFF)) >> 31;

        return (bits ^ ((uint)((int)bits >> 31) | 0x80000000)) | (0 - isNaN);
    }

    static float ValueOf(uint key) => BitConverter.UInt32BitsToSingle((key & 0x80000000) != 0 ? key ^ 0x80000000 : ~key);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    ReadOnlySpan<uint> Sorted(int count)
    {
        Array.Clear(starts);
        foreach (var key in keys.AsSpan(0, count))
        {
            starts[key % Digits]++;
            starts[Digits + (key >> 11) % Digits]++;
            starts[2 * Digits + (key >> 22)]++;
        }

        for (var pass = 0; pass < 3; pass++)
        {
            var sum = 0;
            foreach (ref var start in starts.AsSpan(pass * Digits, Digits))
                (start, sum) = (sum, sum + start);
        }

        Deal(keys, other, count, 0);
        Deal(other, keys, count, 1);
        Deal(keys, other, count, 2);

        return other.AsSpan(0, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Deal(uint[] from, uint[] to, int count, int pass)
    {
        var next = starts.AsSpan(pass * Digits, Digits);
        foreach (var key in from.AsSpan(0, count))
            to[next[(int)((key >> (11 * pass)) % Digits)]++] = key;
    }
}
