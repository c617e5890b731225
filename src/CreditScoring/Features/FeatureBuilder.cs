using System.Globalization;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Computes the features of the catalog from cleaned tables: of many clients at once, or of one, by the same function.</summary>
public static class FeatureBuilder
{
    const int BlockSize = 256; // clients that one thread takes at a time

    /// <summary>The features of every client.</summary>
    /// <param name="tables">The tables, after cleaning.</param>
    /// <param name="threads">Number of threads to use, at least 1; the values do not depend on it.</param>
    /// <param name="progress">Told, now and then, how many clients are done.</param>
    /// <param name="columns">The features wanted, found by name; all of the catalog when null.</param>
    /// <returns>
    /// A column per feature in the order of <paramref name="columns"/> or of the catalog, and a row per client in the order of the
    /// application table.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <exception cref="ArgumentException">A table lacks a column, or was not cleaned; or the catalog lacks a feature.</exception>
    public static FeatureMatrix Build(
        HomeCreditTables tables, int threads = 1, IProgress<int>? progress = null, IReadOnlyList<FeatureColumn>? columns = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        var features = columns is null ? FeatureList.All : [.. columns.Select(column => Find(column.Name))];
        var reader = new ClientReader(tables);
        var ids = tables.Applications.Identifiers("SK_ID_CURR");
        var values = new float[features.Length][]; // [feature][client]
        for (var feature = 0; feature < values.Length; feature++)
            values[feature] = new float[ids.Length];

        var done = 0;
        var blocks = (ids.Length + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var first = block * BlockSize;
            var end = Math.Min(first + BlockSize, ids.Length);
            for (var client = first; client < end; client++)
            {
                var record = reader.Read(client);
                for (var feature = 0; feature < values.Length; feature++)
                    values[feature][client] = Value(features[feature], record);
            }

            progress?.Report(Interlocked.Add(ref done, end - first));
        });

        return new FeatureMatrix(
            [.. features.Select(feature => feature.Definition.Column)],
            Array.ConvertAll(ids, id => id.ToString(CultureInfo.InvariantCulture)), values);
    }

    /// <summary>The features of one client.</summary>
    /// <param name="tables">The tables, after cleaning; they may hold this client alone.</param>
    /// <param name="client">Row of the client in the application table, from 0.</param>
    /// <param name="destination">Receives a value per feature, in the order of the catalog; NaN is missing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="client"/> is not a row of the application table.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="destination"/> is not as long as the catalog, a table lacks a column, or was not cleaned.
    /// </exception>
    public static void Compute(HomeCreditTables tables, int client, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(client);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(client, tables.Applications.RowCount);
        if (destination.Length != FeatureList.All.Length)
            throw new ArgumentException(
                $"The catalog has {FeatureList.All.Length} features; the destination has room for {destination.Length}.",
                nameof(destination));

        var record = new ClientReader(tables).Read(client);
        for (var feature = 0; feature < destination.Length; feature++)
            destination[feature] = Value(FeatureList.All[feature], record);
    }

    static Feature Find(string name) =>
        Array.Find(FeatureList.All, feature => feature.Definition.Name == name)
        ?? throw new ArgumentException(
            $"The catalog has no feature {name}: give names of the catalog, or a model trained on the Home Credit tables by this release.",
            nameof(name));

    /// <summary>As a 32-bit float: infinities become missing, and minus zero becomes zero.</summary>
    static float Value(Feature feature, ClientRecord client) => (float)feature.Value(client) is var value && float.IsFinite(value)
        ? value + 0f
        : float.NaN;
}
