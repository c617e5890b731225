using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>What a column holds after cleaning.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="MissingShare">Share of missing cells, in [0, 1].</param>
/// <param name="Least">For a number column, the least value; NaN when all are missing or for other kinds.</param>
/// <param name="Most">For a number column, the greatest value; NaN when all are missing or for other kinds.</param>
/// <param name="OutOfRange">Cells outside the believable range.</param>
/// <param name="FirstOutOfRange">Row of the first of these, from 1, or 0.</param>
public sealed record ColumnProfile(
    string Name, ColumnKind Kind, double MissingShare, float Least, float Most, int OutOfRange, int FirstOutOfRange)
{
    /// <summary>Looks through one column of a table.</summary>
    internal static ColumnProfile Of(Table table, ColumnSchema column) => column.Kind switch
    {
        ColumnKind.Number => OfNumbers(column, table.Numbers(column.Name)),
        ColumnKind.Category => new ColumnProfile(
            column.Name, column.Kind, Share(table.Codes(column.Name).AsSpan().Count(CategoryCode.Missing), table.RowCount),
            float.NaN, float.NaN, 0, 0),
        _ => new ColumnProfile(column.Name, column.Kind, 0, float.NaN, float.NaN, 0, 0),
    };

    static ColumnProfile OfNumbers(ColumnSchema column, float[] values)
    {
        var (lower, upper) = ValueRanges.Of(column) ?? (float.MinValue, float.MaxValue);
        var (least, most) = (float.NaN, float.NaN);
        var (missing, outside, first) = (0, 0, 0);
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            if (float.IsNaN(value))
            {
                missing++;
                continue;
            }

            least = value < least || float.IsNaN(least) ? value : least;
            most = value > most || float.IsNaN(most) ? value : most;
            if (value >= lower && value <= upper)
                continue;

            outside++;
            first = first > 0 ? first : row + 1;
        }

        return new ColumnProfile(column.Name, column.Kind, Share(missing, values.Length), least, most, outside, first);
    }

    static double Share(int count, int rows) => rows == 0 ? 0 : (double)count / rows;
}
