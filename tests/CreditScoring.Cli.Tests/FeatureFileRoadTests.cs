using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Features;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Cli.Tests;

/// <summary>The feature file through the real program: written once, then trained on, searched on and exported.</summary>
public sealed class FeatureFileRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    [Fact]
    public void A_model_trained_on_the_file_is_that_of_the_tables()
    {
        var (file, model) = (Features("trained"), Path.Combine(run.Folder, "from-features"));

        Assert.Equal(0, Credit.Run("train", "--features", file, "--output", model).ExitCode);
        foreach (var name in (string[])["model.json", "oof.csv"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(run.Model, name)), File.ReadAllBytes(Path.Combine(model, name)));
        Assert.Equal(DataOf(run.Model), DataOf(model));
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

    string Features(string name)
    {
        var file = In(name + FeatureFile.Extension);
        Assert.Equal(0, Credit.Run("features", run.Data, "--output", file).ExitCode);

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

    static float Number(string cell) => cell.Length == 0 ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture);

    static int Bits(float value) => float.IsNaN(value) ? -1 : BitConverter.SingleToInt32Bits(value);
}
