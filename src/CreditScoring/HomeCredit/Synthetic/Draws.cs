using CreditScoring.Numerics;

namespace CreditScoring.HomeCredit.Synthetic;

/// <summary>The random draws of one client, in the order in which they are asked for.</summary>
sealed class Draws(Random64 random)
{
    /// <summary>A number in (0, 1), uniform.</summary>
    public double Uniform() => random.NextDouble() + 1.0 / (1L << 54);

    /// <summary>A number between two bounds, uniform.</summary>
    public double Between(double low, double high) => low + (high - low) * Uniform();

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included, uniform.</summary>
    public int Whole(int low, int high) => low + random.NextInt32(high - low + 1);

    /// <summary>A standard normal number.</summary>
    public double Normal() => StableMath.NormalQuantile(Uniform());

    /// <summary>A standard normal number that owes a given part to something known.</summary>
    /// <param name="known">Weighted sum of standard normal numbers.</param>
    /// <param name="noise">Weight of the rest; the squares of all weights should sum to 1.</param>
    public double Normal(double known, double noise) => known + noise * Normal();

    /// <summary>A waiting time with a given mean.</summary>
    public double Exponential(double mean) => -mean * StableMath.Log(Uniform());

    /// <summary>True with a given probability.</summary>
    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>True with a given share in the population, more often for those with a higher tilt.</summary>
    /// <param name="share">Share, in (0, 1), at tilt 0.</param>
    /// <param name="tilt">Added to the log-odds.</param>
    public bool Chance(double share, double tilt)
    {
        var odds = share / (1 - share) * StableMath.Exp(tilt);

        return random.NextDouble() < odds / (1 + odds);
    }

    /// <summary>A count with a given mean, by Poisson's law.</summary>
    public int Count(double mean)
    {
        var floor = StableMath.Exp(-mean);
        var count = 0;
        for (var product = random.NextDouble(); product > floor; product *= random.NextDouble())
            count++;

        return count;
    }
}
