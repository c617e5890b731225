namespace CreditScoring.Numerics;

/// <summary>A seeded generator of random numbers: the same seed gives the same numbers on every machine and runtime.</summary>
/// <remarks>SplitMix64. Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA.</remarks>
public sealed class Random64
{
    ulong state;

    /// <param name="seed">Any number.</param>
    public Random64(ulong seed) => state = seed;

    /// <summary>A generator for one item of a series, independent of the order in which items are drawn.</summary>
    /// <param name="seed">Seed of the series.</param>
    /// <param name="item">Position of the item.</param>
    public static Random64 ForItem(ulong seed, ulong item) => new(Mix(seed + 0x9E3779B97F4A7C15UL * (item + 1)));

    /// <summary>A whole number, uniform over all 64 bits.</summary>
    public ulong NextUInt64() => Mix(state += 0x9E3779B97F4A7C15UL);

    /// <summary>A number in [0, 1), uniform, in steps of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="bound"/>), uniform.</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        return (int)(((UInt128)NextUInt64() * (ulong)bound) >> 64);
    }

    /// <summary>A standard normal number (mean 0, standard deviation 1), by Box and Muller's polar-free form.</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));

        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Shuffles items in place, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt32(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;

        return bits ^ (bits >> 31);
    }
}
