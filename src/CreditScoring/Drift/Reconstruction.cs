using CreditScoring.Numerics;

namespace CreditScoring.Drift;

/// <summary>Notices clients whose features no longer go together as they did: how far they lie from the directions that held most of the reference.</summary>
/// <remarks>Principal components of the standardised features. Source: Jolliffe (2002), Principal Component Analysis, 10.1.</remarks>
public sealed class Reconstruction
{
    readonly double[] means;
    readonly double[] deviations;
    readonly double[][] directions;

    Reconstruction(double[] means, double[] deviations, double[][] directions, double[] explained)
    {
        (this.means, this.deviations, this.directions) = (means, deviations, directions);
        Explained = explained;
    }

    /// <summary>Share of the reference's variance along each direction kept, falling; in [0, 1].</summary>
    public IReadOnlyList<double> Explained { get; }

    /// <summary>Learns the directions from the reference.</summary>
    /// <param name="columns">Features, each with a number a client; [feature][client]; at least one, of one length. NaN is missing and read as the mean.</param>
    /// <param name="share">Share of the variance that the fewest directions kept must reach, in (0, 1].</param>
    /// <exception cref="ArgumentException">There is no client, the lengths differ, a value is infinite, or no feature varies.</exception>
    public static Reconstruction Of(IReadOnlyList<double[]> columns, double share = 0.65)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Check(columns);

        var samples = columns.Select(column => ColumnSample.OfNumbers(column)).ToArray();
        double[] means = [.. samples.Select(sample => sample.Mean)], deviations = [.. samples.Select(sample => sample.StandardDeviation)];
        var standard = Standardise(columns, means, deviations);
        var covariance = new double[columns.Count, columns.Count];
        for (var row = 0; row < columns.Count; row++)
            for (var column = 0; column <= row; column++)
                covariance[row, column] = covariance[column, row] = standard[row].Zip(standard[column], (left, right) => left * right).Sum() / standard[row].Length;

        var eigen = SymmetricEigen.Of(covariance);
        var total = eigen.Values.Sum();
        if (!(total > 0))
            throw new ArgumentException("No feature varies in the reference; give one at least that does.", nameof(columns));

        var kept = 1;
        for (var reached = eigen.Values[0]; kept < columns.Count && reached < share * total; kept++)
            reached += eigen.Values[kept];

        return new Reconstruction(means, deviations, eigen.Vectors[..kept], [.. eigen.Values.Take(kept).Select(value => value / total)]);
    }

    /// <summary>Distance of each client from the directions kept, in standard deviations of the reference; at least 0.</summary>
    /// <param name="columns">The same features in the same order; [feature][client].</param>
    /// <exception cref="ArgumentException">The features are not as many as in the reference, the lengths differ, or a value is infinite.</exception>
    public double[] Errors(IReadOnlyList<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Check(columns);
        if (columns.Count != means.Length)
            throw new ArgumentException($"{columns.Count} features were given; the reference had {means.Length}.", nameof(columns));

        var standard = Standardise(columns, means, deviations);
        var errors = new double[standard[0].Length];
        var client = new double[standard.Length];
        for (var row = 0; row < errors.Length; row++)
        {
            for (var feature = 0; feature < client.Length; feature++)
                client[feature] = standard[feature][row];
            foreach (var direction in directions)
            {
                double along = 0;
                for (var feature = 0; feature < client.Length; feature++)
                    along += direction[feature] * standard[feature][row];
                for (var feature = 0; feature < client.Length; feature++)
                    client[feature] -= along * direction[feature];
            }

            errors[row] = Math.Sqrt(client.Sum(left => left * left));
        }

        return errors;
    }

    static double[][] Standardise(IReadOnlyList<double[]> columns, double[] means, double[] deviations) =>
    [
        .. columns.Select((column, feature) => column
            .Select(value => double.IsNaN(value) || deviations[feature] == 0 ? 0 : (value - means[feature]) / deviations[feature]).ToArray()),
    ];

    static void Check(IReadOnlyList<double[]> columns)
    {
        if (columns.Count == 0 || columns[0].Length == 0)
            throw new ArgumentException("Give one feature and one client at least.", nameof(columns));
        foreach (var column in columns)
            if (column.Length != columns[0].Length || Array.Exists(column, double.IsInfinity))
                throw new ArgumentException($"Every feature has {columns[0].Length} values here, none infinite.", nameof(columns));
    }
}
