using CreditScoring.Features;

namespace CreditScoring.Selection.Profiles;

/// <summary>What the values of one feature look like over many clients, and how well they rank defaults.</summary>
public sealed record FeatureProfile
{
    /// <summary>Name of the feature.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the values are numbers or levels.</summary>
    public required FeatureKind Kind { get; init; }

    /// <summary>All clients; the bins or levels and the clients without a value add up to them.</summary>
    public required OutcomeCounts All { get; init; }

    /// <summary>The clients without a value.</summary>
    public required OutcomeCounts WithoutValue { get; init; }

    /// <summary>Share of the clients without a value, in [0, 1].</summary>
    public double Missing => All.Clients == 0 ? 0 : (double)WithoutValue.Clients / All.Clients;

    /// <summary>For a number, where its values lie; null for a category, or when no client has a value.</summary>
    public FeatureQuantiles? Quantiles { get; init; }

    /// <summary>For a number, its distribution in about twenty bins, in ascending order; otherwise empty.</summary>
    public IReadOnlyList<FeatureBin> Bins { get; init; } = [];

    /// <summary>For a category, its levels with most clients, at most twelve, the greatest first; otherwise empty.</summary>
    public IReadOnlyList<FeatureLevel> Levels { get; init; } = [];

    /// <summary>For a category, the clients of all further levels and of words not listed.</summary>
    public OutcomeCounts OtherLevels { get; init; }

    /// <summary>How well the feature alone ranks defaults; null when fewer than ten clients of an outcome are known.</summary>
    public UnivariateAuc? Auc { get; init; }

    /// <summary>Profiles every feature of a matrix.</summary>
    /// <param name="matrix">The clients; each appears once.</param>
    /// <param name="outcomes">1 for default, 0 for repaid, NaN for unknown, in row order; empty when none is known.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the profiles.</param>
    /// <returns>A profile per feature, in column order; the order of the rows changes nothing.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a value is infinite, a level does not exist, or a client appears twice.</exception>
    public static IReadOnlyList<FeatureProfile> Of(FeatureMatrix matrix, ReadOnlySpan<float> outcomes, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        var clients = new ProfiledClients(matrix.Clients, outcomes);
        var profiles = new FeatureProfile[matrix.Columns.Count];
        try
        {
            Parallel.For(
                0, profiles.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new FeatureProfiler(clients),
                (column, _, profiler) =>
                {
                    profiles[column] = profiler.Profile(matrix.Columns[column], matrix.Column(column));

                    return profiler;
                },
                _ => { });
        }
        catch (AggregateException error) when (error.InnerException is ArgumentException fault)
        {
            throw new ArgumentException(fault.Message, nameof(matrix), fault);
        }

        return profiles;
    }
}
