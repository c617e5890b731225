using CreditScoring.Data;
using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>The columns of one data set, to be compared with another.</summary>
public sealed class SampleTable
{
    readonly Dictionary<string, SampleColumn> byName;

    /// <param name="rows">Number of rows, at least 0.</param>
    /// <param name="columns">The columns, no name twice.</param>
    public SampleTable(int rows, IReadOnlyList<SampleColumn> columns)
    {
        Rows = rows;
        Columns = columns;
        byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<SampleColumn> Columns { get; }

    /// <summary>A column by its name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public SampleColumn? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The same table with a numeric column more; itself when it has one of that name.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="numbers">One number a row; NaN is missing.</param>
    public SampleTable With(string name, double[] numbers) =>
        Find(name) is not null ? this : new(Rows, [.. Columns, new SampleColumn(name, FeatureKind.Numeric, () => ColumnSample.OfNumbers(numbers))]);

    /// <summary>The features of clients.</summary>
    /// <param name="matrix">The features.</param>
    public static SampleTable Of(FeatureMatrix matrix) => new(matrix.RowCount, [.. matrix.Columns.Select((column, place) => OfFeature(column, matrix.Column(place)))]);

    /// <summary>Reads a flat table; what a column holds is told from its cells.</summary>
    /// <param name="file">Path of a <c>.csv</c> or <c>.csv.gz</c> file, or of a <c>.features</c> file.</param>
    /// <param name="ignored">Columns to leave out, such as the client's number; those that are not there are no error.</param>
    /// <exception cref="InvalidDataException">There is no such file, or it is wrong; the message names the line.</exception>
    public static SampleTable Read(string file, IReadOnlySet<string>? ignored = null)
    {
        if (file.EndsWith(FeatureFile.Extension, StringComparison.OrdinalIgnoreCase))
        {
            using var features = FeatureFile.Open(file);
            var kept = Enumerable.Range(0, features.Columns.Count).Where(column => ignored?.Contains(features.Columns[column].Name) != true).ToList();

            return Of(features.ToMatrix(kept));
        }

        var source = DataFile.At(file);

        return source.Read((content, _) =>
        {
            var scanner = new CsvScanner(content, source.Name);
            var names = CsvHeader.Read(scanner, source.Name);
            var cells = names.Select(name => ignored?.Contains(name) == true ? null : new SampleCells()).ToArray();
            var rows = CsvRows.Read(scanner, source.Name, names, cells, new CsvReadOptions { NeedsRows = true });

            return new SampleTable(rows, [.. names.Zip(cells).Where(pair => pair.Second is not null).Select(pair => pair.Second!.ToColumn(pair.First))]);
        });
    }

    static SampleColumn OfFeature(FeatureColumn column, float[] values) => column.Kind == FeatureKind.Numeric
        ? new SampleColumn(column.Name, FeatureKind.Numeric, () => ColumnSample.OfNumbers(values.AsSpan()))
        : new SampleColumn(column.Name, FeatureKind.Category, () => OfCodes(column, values));

    // A code above the levels stands for words that the catalog does not have.
    static ColumnSample OfCodes(FeatureColumn column, float[] codes)
    {
        var counts = new int[column.Levels.Count + 1];
        var missing = 0;
        foreach (var code in codes)
            if (float.IsNaN(code))
                missing++;
            else
                counts[Math.Min((int)code, column.Levels.Count)]++;

        return ColumnSample.OfCounts(counts.Select((count, level) => new LevelCount(level < column.Levels.Count ? column.Levels[level] : Unlisted, count)), missing);
    }

    const string Unlisted = "(unlisted)";
}
