using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Cli.Models;

/// <summary>Reads Home Credit tables and computes features, with progress and notes for the person at the terminal.</summary>
static class HomeCreditInput
{
    public static HomeCreditData Read(string directory, bool forScoring)
    {
        var data = Report.Step(
            "Reading tables",
            progress => HomeCreditFolder.Read(directory, new HomeCreditReadOptions { ForScoring = forScoring, Progress = new ReadShare(progress) }),
            result => string.Create(CultureInfo.InvariantCulture, $"{result.Report.Tables.Count} {(result.Report.Tables.Count == 1 ? "table" : "tables")}, {result.Report.Tables.Sum(table => (long)table.Rows):N0} rows"));
        foreach (var note in data.Report.Notes())
            Report.Line("  " + note);

        return data;
    }

    public static FeatureMatrix BuildFeatures(HomeCreditTables tables, IReadOnlyList<FeatureColumn> columns) => Report.Step(
        "Computing features",
        progress => FeatureBuilder.Build(tables, Environment.ProcessorCount, new CountShare(progress, tables.Applications.RowCount), columns),
        matrix => string.Create(CultureInfo.InvariantCulture, $"{matrix.Columns.Count} features of {matrix.RowCount:N0} clients"));

    /// <summary>Reads the tables one after the other and computes features meanwhile: a table is let go as soon as no feature needs it.</summary>
    public static FeatureData ReadFeatures(string directory, IReadOnlyList<FeatureColumn> columns)
    {
        var data = Report.Step(
            "Reading tables and computing features",
            progress => FeatureBuilder.Read(directory, new HomeCreditReadOptions { ForScoring = true, Progress = new ReadShare(progress) }, columns),
            result => string.Create(CultureInfo.InvariantCulture, $"{result.Features.Columns.Count} features of {result.Features.RowCount:N0} clients"));
        foreach (var note in data.Report.Notes())
            Report.Line("  " + note);

        return data;
    }

    /// <summary>What the tables are; the hash is left empty, for it takes reading the files again (<see cref="SourceHash"/>).</summary>
    public static FeatureFileSource Describe(string directory, Table applications, ReadReport report)
    {
        const int KaggleClients = 307_511;
        var labelled = applications.Numbers("TARGET").Count(outcome => !float.IsNaN(outcome));
        var kind = SyntheticData.IsOurs(directory) ? "synthetic" : labelled == KaggleClients ? "kaggle" : "folder";
        var what = kind switch
        {
            "synthetic" => "synthetic data in the schema of Home Credit Default Risk",
            "kaggle" => "Home Credit Default Risk (Kaggle)",
            _ => "rows in the schema of Home Credit Default Risk",
        };
        var tables = 1 + report.Tables.Count(table => !table.Table.StartsWith("application_", StringComparison.Ordinal));
        var description = string.Create(CultureInfo.InvariantCulture, $"{what}: {labelled:N0} clients with a known outcome, {tables} of 7 kinds of tables");

        return new FeatureFileSource(kind, description, "");
    }
}
