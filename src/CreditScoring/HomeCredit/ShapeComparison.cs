using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Two sets of tables side by side: missing shares, medians and correlations with the outcome, and rows per client. Aggregates only.</summary>
public static class ShapeComparison
{
    /// <summary>The comparison as lines of tab-separated text, a heading first.</summary>
    /// <param name="reference">The tables to compare with, such as real rows.</param>
    /// <param name="current">The tables compared, such as synthetic ones.</param>
    public static IReadOnlyList<string> Lines(HomeCreditTables reference, HomeCreditTables current)
    {
        var lines = new List<string>
        {
            "application column\tmissing\tmissing\tmedian\tmedian\tcorrelation with TARGET\tcorrelation with TARGET",
            "\treference\tcurrent\treference\tcurrent\treference\tcurrent",
        };
        foreach (var column in reference.Applications.Schema.Columns.Where(column => column.Kind == ColumnKind.Number && column.Name != "TARGET"))
        {
            var (left, right) = (Shape(reference, column.Name), Shape(current, column.Name));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{column.Name}\t{left.Missing:0.000}\t{right.Missing:0.000}\t{left.Median:0.####}\t{right.Median:0.####}\t{left.Correlation:+0.000;-0.000}\t{right.Correlation:+0.000;-0.000}"));
        }

        lines.Add("rows per client\treference\tcurrent");
        foreach (var (name, left) in Histories(reference))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}\t{left:0.00}\t{Histories(current)[name]:0.00}"));

        return lines;
    }

    static ColumnShape Shape(HomeCreditTables tables, string column) =>
        ColumnShape.Of(column, tables.Applications.Numbers(column), tables.Applications.Numbers("TARGET"));

    static Dictionary<string, double> Histories(HomeCreditTables tables)
    {
        double clients = tables.Applications.RowCount;

        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [BureauSchema.Table.Name] = Rows(tables.Bureau) / clients,
            [BureauBalanceSchema.Table.Name] = Rows(tables.BureauBalance) / clients,
            [PreviousApplicationSchema.Table.Name] = Rows(tables.PreviousApplications) / clients,
            [PosCashSchema.Table.Name] = Rows(tables.PosCash) / clients,
            [InstalmentsSchema.Table.Name] = Rows(tables.Instalments) / clients,
            [CreditCardSchema.Table.Name] = Rows(tables.CreditCards) / clients,
        };
    }

    static double Rows(Table? table) => table?.RowCount ?? double.NaN;
}
