using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Models;

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
        var labelled = Enumerable.Range(0, target.Length).Where(row => !float.IsNaN(target[row])).ToArray();
        var matrix = all.Rows(labelled);
        var defaults = Array.ConvertAll(labelled, row => target[row]);
        var featureSeconds = clock.GetElapsedTime(start).TotalSeconds;

        return new TrainingSet(matrix, defaults, Describe(directory, data, matrix, defaults), readSeconds, featureSeconds);
    }

    /// <summary>Reads a flat CSV file.</summary>
    public static TrainingSet FromTable(string file, string target, string? id, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var table = FlatTable.Read(file, target, id);
        foreach (var note in table.Notes)
            Report.Line("  " + note);

        var (matrix, defaults) = (table.Features, table.Target!);
        var description = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {matrix.RowCount:N0} rows, {matrix.Columns.Count} features");

        return new TrainingSet(
            matrix, defaults, new DataDescription("table", description, DataHash.Of(matrix, defaults)), clock.GetElapsedTime(start).TotalSeconds, 0);
    }

    static DataDescription Describe(string directory, HomeCreditData data, FeatureMatrix matrix, float[] defaults)
    {
        const int KaggleClients = 307_511;
        var kind = SyntheticData.IsOurs(directory) ? "synthetic" : matrix.RowCount == KaggleClients ? "kaggle" : "folder";
        var what = kind switch
        {
            "synthetic" => "synthetic data in the schema of Home Credit Default Risk",
            "kaggle" => "Home Credit Default Risk (Kaggle)",
            _ => "rows in the schema of Home Credit Default Risk",
        };
        var tables = 1 + data.Report.Tables.Count(table => !table.Table.StartsWith("application_", StringComparison.Ordinal));

        return new DataDescription(
            kind,
            string.Create(CultureInfo.InvariantCulture, $"{what}: {matrix.RowCount:N0} clients with a known outcome, {tables} of 7 kinds of tables"),
            DataHash.Of(matrix, defaults));
    }
}
