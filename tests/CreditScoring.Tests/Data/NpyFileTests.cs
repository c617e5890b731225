using System.Runtime.InteropServices;
using System.Text;
using CreditScoring.Data;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Data;

public sealed class NpyFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_a_table_stored_by_row_or_by_column()
    {
        float[] values = [1, 2, 3, 4, float.NaN, 6];

        Assert.Equal([[1, 3, float.NaN], [2, 4, 6]], NpyFile.ReadMatrix(Write("<f4", "False", "(3, 2)", values)));
        Assert.Equal([[1, 2, 3], [4, float.NaN, 6]], NpyFile.ReadMatrix(Write("<f4", "True", "(3, 2)", values)));
    }

    [Fact]
    public void Reads_more_rows_than_it_takes_at_a_time()
    {
        var values = Enumerable.Range(0, 5_000).Select(value => (float)value).ToArray();
        var columns = NpyFile.ReadMatrix(Write("<f4", "False", "(2500, 2)", values));

        Assert.Equal(values.Where((_, place) => place % 2 == 0), columns[0]);
        Assert.Equal(values.Where((_, place) => place % 2 == 1), columns[1]);
    }

    [Fact]
    public void Reads_lists_of_several_kinds_of_numbers()
    {
        float[] expected = [0, 1, 1];

        Assert.Equal(expected, NpyFile.ReadVector(Write("<f4", "False", "(3,)", new float[] { 0, 1, 1 })));
        Assert.Equal(expected, NpyFile.ReadVector(Write("<f8", "False", "(3,)", new double[] { 0, 1, 1 })));
        Assert.Equal(expected, NpyFile.ReadVector(Write("<i4", "False", "(3,)", new[] { 0, 1, 1 })));
        Assert.Equal(expected, NpyFile.ReadVector(Write("<i8", "False", "(3,)", new long[] { 0, 1, 1 })));
        Assert.Equal(expected, NpyFile.ReadVector(Write("|u1", "False", "(3,)", new byte[] { 0, 1, 1 })));
    }

    [Theory]
    [InlineData("found an array of shape (3, 2) and type <f8", "<f8", "(3, 2)", 12)]
    [InlineData("found fewer values than its header says", "<f4", "(3, 3)", 6)]
    [InlineData("found 4 bytes after the last value", "<f4", "(5, 1)", 6)]
    [InlineData("found an array of shape (6)", "<f4", "(6,)", 6)]
    public void Says_what_is_wrong_with_a_table(string message, string type, string shape, int count) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => NpyFile.ReadMatrix(Write(type, "False", shape, new float[count]))).Message);

    [Theory]
    [InlineData("no such file", null)]
    [InlineData("found other bytes at its start", "PK\u0003\u0004 and more bytes")]
    public void Says_what_is_wrong_with_a_file(string message, string? text)
    {
        var path = text is null ? Path.Combine(folder.Path, "nothing.npy") : folder.Write("other.npy", Encoding.Latin1.GetBytes(text));

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => NpyFile.ReadVector(path)).Message);
    }

    [Fact]
    public void Says_that_a_header_ends_too_early()
    {
        var whole = File.ReadAllBytes(Write("<f4", "False", "(3,)", new float[3]));

        Assert.Contains("an end within its header", Assert.Throws<InvalidDataException>(() => NpyFile.ReadVector(folder.Write("short.npy", whole[..40]))).Message);
    }

    // As numpy.save writes it: the header padded with blanks so that the values begin at a multiple of 64 bytes.
    string Write<T>(string type, string byColumn, string shape, T[] values)
        where T : struct
    {
        var header = $"{{'descr': '{type}', 'fortran_order': {byColumn}, 'shape': {shape}, }}";
        header = header.PadRight(117) + "\n";

        return folder.Write(
            "array.npy",
            [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. MemoryMarshal.AsBytes(values.AsSpan())]);
    }
}
