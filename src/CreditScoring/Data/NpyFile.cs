using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace CreditScoring.Data;

/// <summary>Reads arrays of numbers in NumPy's <c>.npy</c> format, so that any peer can be given the same values.</summary>
/// <remarks>Source: NumPy Enhancement Proposal 1, A simple file format for NumPy arrays; versions 1 to 3.</remarks>
public static partial class NpyFile
{
    const int RowsAtATime = 1024;

    /// <summary>Reads a table of 32-bit floats, little-endian, row by row or column by column.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The values, [column][row].</returns>
    /// <exception cref="InvalidDataException">The file is not such a table; the message says what was found.</exception>
    public static float[][] ReadMatrix(string path)
    {
        using var stream = Open(path);
        var header = ReadHeader(path, stream);
        if (header.Shape is not [var rows, var columns] || header.Type != "<f4")
            throw Refused(path, $"an array of shape ({string.Join(", ", header.Shape)}) and type {header.Type}", "a table of shape (rows, columns) and type <f4, such as numpy.save(path, x.astype('float32'))");

        var values = new float[columns][];
        for (var column = 0; column < columns; column++)
            values[column] = new float[rows];
        if (header.IsByColumn)
            foreach (var column in values)
                Read(path, stream, column);
        else
            ReadRows(path, stream, values, rows);
        CheckEnd(path, stream);

        return values;
    }

    /// <summary>Reads a list of numbers: floats of 32 or 64 bits, bytes, or whole numbers of 32 or 64 bits, little-endian.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not such a list; the message says what was found.</exception>
    public static float[] ReadVector(string path)
    {
        using var stream = Open(path);
        var header = ReadHeader(path, stream);
        if (header.Shape is not [var count])
            throw Refused(path, $"an array of shape ({string.Join(", ", header.Shape)})", "a list of shape (n,)");

        var values = header.Type switch
        {
            "<f4" => ReadList<float>(path, stream, count, value => value),
            "<f8" => ReadList<double>(path, stream, count, value => (float)value),
            "<i4" => ReadList<int>(path, stream, count, value => value),
            "<i8" => ReadList<long>(path, stream, count, value => value),
            "|u1" or "|i1" or "|b1" => ReadList<byte>(path, stream, count, value => value),
            _ => throw Refused(path, $"type {header.Type}", "a list of type <f4, <f8, <i4, <i8 or |u1"),
        };
        CheckEnd(path, stream);

        return values;
    }

    static FileStream Open(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1)
        : throw new InvalidDataException($"{path}: no such file; expected an array written by numpy.save.");

    static Header ReadHeader(string path, FileStream stream)
    {
        Span<byte> start = stackalloc byte[12];
        if (stream.ReadAtLeast(start[..10], 10, throwOnEndOfStream: false) < 10 || start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8))
            throw Refused(path, "other bytes at its start", "a .npy file");

        var length = (int)BinaryPrimitives.ReadUInt16LittleEndian(start[8..]);
        if (start[6] > 1)
        {
            stream.ReadExactly(start[10..]);
            length = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(start[8..]));
        }

        if (length > stream.Length - stream.Position)
            throw Refused(path, "an end within its header", "a whole .npy file");

        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        var text = Encoding.Latin1.GetString(bytes);
        if (HeaderPattern().Match(text) is not { Success: true } match)
            throw Refused(path, $"the header {text.Trim()}", "one with descr, fortran_order and shape");

        int[] shape = [.. match.Groups["shape"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(size => int.Parse(size, CultureInfo.InvariantCulture))];

        return new Header(match.Groups["type"].Value, match.Groups["order"].Value == "True", shape);
    }

    static void ReadRows(string path, FileStream stream, float[][] values, int rows)
    {
        var block = new float[RowsAtATime * values.Length];
        for (var begin = 0; begin < rows; begin += RowsAtATime)
        {
            var count = Math.Min(RowsAtATime, rows - begin);
            Read<float>(path, stream, block.AsSpan(0, count * values.Length));
            for (var column = 0; column < values.Length; column++)
            {
                var target = values[column].AsSpan(begin, count);
                for (var row = 0; row < count; row++)
                    target[row] = block[row * values.Length + column];
            }
        }
    }

    static float[] ReadList<T>(string path, FileStream stream, int count, Converter<T, float> convert)
        where T : unmanaged
    {
        var values = new T[count];
        Read<T>(path, stream, values);

        return Array.ConvertAll(values, convert);
    }

    static void Read<T>(string path, FileStream stream, Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw Refused(path, "fewer values than its header says", "a whole file; write it again");
    }

    static void CheckEnd(string path, FileStream stream)
    {
        if (stream.Position != stream.Length)
            throw Refused(path, $"{stream.Length - stream.Position} bytes after the last value", "none; write it again");
    }

    static InvalidDataException Refused(string path, string found, string allowed) => new($"{path}: found {found}; expected {allowed}.");

    [GeneratedRegex(@"^\{(?=.*'descr':\s*'(?<type>[^']+)')(?=.*'fortran_order':\s*(?<order>True|False))(?=.*'shape':\s*\((?<shape>[\d,\s]*)\))")]
    private static partial Regex HeaderPattern();

    sealed record Header(string Type, bool IsByColumn, int[] Shape);
}
