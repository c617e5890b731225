using System.Globalization;

namespace CreditScoring.Cli.Tests;

/// <summary>A model of LightGBM over features of the catalog, written by hand: imported, scored, explained and registered by the real program.</summary>
public sealed class ImportRoadTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    const string Model = """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        max_feature_idx=2
        objective=binary sigmoid:1
        feature_names=EXT_SOURCE_2 DAYS_BIRTH NAME_EDUCATION_TYPE
        feature_infos=[0:1] [-25000:-7000] [0:4]

        Tree=0
        num_leaves=4
        num_cat=0
        split_feature=0 1 2
        split_gain=30 20 10
        threshold=0.5 -12000 2.5
        decision_type=10 8 8
        left_child=1 -1 -3
        right_child=2 -2 -4
        leaf_value=-1.5 -1.1 -2.9 -2.2
        leaf_count=200 100 300 100
        is_linear=0
        shrinkage=1

        end of trees
        """;

    [Fact]
    public void An_imported_model_scores_and_explains_the_tables()
    {
        var (file, model, scores, why) = (In("model.txt"), In("model"), In("scores.csv"), In("why.csv"));
        File.WriteAllText(file, Model.ReplaceLineEndings("\n"));
        var import = Credit.Run("import", file, "--output", model);

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("LightGBM (format v4), text: 1 trees, 4 leaves, 3 features (1 categories; 3 of the catalog)", import.Output, StringComparison.Ordinal);
        Assert.Equal(0, Credit.Run("score", model, run.Data, "--output", scores, "--contributions", why).ExitCode);
        var logOdds = File.ReadLines(scores).Skip(1).Select(line => Number(line.Split(',')[2])).ToList();
        Assert.Equal([-2.9, -2.2, -1.5, -1.1], logOdds.Distinct().Order());
        foreach (var (score, contributions) in logOdds.Zip(File.ReadLines(why).Skip(1)))
            Assert.Equal(score, contributions.Split(',')[1..].Sum(Number), 1e-9);

        var words = Credit.Run("explain", model, run.Data, "--client", File.ReadLines(scores).ElementAt(1).Split(',')[0], "--language", "en");
        Assert.Equal(0, words.ExitCode);
        Assert.DoesNotMatch("EXT_SOURCE|DAYS_BIRTH|NAME_EDUCATION", words.Output); // said in the words of the catalog

        Assert.Equal(0, Credit.Run("models", "register", model, "--registry", In("registry"), "--name", "bought").ExitCode);
        Assert.Equal(0, Credit.Run("models", "verify", "--registry", In("registry"), "--name", "bought").ExitCode);
    }

    [Fact]
    public void A_base_rate_that_is_no_share_is_refused()
    {
        var result = Credit.Run("import", "model.txt", "--base-rate", "8", "--output", In("none"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--base-rate must be between 0 and 1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_gives_one_clear_line_and_no_folder()
    {
        var file = In("notes.txt");
        File.WriteAllText(file, "binf: an old model");
        var result = Credit.Run("import", file, "--output", In("none"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("notes.txt, byte 0: found 'b', expected '{'", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(Path.Exists(In("none")));
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    string In(string name) => Path.Combine(run.Folder, "import road " + name);
}
