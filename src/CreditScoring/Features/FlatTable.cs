using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.Features;

/// <summary>Any CSV file with a row per client, as features: numbers stay numbers, columns of few words become categories.</summary>
public sealed class FlatTable
{
    static readonly NumberCheck zeroOrOne = new(value => value is 0 or 1, "0 (repaid) or 1 (default)");

    FlatTable(FeatureMatrix features, float[]? target, IReadOnlyList<string> notes)
    {
        Features = features;
        Target = target;
        Notes = notes;
    }

    /// <summary>The features, without the target and identifier columns.</summary>
    public FeatureMatrix Features { get; }

    /// <summary>For each client, 1 after a default and 0 otherwise; null when the table was read for scoring.</summary>
    public float[]? Target { get; }

    /// <summary>Columns that were left out or read otherwise than one may think, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Reads a table to train on; its columns are looked through first.</summary>
    /// <param name="file">Path of a <c>.csv</c> or <c>.csv.gz</c> file.</param>
    /// <param name="targetColumn">Name of the column that is 1 after a default and 0 otherwise.</param>
    /// <param name="idColumn">Name of the column that names the client; without it, clients are numbered from 1.</param>
    /// <exception cref="InvalidDataException">The file is wrong, a column is not there, or no feature is left.</exception>
    public static FlatTable Read(string file, string targetColumn, string? idColumn = null)
    {
        var source = DataFile.At(file);
        var (columns, notes) = source.Read((content, _) => Survey(source, content, targetColumn, idColumn));

        return columns.Count > 0
            ? ReadCells(source, columns, targetColumn, idColumn, notes)
            : throw new InvalidDataException(
                $"{source.Name}: found no column to predict from besides {targetColumn}; give columns of numbers or of at most "
                + $"{CategoryCode.MaximumLevels} words.");
    }

    /// <summary>Reads a table to score: the columns are those of a model, others are ignored.</summary>
    /// <param name="columns">The features of the model.</param>
    /// <param name="file">Path of a <c>.csv</c> or <c>.csv.gz</c> file.</param>
    /// <param name="idColumn">Name of the column that names the client; without it, clients are numbered from 1.</param>
    /// <returns>The features in the order given; words that the model does not know have the value that stands for them.</returns>
    /// <exception cref="InvalidDataException">The file is wrong, or a column is not there.</exception>
    public static FlatTable ReadFor(IReadOnlyList<FeatureColumn> columns, string file, string? idColumn = null) =>
        ReadCells(DataFile.At(file), columns, null, idColumn, []);

    static (List<FeatureColumn> Columns, List<string> Notes) Survey(DataFile source, Stream content, string targetColumn, string? idColumn)
    {
        var scanner = new CsvScanner(content, source.Name);
        var names = CsvHeader.Read(scanner, source.Name);
        ThrowIfMissing(source, names, idColumn is null ? [targetColumn] : [targetColumn, idColumn]);

        var surveys = names.Select(name => name == targetColumn || name == idColumn ? null : new ColumnSurvey()).ToArray();
        CsvRows.Read(scanner, source.Name, names, surveys, new CsvReadOptions { NeedsRows = true });

        var columns = new List<FeatureColumn>();
        var notes = new List<string>();
        for (var cell = 0; cell < names.Length; cell++)
            if (surveys[cell] is { } survey)
                Decide(names[cell], survey, columns, notes);

        return (columns, notes);
    }

    static void Decide(string name, ColumnSurvey survey, List<FeatureColumn> columns, List<string> notes)
    {
        if (survey.IsEmpty)
            notes.Add($"Column {name} is left out: all its cells are empty.");
        else if (survey.IsNumber)
            columns.Add(FeatureColumn.Numeric(name));
        else if (survey.HasTooManyWords)
            notes.Add(
                $"Column {name} is left out: {survey.FirstWord} is not a number, and it has more than {CategoryCode.MaximumLevels} words.");
        else
        {
            columns.Add(FeatureColumn.Category(name, survey.Words));
            if (survey.IsMixed)
                notes.Add($"Column {name} is read as words, for {survey.FirstWord} is not a number.");
        }
    }

    static FlatTable ReadCells(
        DataFile source, IReadOnlyList<FeatureColumn> columns, string? targetColumn, string? idColumn, IReadOnlyList<string> notes) =>
        source.Read((content, _) => ReadCells(source, content, columns, targetColumn, idColumn, notes));

    static FlatTable ReadCells(
        DataFile source, Stream content, IReadOnlyList<FeatureColumn> columns, string? targetColumn, string? idColumn,
        IReadOnlyList<string> notes)
    {
        var scanner = new CsvScanner(content, source.Name);
        var names = CsvHeader.Read(scanner, source.Name);
        var wanted = columns.Select(column => column.Name);
        ThrowIfMissing(source, names, idColumn is null ? wanted : wanted.Prepend(idColumn));

        var target = targetColumn is null ? null : new NumberBuffer(targetColumn, zeroOrOne);
        var clients = idColumn is null ? null : new TextBuffer();
        var numbers = columns.Select(column => column.Kind == FeatureKind.Numeric
            ? new NumberBuffer(column.Name, null) : null).ToArray();
        var words = columns.Select(column => column.Kind == FeatureKind.Category
            ? new CategoryBuffer(column.Name, column.Levels) : null).ToArray();

        var buffers = new ICellBuffer?[names.Length];
        for (var column = 0; column < columns.Count; column++)
            buffers[Array.IndexOf(names, columns[column].Name)] = (ICellBuffer?)numbers[column] ?? words[column];
        if (target is not null)
            buffers[Array.IndexOf(names, targetColumn)] = target;
        if (clients is not null)
            buffers[Array.IndexOf(names, idColumn)] = clients;

        var rows = CsvRows.Read(scanner, source.Name, names, buffers, new CsvReadOptions { NeedsRows = true });
        var values = columns.Select((column, index) => numbers[index]?.ToArray() ?? ValuesOf(words[index]!.ToArray(), column)).ToArray();

        return new FlatTable(new FeatureMatrix(columns, clients?.Values ?? Numbered(rows), values), target?.ToArray(), notes);
    }

    static float[] ValuesOf(byte[] codes, FeatureColumn column) => Array.ConvertAll(codes, code => code switch
    {
        CategoryCode.Missing => float.NaN,
        CategoryCode.Unknown => column.Levels.Count,
        _ => code - 1,
    });

    static string[] Numbered(int rows) => [.. Enumerable.Range(1, rows).Select(row => row.ToString(CultureInfo.InvariantCulture))];

    static void ThrowIfMissing(DataFile source, string[] names, IEnumerable<string> wanted)
    {
        var missing = wanted.Except(names).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException(Fault.AtLine(
                source.Name, 1, $"no column {string.Join(", ", missing)}", "it in the header",
                $"add it, or name another column; there are {string.Join(", ", names.Take(20))}{(names.Length > 20 ? ", …" : "")}"));
    }
}
