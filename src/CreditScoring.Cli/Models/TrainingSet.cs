using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Wording;

namespace CreditScoring.Cli.Models;

/// <summary>Clients with a known outcome, their features, and how long it took to get them.</summary>
sealed record TrainingSet(FeatureMatrix Matrix, float[] Defaults, DataDescription Data, double ReadSeconds, double FeatureSeconds)
{
    /// <summary>Reads a Home Credit folder and computes some features of the clients with a known outcome.</summary>
    public static TrainingSet FromFolder(string directory, IReadOnlyList<FeatureColumn> columns, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var data = HomeCreditInput.Read(directory, forScoring: false);
        var readSeconds = clock.GetElapsedTime(start).TotalSeconds;

        start = clock.GetTimestamp();
        var all = HomeCreditInput.BuildFeatures(data.Tables, columns);
        var target = data.Tables.Applications.Numbers("TARGET");
        var labelled = Labelled(target);
        var matrix = all.Rows(labelled);
        var featureSeconds = clock.GetElapsedTime(start).TotalSeconds;

        return Of(matrix, target, labelled, HomeCreditInput.Describe(directory, data.Tables.Applications, data.Report), readSeconds, featureSeconds);
    }

    /// <summary>Reads the clients with a known outcome from a feature file: the same set as from the tables that it was computed from.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalog"><c>core</c> for the core features; <c>all</c> for every feature of the file, also those that no catalog has.</param>
    /// <param name="clock">Measures the time taken.</param>
    public static TrainingSet FromFeatures(string file, string catalog, TimeProvider clock) =>
        FromFeatures(file, catalog == "all" ? null : CommonOptions.ColumnsOf(catalog), $"{catalog} catalog", clock);

    /// <summary>The same with the columns given; every one of the file when null.</summary>
    public static TrainingSet FromFeatures(string file, IReadOnlyList<FeatureColumn>? columns, string reader, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        using var features = FeatureFile.Open(file);
        var target = features.Outcomes;
        var labelled = Labelled(target);
        if (labelled.Length == 0)
            throw new InvalidDataException(
                $"{file}: none of its {features.RowCount} clients has a known outcome; compute the features of tables that hold application_train.");

        var matrix = features.Rows(labelled, columns is null ? null : features.PositionsOf(columns, reader));

        return Of(matrix, target, labelled, features.Source, clock.GetElapsedTime(start).TotalSeconds, 0);
    }

    /// <summary>Reads arrays written by NumPy: clients are numbered, features are f0, f1 and so on.</summary>
    public static TrainingSet FromArrays(string matrix, string target, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var (values, defaults) = (NpyFile.ReadMatrix(matrix), NpyFile.ReadVector(target));
        if (values.Length == 0 || values[0].Length != defaults.Length)
            throw new InvalidDataException(
                $"{target}: found {defaults.Length} outcomes for the {(values.Length == 0 ? 0 : values[0].Length)} clients of {matrix}; expected one for each.");

        var features = new FeatureMatrix(
            [.. Enumerable.Range(0, values.Length).Select(column => FeatureColumn.Numeric("f" + column))],
            [.. Enumerable.Range(0, defaults.Length).Select(row => row.ToString(CultureInfo.InvariantCulture))], values);
        var (name, rows) = (Path.GetFileName(matrix), defaults.Length);

        return new TrainingSet(
            features, defaults,
            new DataDescription("table", $"{name}: {rows} rows, {values.Length} features", FrenchTypography.Set($"{name} : {rows} lignes, {values.Length} variables"), DataHash.Of(features, defaults)),
            clock.GetElapsedTime(start).TotalSeconds, 0);
    }

    /// <summary>Reads a flat CSV file.</summary>
    public static TrainingSet FromTable(string file, string target, string? id, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var table = FlatTable.Read(file, target, id);
        foreach (var note in table.Notes)
            Report.Line("  " + note);

        var (matrix, defaults) = (table.Features, table.Target!);
        var (name, rows, features) = (Path.GetFileName(file), matrix.RowCount, matrix.Columns.Count);
        var description = new DataDescription(
            "table",
            string.Create(CultureInfo.InvariantCulture, $"{name}: {rows:N0} rows, {features} features"),
            FrenchTypography.Set($"{name} : {NumberText.Decimal(rows, 0, Language.French)} lignes, {features} variables"),
            DataHash.Of(matrix, defaults));

        return new TrainingSet(
            matrix, defaults, description, clock.GetElapsedTime(start).TotalSeconds, 0);
    }

    static TrainingSet Of(
        FeatureMatrix matrix, ReadOnlySpan<float> target, int[] labelled, FeatureFileSource source, double readSeconds, double featureSeconds)
    {
        var defaults = new float[labelled.Length];
        for (var row = 0; row < defaults.Length; row++)
            defaults[row] = target[labelled[row]];

        return new TrainingSet(
            matrix, defaults, new DataDescription(source.Kind, source.Description, French(source.Kind, defaults.Length), DataHash.Of(matrix, defaults)), readSeconds, featureSeconds);
    }

    static int[] Labelled(ReadOnlySpan<float> target)
    {
        var rows = new List<int>();
        for (var row = 0; row < target.Length; row++)
            if (!float.IsNaN(target[row]))
                rows.Add(row);

        return [.. rows];
    }

    static string French(string kind, int clients)
    {
        var what = kind switch
        {
            "synthetic" => "données synthétiques au schéma de Home Credit Default Risk",
            "kaggle" => "Home Credit Default Risk (Kaggle)",
            _ => "lignes au schéma de Home Credit Default Risk",
        };

        return FrenchTypography.Set($"{what} : {NumberText.Decimal(clients, 0, Language.French)} clients à l’issue connue");
    }
}
