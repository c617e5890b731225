using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

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
}
