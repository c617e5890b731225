using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>Clients with a known outcome, their features, and how long it took to get them.</summary>
sealed record TrainingSet(FeatureMatrix Matrix, float[] Defaults, DataDescription Data, double ReadSeconds, double FeatureSeconds)
{
    /// <summary>Reads a Home Credit folder and computes the features of the clients with a known outcome.</summary>
    public static TrainingSet FromFolder(string directory, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        var data = HomeCreditInput.Read(directory, forScoring: false);
        var readSeconds = clock.GetElapsedTime(start).TotalSeconds;

        start = clock.GetTimestamp();
        var all = HomeCreditInput.BuildFeatures(data.Tables);
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
        var (name, rows, features) = (Path.GetFileName(file), matrix.RowCount, matrix.Columns.Count);
        var description = new DataDescription(
            "table",
            string.Create(CultureInfo.InvariantCulture, $"{name}: {rows:N0} rows, {features} features"),
            $"{name} : {NumberText.Decimal(rows, 0, Language.French)} lignes, {features} variables",
            DataHash.Of(matrix, defaults));

        return new TrainingSet(
            matrix, defaults, description, clock.GetElapsedTime(start).TotalSeconds, 0);
    }

    static DataDescription Describe(string directory, HomeCreditData data, FeatureMatrix matrix, float[] defaults)
    {
        const int KaggleClients = 307_511;
        var kind = SyntheticData.IsOurs(directory) ? "synthetic" : matrix.RowCount == KaggleClients ? "kaggle" : "folder";
        var (english, french) = kind switch
        {
            "synthetic" => ("synthetic data in the schema of Home Credit Default Risk", "données synthétiques au schéma de Home Credit Default Risk"),
            "kaggle" => ("Home Credit Default Risk (Kaggle)", "Home Credit Default Risk (Kaggle)"),
            _ => ("rows in the schema of Home Credit Default Risk", "lignes au schéma de Home Credit Default Risk"),
        };
        var tables = 1 + data.Report.Tables.Count(table => !table.Table.StartsWith("application_", StringComparison.Ordinal));

        return new DataDescription(
            kind,
            string.Create(CultureInfo.InvariantCulture, $"{english}: {matrix.RowCount:N0} clients with a known outcome, {tables} of 7 kinds of tables"),
            $"{french} : {NumberText.Decimal(matrix.RowCount, 0, Language.French)} clients à l’issue connue, {tables} sortes de tables sur 7",
            DataHash.Of(matrix, defaults));
    }
}
