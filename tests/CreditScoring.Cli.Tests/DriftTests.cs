using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CreditScoring.Cli.Tests;

/// <summary><c>credit drift</c>: the report, the page, the exit code.</summary>
public sealed class DriftTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Stable_data_give_no_drift_and_changed_data_exit_3_with_the_columns_named()
    {
        var reference = Table("reference.csv", 0, 0);

        Assert.Equal(0, Run(reference, Table("same.csv", 7, 0)).ExitCode);
        var changed = Run(reference, Table("changed.csv", 7, 40));
        Assert.Equal(3, changed.ExitCode);
        Assert.Contains("income: ", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("contract:", changed.Output, StringComparison.Ordinal);

        var page = File.ReadAllText(Path.Combine(folder, "out", "report.html"));
        Assert.Contains("Les données ont changé", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal); // nothing is asked of anyone
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("evidently")]
    public void Each_name_of_the_report_is_told_in_the_schema(string mode)
    {
        Run(Table("reference.csv", 0, 0), Table("changed.csv", 7, 40), "--mode", mode);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "drift-report.schema.json")));
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", "report.json")));

        Assert.Equal(mode, report.RootElement.GetProperty("mode").GetString());
        Check(report.RootElement, schema.RootElement, schema.RootElement, "$");
    }

    [Fact]
    public void The_compatibility_mode_gives_every_test_under_its_name()
    {
        Run(Table("reference.csv", 0, 0), Table("changed.csv", 7, 40), "--mode", "evidently");
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", "report.json")));
        var income = report.RootElement.GetProperty("columns")[0];

        Assert.Equal(("income", "ks"), (income.GetProperty("name").GetString(), income.GetProperty("test").GetString()));
        Assert.Equal(13, income.GetProperty("tests").EnumerateObject().Count());
        Assert.True(income.GetProperty("tests").GetProperty("ks").GetProperty("drift").GetBoolean());
        Assert.Contains("selon la règle d’Evidently", File.ReadAllText(Path.Combine(folder, "out", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_input_is_told_in_one_line()
    {
        var reference = Table("reference.csv", 0, 0);

        Assert.Contains("no such file", Assert.Single(Run(reference, Path.Combine(folder, "absent.csv")).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("has no such column", Assert.Single(Run(reference, reference, "--target", "outcome").ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_model_the_later_month_is_told_and_estimated_in_the_schema_s_names()
    {
        string data = Path.Combine(folder, "data"), month = Path.Combine(folder, "month"), model = Path.Combine(folder, "model");
        string first = Path.Combine(folder, "first.features"), later = Path.Combine(folder, "later.features"), output = Path.Combine(folder, "out");
        foreach (var line in new string[][]
        {
            ["data", "synthesize", "--clients", "1500", "--output", data],
            ["data", "synthesize", "--clients", "1500", "--seed", "9", "--shift", "1", "--output", month],
            ["features", data, "--output", first],
            ["features", month, "--output", later],
            ["train", "--features", first, "--output", model],
        })
            Assert.Equal(0, Credit.Run(line).ExitCode);

        var told = Credit.Run("drift", "--model", model, "--reference", first, "--current", later, "--output", output, "--language", "en");
        Assert.Equal(3, told.ExitCode);
        Assert.Contains("Expected AUC", told.Output, StringComparison.Ordinal);
        Assert.Contains("What it changes for the model", File.ReadAllText(Path.Combine(output, "report.html")), StringComparison.Ordinal);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "drift-report.schema.json")));
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "report.json")));
        Check(report.RootElement, schema.RootElement, schema.RootElement, "$");
        Assert.True(report.RootElement.GetProperty("model").GetProperty("performance").TryGetProperty("realised", out _));

        Assert.Equal(0, Credit.Run("drift", "--model", model, "--features", first, "--output", output).ExitCode);
        Assert.Contains("Give either --features", Assert.Single(Credit.Run("drift", "--model", model, "--features", first, "--current", later, "--output", output).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("--features needs --model", Assert.Single(Credit.Run("drift", "--features", first, "--output", output).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lasting_change_over_windows_exits_3_and_a_single_one_does_not()
    {
        var reference = Table("reference.csv", 0, 0);
        foreach (var (month, move) in new[] { ("01", 0), ("02", 40), ("03", 0), ("04", 0) })
            Table($"windows/{month}.csv", 7, move);
        string[] watch = ["drift-watch", "--reference", reference, "--windows", Path.Combine(folder, "windows"), "--output", Path.Combine(folder, "out")];

        Assert.Equal(0, Credit.Run(watch).ExitCode);
        Table("windows/04.csv", 7, 40);
        var alarmed = Credit.Run([.. watch, "--language", "en"]);
        Assert.Equal(3, alarmed.ExitCode);
        Assert.Contains("income: on alarm since 04.csv", alarmed.Output, StringComparison.Ordinal);

        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "drift-watch.schema.json")));
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", "watch.json")));
        Check(report.RootElement, schema.RootElement, schema.RootElement, "$");
        var page = File.ReadAllText(Path.Combine(folder, "out", "watch.html"));
        Assert.Contains("An alarm is on", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<polyline").Length - 1); // the share of columns, and income
    }

    [Fact]
    public void A_watch_without_windows_is_told_in_one_line()
    {
        Directory.CreateDirectory(Path.Combine(folder, "windows"));

        Assert.Contains("give a folder of windows", Assert.Single(Credit.Run(
            "drift-watch", "--reference", Table("reference.csv", 0, 0), "--windows", Path.Combine(folder, "windows"), "--output", folder).ErrorLines), StringComparison.Ordinal);
    }

    CreditRun Run(string reference, string current, params string[] more) =>
        Credit.Run(["drift", "--reference", reference, "--current", current, "--output", Path.Combine(folder, "out"), .. more]);

    // 400 rows of an income, which moves, and of a contract, which does not.
    string Table(string name, int start, int move)
    {
        var text = new StringBuilder("SK_ID_CURR,income,contract\n");
        for (var row = 0; row < 400; row++)
            text.Append(CultureInfo.InvariantCulture, $"{100_000 + row},{((row + start) * 37) % 401 + move},{(row % 5 == 0 ? "revolving" : "cash")}\n");
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ToString());

        return file;
    }

    static void Check(JsonElement value, JsonElement rule, JsonElement schema, string path)
    {
        if (rule.TryGetProperty("$ref", out var reference))
            rule = schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Check(item, rule.GetProperty("items"), schema, path + "[]");
        if (value.ValueKind != JsonValueKind.Object)
            return;

        if (rule.TryGetProperty("required", out var required))
            Assert.All(required.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{path} has no {name}"));
        foreach (var property in value.EnumerateObject())
        {
            var isTold = rule.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var own) || rule.TryGetProperty("additionalProperties", out own);
            Assert.True(isTold, $"{path}.{property.Name} is not in the schema");
            Check(property.Value, own, schema, $"{path}.{property.Name}");
        }
    }
}
