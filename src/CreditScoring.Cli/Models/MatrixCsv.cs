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
    const int BlocksPerProcessor = 8;
    const int LongestCell = 32; // a comma and a number

    public static void Write(FeatureMatrix matrix, float[] target, Stream stream, int threads = -1)
    {
        var header = string.Join(',', matrix.Columns.Select(column => CsvText.Quoted(column.Name)).Prepend("TARGET").Prepend("SK_ID_CURR"));
        stream.Write(Encoding.UTF8.GetBytes(header + "\n"));

        // Blocks are turned into text side by side and written in order; several for each processor, so that none waits long for the others.
        var blocks = new ArrayBufferWriter<byte>[Environment.ProcessorCount * BlocksPerProcessor];
        for (var start = 0; start < matrix.RowCount; start += blocks.Length * RowsOfBlock)
        {
            var first = start;
            Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
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
        var client = CsvText.Quoted(matrix.Clients[row]);
        var columns = matrix.Columns.Count;
        var text = line.GetSpan(Encoding.UTF8.GetMaxByteCount(client.Length) + (columns + 1) * LongestCell + 1);
        var length = Encoding.UTF8.GetBytes(client, text);
        length += Cell(text[length..], target[row]);
        for (var column = 0; column < columns; column++)
            length += Cell(text[length..], matrix.Column(column)[row]);
        text[length++] = (byte)'\n';
        line.Advance(length);
    }

    static int Cell(Span<byte> text, float value)
    {
        const int WholeNumbers = 10_000_000; // below that, "R" writes a whole number as digits alone
        text[0] = (byte)',';
        var length = 0;
        if (Math.Abs(value) < WholeNumbers && BitConverter.SingleToInt32Bits((int)value) == BitConverter.SingleToInt32Bits(value))
            ((int)value).TryFormat(text[1..], out length, provider: CultureInfo.InvariantCulture);
        else if (!float.IsNaN(value))
            value.TryFormat(text[1..], out length, "R", CultureInfo.InvariantCulture);

        return 1 + length;
    }
}
