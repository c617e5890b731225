using CreditScoring.Numerics;

namespace CreditScoring.Linear;

/// <summary>Mean difference between two ways of treating the same clients, with its 95 % interval.</summary>
/// <param name="Mean">Second less first.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <remarks>Bootstrap over clients: each draw takes as many clients as there are, with both of their measures. Source: Efron (1979), Bootstrap methods, Annals of Statistics 7.</remarks>
public readonly record struct PairedMean(double Mean, double Low, double High)
{
    /// <summary>Draws clients again and again; the interval holds 95 % of the means, between percentiles 2.5 and 97.5.</summary>
    /// <param name="differences">Second less first, one per client; at least one.</param>
    /// <param name="draws">Number of draws, at least 100.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">There is no client.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 100 draws.</exception>
    public static PairedMean Of(ReadOnlySpan<double> differences, int draws, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 100);
        if (differences.IsEmpty)
            throw new ArgumentException("No client was given; a difference needs at least one.", nameof(differences));

        var sum = 0.0;
        foreach (var difference in differences)
            sum += difference;

        var random = new Random64(seed);
        var means = new double[draws];
        foreach (ref var mean in means.AsSpan())
        {
            for (var client = 0; client < differences.Length; client++)
                mean += differences[random.NextInt32(differences.Length)];
            mean /= differences.Length;
        }

        Array.Sort(means);

        return new PairedMean(sum / differences.Length, means[(int)(0.025 * (draws - 1))], means[(int)Math.Ceiling(0.975 * (draws - 1))]);
    }
}
