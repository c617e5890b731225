using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CreditScoring.Cli.Tests;

/// <summary>Twenty damaged folders through the real program: one clear line, exit code 2, nothing half-written.</summary>
public sealed class BadInputTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    public static TheoryData<string, string> Damages => new()
    {
        { "truncated gzip", "application_train.csv.gz" },
        { "corrupt gzip", "application_train.csv.gz" },
        { "missing column", "application_train.csv" },
        { "unknown column", "application_train.csv" },
        { "duplicate header", "application_train.csv" },
        { "wrong header", "bureau.csv" },
        { "text in a number", "application_train.csv" },
        { "infinite number", "bureau.csv" },
        { "duplicate id", "application_train.csv" },
        { "empty id", "previous_application.csv" },
        { "fractional id", "POS_CASH_balance.csv" },
        { "too few cells", "installments_payments.csv" },
        { "too many cells", "credit_card_balance.csv" },
        { "target of 2", "application_train.csv" },
        { "missing target", "application_train.csv" },
        { "empty file", "bureau_balance.csv" },
        { "header only", "application_train.csv" },
        { "binary file", "bureau.csv" },
        { "unterminated quote", "previous_application.csv" },
        { "not a zip", "home-credit.zip" },
        { "no application_train", "application_train" },
        { "the same table twice", "application_train" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_folder_gives_one_clear_line(string damage, string named)
    {
        var folder = Path.Combine(run.Folder, "bad " + damage);
        CopyData(folder);
        Damage(folder, damage);
        var model = Path.Combine(folder, "model");

        var result = Credit.Run("train", folder, "--output", model);

        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.ErrorLines);
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(model));
        Assert.Empty(Directory.GetFileSystemEntries(folder, "*.writing"));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("train", "nowhere", "--output", "x")]
    [InlineData("train", "--table", "nowhere.csv", "--target", "t", "--output", "x")]
    [InlineData("score", "nowhere", "nowhere", "--output", "x")]
    [InlineData("search", "nowhere", "--grid", "nowhere.json", "--journal", "x")]
    [InlineData("data", "synthesize", "--clients", "0", "--output", "x")]
    [InlineData("site", "--output", "x", "--model", "nowhere")]
    [InlineData("site", "--output", "x", "--model", "nowhere", "--address", "https://note.example/")]
    [InlineData("site", "--output", "x", "--address", "note.example")]
    [InlineData("publish", "scan", "nowhere")]
    [InlineData("publish", "site", "nowhere")]
    [InlineData("publish", "site", "nowhere", "--bucket", "b", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("publish", "list", "--bucket", "b", "--endpoint", "9000")]
    [InlineData("models", "publish", "--registry", "nowhere", "--bucket", "b", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("serve", "--model", "nowhere")]
    [InlineData("serve", "--registry", "nowhere")]
    [InlineData("serve", "--model", "nowhere", "--bucket", "b")]
    [InlineData("serve", "--model", "nowhere", "--follow", "0")]
    [InlineData("serve", "--model", "nowhere", "--audience", "scoring")]
    [InlineData("token", "--user", "nobody")]
    [InlineData("bench", "search", "--clients", "0")]
    [InlineData("models", "verify", "--registry", "nowhere")]
    [InlineData("frobnicate")]
    public void Wrong_arguments_give_one_clear_line(params string[] arguments)
    {
        var result = Credit.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.False(Path.Exists("x"));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("models", "frobnicate")]
    public void An_unknown_verb_is_named(params string[] arguments) =>
        Assert.Contains("'frobnicate'", Credit.Run(arguments).Error, StringComparison.Ordinal);

    [Fact]
    public void A_grid_out_of_range_gives_one_clear_line()
    {
        var grid = Path.Combine(run.Folder, "out-of-range.json");
        File.WriteAllText(grid, """{ "leaves": [0] }""");

        var result = Credit.Run("search", run.Data, "--grid", grid, "--journal", Path.Combine(run.Folder, "out-of-range"));

        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.ErrorLines);
        Assert.Contains("option 'leaves' cannot be 0", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_gives_one_clear_line_and_no_address()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var result = Credit.Run("serve", "--model", run.Model, "--data", run.Data, "--port", port);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(port, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("http://", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told_before_the_training()
    {
        var file = Path.Combine(run.Folder, "taken");
        File.WriteAllText(file, "kept");

        var result = Credit.Run("train", run.Data, "--output", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a file", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal("kept", File.ReadAllText(file));
    }

    void CopyData(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(run.Data, "*.csv"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    static void Damage(string folder, string damage)
    {
        var train = Path.Combine(folder, "application_train.csv");
        switch (damage)
        {
            case "truncated gzip": Compress(train, bytes => bytes[..(bytes.Length / 2)]); break;
            case "corrupt gzip": Compress(train, bytes => [.. bytes[..500], .. bytes[500..].Select(value => (byte)~value)]); break;
            case "missing column": Edit(train, (line, _) => line[..line.LastIndexOf(',')]); break;
            case "unknown column": Edit(train, (line, row) => line + (row == 0 ? ",COLOUR" : ",red")); break;
            case "duplicate header": Edit(train, (line, row) => row == 0 ? line.Replace("CNT_CHILDREN", "AMT_CREDIT", StringComparison.Ordinal) : line); break;
            case "wrong header": Edit(Path.Combine(folder, "bureau.csv"), (line, row) => row == 0 ? line.ToLowerInvariant() : line); break;
            case "text in a number": Edit(train, (line, row) => row == 7 ? Cell(line, 8, "lots") : line); break;
            case "infinite number": Edit(Path.Combine(folder, "bureau.csv"), (line, row) => row == 7 ? Cell(line, 10, "1e99") : line); break;
            case "duplicate id": Edit(train, (line, row) => row == 7 ? Cell(line, 0, File.ReadLines(train).ElementAt(1).Split(',')[0]) : line); break;
            case "empty id": Edit(Path.Combine(folder, "previous_application.csv"), (line, row) => row == 7 ? Cell(line, 1, "") : line); break;
            case "fractional id": Edit(Path.Combine(folder, "POS_CASH_balance.csv"), (line, row) => row == 7 ? Cell(line, 1, "100001.5") : line); break;
            case "too few cells": Edit(Path.Combine(folder, "installments_payments.csv"), (line, row) => row == 7 ? line[..line.LastIndexOf(',')] : line); break;
            case "too many cells": Edit(Path.Combine(folder, "credit_card_balance.csv"), (line, row) => row == 7 ? line + ",1" : line); break;
            case "target of 2": Edit(train, (line, row) => row == 7 ? Cell(line, 1, "2") : line); break;
            case "missing target": Edit(train, (line, row) => row == 7 ? Cell(line, 1, "") : line); break;
            case "empty file": File.WriteAllText(Path.Combine(folder, "bureau_balance.csv"), ""); break;
            case "header only": Edit(train, (line, row) => row == 0 ? line : null); break;
            case "binary file": File.WriteAllBytes(Path.Combine(folder, "bureau.csv"), [.. Enumerable.Range(0, 5000).Select(value => (byte)(value * 37))]); break;
            case "unterminated quote": Edit(Path.Combine(folder, "previous_application.csv"), (line, row) => row == 7 ? Cell(line, 2, "\"Cash loans") : line); break;
            case "not a zip": File.WriteAllText(Path.Combine(folder, "home-credit.zip"), "this is no zip"); break;
            case "no application_train": File.Delete(train); break;
            case "the same table twice": File.WriteAllBytes(train + ".gz", Packed(File.ReadAllBytes(train))); break;
            default: throw new ArgumentException($"There is no damage '{damage}'.", nameof(damage));
        }
    }

    static void Edit(string file, Func<string, int, string?> edit) =>
        File.WriteAllLines(file, File.ReadAllLines(file).Select(edit).OfType<string>(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    static string Cell(string line, int column, string value)
    {
        var cells = line.Split(',');
        cells[column] = value;

        return string.Join(',', cells);
    }

    static void Compress(string file, Func<byte[], byte[]> damage)
    {
        File.WriteAllBytes(file + ".gz", damage(Packed(File.ReadAllBytes(file))));
        File.Delete(file);
    }

    static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);

        return packed.ToArray();
    }
}
