namespace CreditScoring.Evaluation;

/// <summary>Share of the defaults found by looking at the riskiest clients first: the gain curve, also called cumulative accuracy profile (CAP).</summary>
public sealed class GainCurve
{
    GainCurve(GainPoint[] points, double accuracyRatio)
    {
        Points = points;
        AccuracyRatio = accuracyRatio;
    }

    /// <summary>The curve, from nobody to everybody; one point per distinct prediction.</summary>
    public IReadOnlyList<GainPoint> Points { get; }

    /// <summary>Area between the curve and guessing, over the same area of a perfect ranking; in [-1, 1], equal to the Gini coefficient.</summary>
    /// <remarks>Source: Engelmann, Hayden and Tasche (2003), Testing rating accuracy, Risk 16.</remarks>
    public double AccuracyRatio { get; }

    /// <summary>Share of the defaults among the riskiest clients, in [0, 1].</summary>
    /// <param name="clients">Share of the clients looked at, in [0, 1]; between two points the line is straight, as for clients of equal prediction.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="clients"/> is outside [0, 1].</exception>
    public double Gain(double clients)
    {
        if (!(clients is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(clients), clients, "A share of clients lies in [0, 1].");

        int low = 0, high = Points.Count - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Points[middle].Clients <= clients ? (middle, high) : (low, middle);
        }

        var (before, after) = (Points[low], Points[high]);

        return before.Defaults + (after.Defaults - before.Defaults) * (clients - before.Clients) / (after.Clients - before.Clients);
    }

    /// <summary>How many times more defaults there are among the riskiest clients than among as many drawn at random; at least 0, 1 is guessing.</summary>
    /// <param name="clients">Share of the clients looked at, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="clients"/> is outside (0, 1].</exception>
    public double Lift(double clients) => clients == 0
        ? throw new ArgumentOutOfRangeException(nameof(clients), clients, "A lift is that of some clients; give a share above 0.")
        : Gain(clients) / clients;

    /// <summary>Computes the curve.</summary>
    /// <param name="predictions">Higher is riskier; any scale.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is not allowed, or only one outcome is present.</exception>
    public static GainCurve Of(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        var all = (double)Outcomes.Count(predictions, defaults);
        var keys = predictions.ToArray();
        var outcomes = defaults.ToArray();
        Array.Sort(keys, outcomes);

        var points = new List<GainPoint> { new(0, 0) };
        double found = 0, area = 0;
        for (var row = keys.Length - 1; row >= 0; row--)
        {
            found += outcomes[row];
            if (row > 0 && keys[row - 1] == keys[row])
                continue;

            var (last, next) = (points[^1], new GainPoint((double)(keys.Length - row) / keys.Length, found / all));
            area += (next.Clients - last.Clients) * (next.Defaults + last.Defaults) / 2;
            points.Add(next);
        }

        // A perfect ranking finds all defaults before anybody else: its curve leaves a triangle as wide as the share of defaults above it.
        return new GainCurve([.. points], (area - 0.5) / (0.5 - all / keys.Length / 2));
    }
}
