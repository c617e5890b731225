using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit bench trees</c>: one fit on given arrays, the same for every number of threads and width of vectors.</summary>
public sealed class BenchTreesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Trains_the_same_bytes_with_any_threads_and_vectors_and_says_what_it_took()
    {
        WriteArrays(rows: 3_000, columns: 40);
        var one = Bench("1");
        Assert.InRange(one.GetProperty("seconds").GetProperty("wall").GetDouble(), 0.001, 600);
        Assert.InRange(one.GetProperty("seconds").GetProperty("cpu").GetDouble(), 0.001, 600);
        Assert.InRange(one.GetProperty("memory").GetProperty("peak").GetInt64(), 1 << 20, 1L << 33);
        Assert.InRange(one.GetProperty("auc").GetProperty("test").GetDouble(), 0.7, 1);
        Assert.Equal(3_000, one.GetProperty("rows").GetInt32());
        Assert.Equal(15, one.GetProperty("options").GetProperty("Rounds").GetInt32());

        var hash = one.GetProperty("hash").GetString();
        Assert.Equal(hash, Bench("2").GetProperty("hash").GetString());
        foreach (var (narrower, widest) in new[] { ("DOTNET_EnableAVX512", 256), ("DOTNET_EnableAVX2", 128), ("DOTNET_EnableHWIntrinsic", 128) })
        {
            var narrow = Bench("2", (narrower, "0"));
            Assert.InRange(narrow.GetProperty("vectorBits").GetInt32(), 0, widest);
            Assert.Equal(hash, narrow.GetProperty("hash").GetString());
        }
    }

    [Fact]
    public void Bad_input_gives_one_clear_line()
    {
        WriteArrays(rows: 10, columns: 2);
        File.Copy(Path.Combine(folder, "x.npy"), Path.Combine(folder, "long.npy"));
        File.WriteAllText(Path.Combine(folder, "text.npy"), "not an array");
        void Refused(string message, params string[] arguments)
        {
            var run = Credit.Run(["bench", "trees", .. arguments]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        var (x, y) = (Path.Combine(folder, "x.npy"), Path.Combine(folder, "y.npy"));
        Refused("no such file", "--matrix", Path.Combine(folder, "nothing.npy"), "--target", y);
        Refused("found other bytes at its start; expected a .npy file", "--matrix", Path.Combine(folder, "text.npy"), "--target", y);
        Refused("found an array of shape (10, 2)", "--matrix", x, "--target", x);
        Refused("--test-matrix and --test-target go together", "--matrix", x, "--target", y, "--test-matrix", x);
    }

    JsonElement Bench(string threads, params (string Name, string Value)[] environment)
    {
        var (x, y) = (Path.Combine(folder, "x.npy"), Path.Combine(folder, "y.npy"));
        var run = Credit.Run(
            ["bench", "trees", "--matrix", x, "--target", y, "--test-matrix", x, "--test-target", y, "--threads", threads, "--rounds", "15", "--min-rows", "20"], environment);
        Assert.Equal(0, run.ExitCode);

        return JsonDocument.Parse(run.Output).RootElement;
    }

    // Numbers, codes and a block that is missing in half of the rows; outcomes by two of them.
    void WriteArrays(int rows, int columns)
    {
        var random = new Random(5);
        var values = new float[rows * columns];
        var outcomes = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var isAbsent = random.Next(2) == 0;
            for (var column = 0; column < columns; column++)
                values[row * columns + column] = column % 3 == 1 ? random.Next(5) : isAbsent && column > columns / 2 ? float.NaN : (float)(random.NextDouble() * 2 - 1);
            outcomes[row] = values[row * columns] + values[row * columns + 1] / 4 + random.NextDouble() > 0.9 ? 1 : 0;
        }

        WriteArray("x.npy", $"({rows}, {columns})", values);
        WriteArray("y.npy", $"({rows},)", outcomes);
    }

    void WriteArray(string name, string shape, float[] values)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}");
        header = header.PadRight((header.Length + 1 + 10 + 63) / 64 * 64 - 11) + "\n";
        using var stream = File.Create(Path.Combine(folder, name));
        stream.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(header));
        stream.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
