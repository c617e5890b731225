using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("model-").FullName;

    string Model => Path.Combine(folder, "m");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Written_and_read_back_it_gives_the_same_predictions_to_the_last_bit()
    {
        Write();
        var read = ModelFolder.Read(Model);
        var (matrix, _) = SomeModel.Sample();

        Assert.Equal(SomeModel.Trained.Model.Trees.PredictLogOdds(matrix), read.Trees.PredictLogOdds(matrix));
        Assert.Equal(SomeModel.Trained.Model.Assess(0.3), read.Assess(0.3));
    }

    [Fact]
    public void It_holds_the_six_files_of_the_contract()
    {
        Write();

        Assert.Equal(["explanation.json", "golden.json", "manifest.json", "metrics.json", "model.json", "oof.csv", "profile.json"], Directory.GetFiles(Model).Select(Path.GetFileName).Order());
        Assert.Equal("client,fold,target,pd", File.ReadLines(Path.Combine(Model, "oof.csv")).First());
        Assert.Equal(1201, File.ReadLines(Path.Combine(Model, "oof.csv")).Count());
    }

    [Theory]
    [InlineData("model.json")]
    [InlineData("explanation.json")]
    [InlineData("golden.json")]
    [InlineData("metrics.json")]
    [InlineData("oof.csv")]
    [InlineData("profile.json")]
    public void A_changed_byte_is_refused_by_name(string file)
    {
        Write();
        var bytes = File.ReadAllBytes(Path.Combine(Model, file));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(Model, file), bytes);

        Assert.Contains($"{file} was changed", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.json")]
    [InlineData("explanation.json")]
    [InlineData("golden.json")]
    [InlineData("metrics.json")]
    [InlineData("oof.csv")]
    [InlineData("profile.json")]
    [InlineData("manifest.json")]
    public void A_missing_file_is_refused_by_name(string file)
    {
        Write();
        File.Delete(Path.Combine(Model, file));

        Assert.Contains($"{file} is missing", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_version_is_refused_by_its_number()
    {
        Write();
        var manifest = Path.Combine(Model, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"format\": 1", "\"format\": 9", StringComparison.Ordinal));

        Assert.Contains("manifest.json has format version 9; this program reads version 1", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_says_how_to_make_one() => Assert.Contains("train a model first", Refusal(), StringComparison.Ordinal);

    [Fact]
    public void A_folder_with_other_files_is_never_overwritten()
    {
        Directory.CreateDirectory(Model);
        File.WriteAllText(Path.Combine(Model, "thesis.txt"), "years of work");

        Assert.Contains("holds no model", Assert.Throws<InvalidDataException>(Write).Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Model, "thesis.txt")));
    }

    // Other programs have files of that name too.
    [Fact]
    public void A_manifest_does_not_give_away_the_files_beside_it()
    {
        Write();
        File.WriteAllText(Path.Combine(Model, "thesis.txt"), "years of work");

        Assert.Contains("holds 'thesis.txt'", Assert.Throws<InvalidDataException>(Write).Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Model, "thesis.txt")));
    }

    [Fact]
    public void A_model_replaces_a_model()
    {
        Write();
        Write();

        Assert.Equal([Model], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_file_in_its_place_is_kept_and_nothing_is_left_beside()
    {
        File.WriteAllText(Model, "years of work");

        Assert.Contains("is a file", Assert.Throws<InvalidDataException>(Write).Message, StringComparison.Ordinal);
        Assert.Equal([Model], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void The_metrics_have_the_names_of_the_contract()
    {
        Write();
        using var metrics = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Model, "metrics.json")));
        foreach (var path in (string[])["auc.cv.mean", "auc.cv.std", "auc.folds", "auc.train", "accuracy.train", "accuracy.validation", "brier", "logloss", "ks",
            "cost.perClient", "cutoff", "calibration.slope", "calibration.intercept", "features", "rows", "seconds.read", "seconds.features", "seconds.fit", "seconds.total"])
        {
            var element = metrics.RootElement;
            foreach (var name in path.Split('.'))
                Assert.True(element.TryGetProperty(name, out element), path);
        }
    }

    void Write() => ModelFolder.Write(Model, SomeModel.Trained, SomeModel.Options, commit: "");

    string Refusal() => Assert.Throws<InvalidDataException>(() => ModelFolder.Read(Model)).Message;
}
