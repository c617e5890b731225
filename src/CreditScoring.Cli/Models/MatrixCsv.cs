using System.Buffers;
using System.Globalization;
using System.Text;
using CreditScoring.Cli.Output;
using CreditScoring.Features;

namespace CreditScoring.Cli.Models;

/// <summary>A feature matrix as CSV: <c>SK_ID_CURR,TARGET</c>, then the features; numbers read back to the last bit, missing is empty.</summary>
static class MatrixCsv
{
    const int RowsOfBlock = 512;

    public static void Write(FeatureMatrix matrix, float[] target, Stream stream)
    {
        var header = string.Join(',', matrix.Columns.Select(column => CsvText.Quoted(column.Name)).Prepend("TARGET").Prepend("SK_ID_CURR"));
        stream.Write(Encoding.UTF8.GetBytes(header + "\n"));

        // Blocks are turned into text side by side and written in order.
        var blocks = new ArrayBufferWriter<byte>[Environment.ProcessorCount * 2];
        for (var start = 0; start < matrix.RowCount; start += blocks.Length * RowsOfBlock)
        {
            var first = start;
            Parallel.For(0, blocks.Length, block =>
            {
                (blocks[block] ??= new ArrayBufferWriter<byte>()).ResetWrittenCount();
                var end = Math.Min(first + (block + 1) * RowsOfBlock, matrix.RowCount);
                for (var row = first + block * RowsOfBlock; row < end; row++)
                    Line(blocks[block], matrix, target, row);
            });
            foreach (var block in blocks)
                stream.Write(block.WrittenSpan);
        }
    }

    static void Line(ArrayBufferWriter<byte> line, FeatureMatrix matrix, float[] target, int row)
    {
        Encoding.UTF8.GetBytes(CsvText.Quoted(matrix.Clients[row]), line);
        Cell(line, target[row]);
        for (var column = 0; column < matrix.Columns.Count; column++)
            Cell(line, matrix.Column(column)[row]);
        line.Write("\n"u8);
    }

    static void Cell(ArrayBufferWriter<byte> line, float value)
    {
        const int LongestNumber = 32;
        var text = line.GetSpan(1 + LongestNumber);
        text[0] = (byte)',';
        var length = 0;
        if (!float.IsNaN(value))
            value.TryFormat(text[1..], out length, "R", CultureInfo.InvariantCulture);
        line.Advance(1 + length);
    }
}
