using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CreditScoring.Drift;
using CreditScoring.Features;
using CreditScoring.Tests.Conventions;

namespace CreditScoring.Tests.Drift;

/// <summary>The samples and the values of the folder Reference.</summary>
static class DriftReference
{
    const string Folder = "tests/CreditScoring.Tests/Drift/Reference/";

    static readonly Dictionary<string, (string[] Names, string[][] Rows)> Files = new[]
    {
        "s300_reference.csv", "s300_current_null.csv", "s300_current_drift.csv", "s5000_reference.csv", "s5000_current_null.csv",
        "s5000_current_drift.csv", "cbpe_reference.csv", "cbpe_analysis.csv",
    }.ToDictionary(file => file, Read);

    public static JsonElement Json(string file) => JsonDocument.Parse(Repository.Read(Folder + file)).RootElement;

    public static string[] Names(string file) => Files[file].Names;

    public static IEnumerable<string> Cells(string file, string column)
    {
        var place = Array.IndexOf(Files[file].Names, column);

        return Files[file].Rows.Select(row => row[place]);
    }

    public static double[] Numbers(string file, string column) =>
        [.. Cells(file, column).Select(cell => cell switch { "" => double.NaN, "inf" => double.PositiveInfinity, _ => double.Parse(cell, CultureInfo.InvariantCulture) })];

    public static FeatureKind KindOf(string column) =>
        column.StartsWith("num_", StringComparison.Ordinal) || column is "prediction" or "target" ? FeatureKind.Numeric : FeatureKind.Category;

    public static ColumnSample Sample(string file, string column, FeatureKind kind, Range? rows = null) =>
        kind == FeatureKind.Numeric
            ? ColumnSample.OfNumbers(Numbers(file, column).AsSpan(rows ?? Range.All))
            : ColumnSample.OfLevels(Cells(file, column).ToArray()[rows ?? Range.All]);

    /// <summary>A number as JSON holds it: NaN and the infinities are texts.</summary>
    public static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.GetString() switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.NaN,
    };

    /// <summary>How far a figure is from the expected one, relative to it, down to the smallest.</summary>
    public static double Deviation(double expected, double found) =>
        expected.Equals(found) ? 0 : Math.Abs(found - expected) / Math.Max(Math.Abs(expected), 1e-300);

    static (string[] Names, string[][] Rows) Read(string file)
    {
        var path = Path.Combine(Repository.Root, Folder + file);
        using var stream = File.Exists(path) ? File.OpenRead(path) : (Stream)new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');

        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }
}
