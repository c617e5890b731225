using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit bench features</c>: what other tools are compared with must be what the product gives.</summary>
public sealed class BenchFeaturesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Gives_the_values_of_the_catalog_and_says_what_they_took()
    {
        var (data, timed, whole) = (Path.Combine(folder, "data"), Path.Combine(folder, "timed.csv"), Path.Combine(folder, "whole.csv"));
        Credit.Run("data", "synthesize", "--clients", "300", "--output", data);
        Assert.Equal(0, Credit.Run("features", data, "--catalog", "all", "--output", whole).ExitCode);

        var run = Credit.Run("bench", "features", data, "--output", timed, "--threads", "2");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(300, json.RootElement.GetProperty("clients").GetInt32());
        Assert.Equal(
            ["application_train", "application_test", "bureau", "bureau_balance", "installments_payments"],
            json.RootElement.GetProperty("rows").EnumerateObject().Select(table => table.Name));
        Assert.InRange(json.RootElement.GetProperty("seconds").GetProperty("wall").GetDouble(), 0.001, 600);
        Assert.InRange(json.RootElement.GetProperty("seconds").GetProperty("cpu").GetDouble(), 0.001, 600);
        Assert.InRange(json.RootElement.GetProperty("memory").GetProperty("peak").GetInt64(), 1 << 20, 1L << 33);
        Assert.Equal(Columns(whole, Header(timed)), File.ReadAllLines(timed));
    }

    [Fact]
    public void Bad_input_gives_one_clear_line()
    {
        var run = Credit.Run("bench", "features", Path.Combine(folder, "nowhere"), "--output", Path.Combine(folder, "x.csv"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    static string[] Header(string csv) => File.ReadLines(csv).First().Split(',');

    static IEnumerable<string> Columns(string csv, string[] names)
    {
        var places = names.Select(name => Array.IndexOf(Header(csv), name)).ToList();

        return File.ReadLines(csv).Select(line => line.Split(',')).Select(cells => string.Join(',', places.Select(place => cells[place])));
    }
}
