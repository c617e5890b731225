using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Features;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Cli.Tests;

/// <summary>The feature file through the real program: written once, then trained on, searched on, scored, explained, served and exported.</summary>
public sealed class FeatureFileRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    // The file holds the whole catalog: by default only the core of it is trained on, as from tables.
    [Theory]
    [InlineData("core")]
    [InlineData("all")]
    public void A_model_trained_on_the_file_is_that_of_the_tables(string catalog)
    {
        var (file, expected, model) = (Features("trained on " + catalog, "--catalog", "all"), In("from-tables-" + catalog), In("from-features-" + catalog));
        string[] chosen = catalog == "core" ? [] : ["--catalog", catalog];

        Assert.Equal(0, Credit.Run(["train", run.Data, "--output", expected, .. chosen]).ExitCode);
        Assert.Equal(0, Credit.Run(["train", "--features", file, "--output", model, .. chosen]).ExitCode);
        foreach (var name in (string[])["model.json", "oof.csv"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(expected, name)), File.ReadAllBytes(Path.Combine(model, name)));
        Assert.Equal(DataOf(expected), DataOf(model));
        Assert.Equal(catalog == "core" ? FeatureCatalog.CoreColumns.Count : FeatureCatalog.All.Count, FeatureCount(model));
    }

    [Fact]
    public void Scores_contributions_and_words_are_those_of_the_tables()
    {
        var file = Features("scored", "--catalog", "all");
        foreach (var (name, input) in new[] { ("from tables", run.Data), ("from file", "--features") })
        {
            string[] arguments = ["score", run.Model, input, .. input == "--features" ? [file] : Array.Empty<string>()];
            Assert.Equal(0, Credit.Run([.. arguments, "--output", In(name + ".csv"), "--contributions", In(name + " why.csv")]).ExitCode);
        }

        Assert.Equal(File.ReadAllBytes(In("from tables.csv")), File.ReadAllBytes(In("from file.csv")));
        Assert.Equal(File.ReadAllBytes(In("from tables why.csv")), File.ReadAllBytes(In("from file why.csv")));

        var client = File.ReadLines(In("from file.csv")).ElementAt(5).Split(',')[0];
        var (tables, features) = (Credit.Run("explain", run.Model, run.Data, "--client", client), Credit.Run("explain", run.Model, "--features", file, "--client", client));
        Assert.Equal(Words(tables.Output), Words(features.Output));
        AssertOneLine($"no client 7 among the 700 of {file}", "explain", run.Model, "--features", file, "--client", "7");
    }

    [Fact]
    public void A_file_without_a_needed_feature_is_refused_by_both_names()
    {
        var poor = In("poor.features");
        FeatureFile.Write(poor, new([FeatureColumn.Numeric("EXT_SOURCE_1")], ["1", "2"], [[0.5f, 0.5f]]), [0f, 1f], new("test", "two clients", ""));

        foreach (var (verb, more) in new[] { ("score", new[] { "--output", In("x") }), ("explain", ["--client", "1"]) })
            AssertOneLine($"{poor}: found 1 features, but not EXT_SOURCE_2, which the model {run.Model} needs", [verb, run.Model, "--features", poor, .. more]);
        AssertOneLine($"{poor}: found 1 features, but not EXT_SOURCE_2, which the model {run.Model} needs", "serve", "--model", run.Model, "--data", run.Data, "--features", poor);
        AssertOneLine($"{poor}: found 1 features, but not EXT_SOURCE_2, which the core catalog needs", "train", "--features", poor, "--output", In("x"));
        Assert.False(Path.Exists(In("x")));
    }

    // The cell of notebooks/README.md.
    [Fact]
    public void A_cell_of_a_notebook_opens_it()
    {
        var (file, notebook) = (Features("opened"), In("features.dib"));
        File.WriteAllLines(notebook,
        [
            "#!csharp", "", "// parameters", "var features = \"\";", "",
            "#!csharp", "", $"#r \"{typeof(FeatureFile).Assembly.Location}\"", "using CreditScoring.Features;", "",
            "#!csharp", "", .. CellOfReadme(), "Console.WriteLine($\"{debts.Length} clients, {outcomes.Count(float.IsNaN)} unknown\");",
        ]);

        var result = Credit.Run("notebooks", "run", notebook, "--output", In("cells"), "--parameter", "features=" + file);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        using var opened = FeatureFile.Open(file);
        Assert.Contains(
            $"{opened.RowCount} clients, {opened.Outcomes.ToArray().Count(float.IsNaN)} unknown", File.ReadAllText(Path.Combine(In("cells"), "features.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_tables_than_those_of_the_file_are_not_served()
    {
        var (file, data) = (Features("served", "--catalog", "all"), In("other tables"));
        Directory.CreateDirectory(data);
        foreach (var path in Directory.GetFiles(run.Data, "*.csv"))
            File.Copy(path, Path.Combine(data, Path.GetFileName(path)));
        File.AppendAllText(Path.Combine(data, "bureau.csv"), "\n");

        AssertOneLine($"those of {data} have", "serve", "--model", run.Model, "--data", data, "--features", file, "--port", "0");
    }

    [Fact]
    public void A_search_on_the_file_goes_on_from_the_journal_of_one_on_the_tables()
    {
        var (file, journal) = (Features("searched"), Path.Combine(run.Folder, "both"));
        Assert.Equal(0, Credit.Run("search", run.Data, "--grid", run.Grid, "--journal", journal).ExitCode);
        var notes = File.ReadAllText(Path.Combine(journal, "journal-1-of-1.jsonl"));

        var again = Credit.Run("search", "--features", file, "--grid", run.Grid, "--journal", journal);

        Assert.Equal(0, again.ExitCode); // the journal is bound to the data: it would refuse others
        Assert.Equal(notes, File.ReadAllText(Path.Combine(journal, "journal-1-of-1.jsonl")));
    }

    [Fact]
    public void The_csv_is_the_same_from_the_tables_and_from_the_file()
    {
        var (file, direct, exported, packed) = (Features("exported"), In("direct.csv"), In("exported.csv"), In("exported.csv.gz"));
        Assert.Equal(0, Credit.Run("features", run.Data, "--output", direct).ExitCode);
        Assert.Equal(0, Credit.Run("features", file, "--output", exported).ExitCode);
        Assert.Equal(0, Credit.Run("features", file, "--output", packed).ExitCode);

        Assert.Equal(File.ReadAllBytes(direct), File.ReadAllBytes(exported));
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(packed), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(direct), unpacked.ReadToEnd());
    }

    [Fact]
    public void The_csv_holds_every_value_to_the_last_bit()
    {
        var exported = In("values.csv");
        using var file = FeatureFile.Open(Features("values"));
        Credit.Run("features", run.Data, "--output", exported);

        var lines = File.ReadAllLines(exported);
        Assert.Equal("SK_ID_CURR,TARGET," + string.Join(',', file.Columns.Select(column => column.Name)), lines[0]);
        Assert.Equal(file.RowCount, lines.Length - 1);
        for (var row = 0; row < file.RowCount; row++)
        {
            var cells = lines[row + 1].Split(',');
            Assert.Equal(file.Clients[row], cells[0]);
            Assert.Equal(Bits(file.Outcomes[row]), Bits(Number(cells[1])));
            for (var column = 0; column < file.Columns.Count; column++)
                Assert.Equal(Bits(file.Column(column)[row]), Bits(Number(cells[2 + column])));
        }
    }

    [Fact]
    public void The_file_says_what_it_was_made_from()
    {
        using var file = FeatureFile.Open(Features("source"));
        file.Verify();

        // As sha256sum prints it.
        var sums = Directory.GetFiles(run.Data, "*.csv").Order(StringComparer.Ordinal)
            .Select(path => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}  {Path.GetFileName(path)}\n");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(sums)))), file.Source.Sha256);
        Assert.Equal("synthetic", file.Source.Kind);
        Assert.Contains("clients with a known outcome", file.Source.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_profiles_are_the_same_from_the_tables_and_from_the_file_whatever_the_threads()
    {
        var (direct, both, features) = (In("direct.json"), In("both.json"), In("profiled.features"));
        Assert.Equal(0, Credit.Run("features", run.Data, "--profiles", direct).ExitCode);
        Assert.Equal(0, Credit.Run("features", run.Data, "--output", features, "--profiles", both, "--threads", "1").ExitCode);
        Assert.Equal(0, Credit.Run("features", features, "--profiles", In("later.json")).ExitCode);

        Assert.Equal(File.ReadAllText(direct), File.ReadAllText(both));
        Assert.Equal(File.ReadAllText(direct), File.ReadAllText(In("later.json")));
        using var file = FeatureFile.Open(features);
        var profiles = PublishedProfiles.Read(direct);
        Assert.Equal(file.Columns.Select(column => column.Name), profiles.Features.Select(feature => feature.Name));
        Assert.Equal("synthetic", profiles.Kind);
        Assert.Equal(700, profiles.Clients.Clients);
    }

    [Fact]
    public void A_damaged_file_gives_one_clear_line()
    {
        var bytes = File.ReadAllBytes(Features("damaged"));
        bytes[bytes.Length / 2] ^= 1; // in the values of a feature
        var damaged = In("damaged.features");
        File.WriteAllBytes(damaged, bytes);

        AssertOneLine("the values are not those that were written", "train", "--features", damaged, "--output", In("x"));
        AssertOneLine("the values are not those that were written", "features", damaged, "--output", In("x.csv"));
        File.WriteAllBytes(damaged, bytes[..^1]);
        AssertOneLine("the file is cut short", "search", "--features", damaged, "--grid", run.Grid, "--journal", In("x"));
        Assert.False(Path.Exists(In("x")));
        Assert.Empty(Directory.GetFileSystemEntries(run.Folder, "*.writing"));
    }

    [Fact]
    public void Wrong_arguments_give_one_clear_line()
    {
        AssertOneLine("ends in .features, .csv or .csv.gz", "features", run.Data, "--output", In("x.npy"));
        AssertOneLine("give --output FILE, --profiles FILE, or both", "features", run.Data);
        AssertOneLine("ends in .json", "features", run.Data, "--profiles", In("x.csv"));
        AssertOneLine("no such file", "features", "nowhere.features", "--output", In("x.csv"));
        AssertOneLine("not several", "train", run.Data, "--features", "nowhere.features", "--output", In("x"));
        AssertOneLine("not several", "train", "--table", "a.csv", "--target", "t", "--features", "nowhere.features", "--output", In("x"));
        AssertOneLine("not both", "search", run.Data, "--features", "nowhere.features", "--grid", run.Grid, "--journal", In("x"));
        AssertOneLine("or --features FILE", "search", "--grid", run.Grid, "--journal", In("x"));
        AssertOneLine("not several", "score", run.Model, run.Data, "--features", "nowhere.features", "--output", In("x"));
        AssertOneLine("--features FILE, or --table FILE", "score", run.Model, "--output", In("x"));
        AssertOneLine("not both", "explain", run.Model, run.Data, "--features", "nowhere.features", "--client", "1");
        AssertOneLine("or --features FILE", "explain", run.Model, "--client", "1");
        AssertOneLine("no such file", "serve", "--model", run.Model, "--data", run.Data, "--features", "nowhere.features");
        Assert.False(Path.Exists(In("x")));
    }

    [Fact]
    public void Without_a_known_outcome_there_is_nothing_to_train_on()
    {
        var (data, file) = (In("unlabelled"), In("unlabelled.features"));
        Directory.CreateDirectory(data);
        File.Copy(Path.Combine(run.Data, "application_test.csv"), Path.Combine(data, "application_test.csv"));
        Assert.Equal(0, Credit.Run("features", data, "--output", file).ExitCode);

        AssertOneLine("has a known outcome", "train", "--features", file, "--output", In("x"));
    }

    string Features(string name, params string[] options)
    {
        var file = In(name + FeatureFile.Extension);
        Assert.Equal(0, Credit.Run(["features", run.Data, "--output", file, .. options]).ExitCode);

        return file;
    }

    string In(string name) => Path.Combine(run.Folder, name);

    static void AssertOneLine(string expected, params string[] arguments)
    {
        var result = Credit.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    static string DataOf(string model)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "manifest.json")));

        return manifest.RootElement.GetProperty("data").GetRawText();
    }

    static IEnumerable<string> CellOfReadme([CallerFilePath] string test = "")
    {
        var readme = File.ReadLines(Path.Combine(Path.GetDirectoryName(test)!, "..", "..", "notebooks", "README.md"));

        return readme.SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```");
    }

    static int FeatureCount(string model)
    {
        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "metrics.json")));

        return metrics.RootElement.GetProperty("features").GetInt32();
    }

    // What is said of the client, below the lines that say what was read and how long it took.
    static string[] Words(string output) => [.. output.Split('\n').SkipWhile(line => !line.Contains("sur 100", StringComparison.Ordinal))];

    static float Number(string cell) => cell.Length == 0 ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture);

    static int Bits(float value) => float.IsNaN(value) ? -1 : BitConverter.SingleToInt32Bits(value);
}
