using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Features.Trials;
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
    /// <param name="columns">The features wanted, of the catalog or on trial, found by name; all of the catalog when null.</param>
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

        var features = Pick(columns);
        var values = EmptyValues(features.Length, tables.Applications.RowCount);
        Fill(tables, features, [.. Enumerable.Range(0, features.Length)], values, threads, progress);

        return MatrixOf(tables.Applications, features, values);
    }

    /// <summary>Reads a folder's tables and computes the features of every client, keeping each table no longer than a feature needs it.</summary>
    /// <param name="path">A folder with <c>.csv</c>, <c>.csv.gz</c> or <c>.zip</c> files, or a zip file.</param>
    /// <param name="options">Null takes the defaults: for training, all processors. As many tables are in memory at a time as there are threads.</param>
    /// <param name="columns">The features wanted, or null for the whole catalog.</param>
    /// <returns>The same bits as <see cref="Build"/> on tables read whole, whatever the number of threads.</returns>
    /// <exception cref="InvalidDataException">A file is wrong, a table is there twice, or there are no clients.</exception>
    /// <exception cref="ArgumentException"><see cref="HomeCreditReadOptions.Clean"/> is false, or the catalog has no feature of that name.</exception>
    public static FeatureData Read(string path, HomeCreditReadOptions? options = null, IReadOnlyList<FeatureColumn>? columns = null)
    {
        options ??= new HomeCreditReadOptions();
        if (!options.Clean)
            throw new ArgumentException("Features are computed from cleaned tables; leave Clean at true.", nameof(options));

        var features = Pick(columns);
        var reading = HomeCreditFolder.Open(path, options, options.OnlyNeeded ? FeatureStages.TablesOf(features) : null);
        var stages = new FeatureStages(features, reading.Tables, options.Threads);
        reading.Run(stages.Take);

        return new FeatureData(stages.ToMatrix(), stages.Applications!, reading.Report(stages.OrphansOf));
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
            destination[feature] = AsFloat(FeatureList.All[feature].Value(record));
    }

    /// <summary>The features named, or the whole catalog.</summary>
    internal static Feature[] Pick(IReadOnlyList<FeatureColumn>? columns) => columns is null ? FeatureList.All : [.. columns.Select(column => Find(column.Name))];

    static Feature Find(string name) =>
        FeatureList.All.Concat(TrialCatalog.Features).FirstOrDefault(feature => feature.Definition.Name == name)
        ?? throw new ArgumentException(
            $"The catalog has no feature {name}: give names of the catalog, or a model trained on the Home Credit tables by this release.",
            nameof(name));

    /// <summary>Room for the features of some clients, [feature][client].</summary>
    internal static float[][] EmptyValues(int features, int clients) => [.. Enumerable.Range(0, features).Select(_ => new float[clients])];

    /// <summary>A matrix of values that are all computed.</summary>
    internal static FeatureMatrix MatrixOf(Table applications, Feature[] features, float[][] values) => new(
        [.. features.Select(feature => feature.Definition.Column)],
        Array.ConvertAll(applications.Identifiers("SK_ID_CURR"), id => id.ToString(CultureInfo.InvariantCulture)),
        values);

    /// <summary>Computes some of the features of every client.</summary>
    /// <param name="tables">The tables that these features need, after cleaning.</param>
    /// <param name="features">All features wanted.</param>
    /// <param name="positions">Positions among them of those to compute now.</param>
    /// <param name="values">Receives the values, [feature][client], of all features wanted.</param>
    /// <param name="threads">Number of threads, or -1 for as many as there are processors.</param>
    /// <param name="progress">Told, now and then, how many clients are done.</param>
    internal static void Fill(
        HomeCreditTables tables, Feature[] features, int[] positions, float[][] values, int threads, IProgress<int>? progress = null)
    {
        var reader = new ClientReader(tables);
        var clients = tables.Applications.RowCount;
        var done = 0;
        var blocks = (clients + BlockSize - 1) / BlockSize;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var first = block * BlockSize;
            var end = Math.Min(first + BlockSize, clients);
            for (var client = first; client < end; client++)
            {
                var record = reader.Read(client);
                foreach (var position in positions)
                    values[position][client] = AsFloat(features[position].Value(record));
            }

            progress?.Report(Interlocked.Add(ref done, end - first));
        });
    }

    /// <summary>As a 32-bit float: infinities become missing, and minus zero becomes zero.</summary>
    internal static float AsFloat(double value) => (float)value is var single && float.IsFinite(single) ? single + 0f : float.NaN;
}
