using System.Globalization;
using System.Text;
using CreditScoring.Features;

namespace CreditScoring.Cli.Models;

/// <summary>A feature matrix as CSV: <c>SK_ID_CURR,TARGET</c>, then the features; numbers read back to the last bit, missing is empty.</summary>
static class MatrixCsv
{
    public static void Write(FeatureMatrix matrix, float[] target, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.Write("SK_ID_CURR,TARGET");
        foreach (var column in matrix.Columns)
            writer.Write("," + column.Name);
        writer.WriteLine();

        for (var row = 0; row < matrix.RowCount; row++)
        {
            writer.Write(matrix.Clients[row]);
            Cell(writer, target[row]);
            for (var column = 0; column < matrix.Columns.Count; column++)
                Cell(writer, matrix.Column(column)[row]);
            writer.WriteLine();
        }
    }

    static void Cell(StreamWriter writer, float value)
    {
        writer.Write(',');
        if (float.IsNaN(value))
            return;

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }
}
