using CreditScoring.Decisions;
using CreditScoring.Models;
using CreditScoring.Numerics;
using CreditScoring.Tests.Trees;
using CreditScoring.Tests.Trees.Import;

namespace CreditScoring.Tests.Models;

public sealed class ImportedModelTests : IDisposable
{
    const string File = "lightgbm-zero-as-missing.txt";

    readonly string folder = Directory.CreateTempSubdirectory("imported-").FullName;

    string Model => Path.Combine(folder, "m");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Written_and_read_back_it_gives_the_same_predictions_to_the_last_bit()
    {
        // Zero as missing and infinite thresholds are what no model trained here has.
        var imported = Write(text => text.Replace("threshold=1678.0152587890627", "threshold=1e300", StringComparison.Ordinal));
        var read = ModelFolder.Read(Model);

        Assert.Contains(read.Trees.Trees.SelectMany(tree => tree.Splits), split => float.IsPositiveInfinity(split.Threshold));
        Assert.Equal(SomeTrees.Text(imported.Model.Trees), SomeTrees.Text(read.Trees));
        foreach (var row in ForeignModels.Answers(File.Split('.')[0], read.Trees).Rows)
        {
            Assert.Equal(imported.Model.Assess(row), read.Assess(row));
            Assert.Equal(imported.Model.Contributions(row), read.Contributions(row));
        }
    }

    [Fact]
    public void Its_folder_holds_the_model_and_where_it_comes_from()
    {
        Write();
        var manifest = ModelFolder.ReadManifest(Model);

        Assert.Equal(["manifest.json", "model.json"], Directory.GetFiles(Model).Select(Path.GetFileName).Order());
        Assert.Equal((File, "LightGBM (format v4)", "text"), (manifest.Import!.File, manifest.Import.Software, manifest.Import.Format));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(Path.Combine(folder, File)))), manifest.Import.Sha256);
        Assert.Null(manifest.Options);
    }

    [Fact]
    public void Its_probabilities_are_its_own_and_its_cut_off_follows_from_the_costs()
    {
        var model = Write().Model;
        var row = new float[model.Inputs.Count];

        Assert.Equal(LogOdds.ToProbability(model.Trees.PredictLogOdds(row)), model.Assess(row).Pd, 1e-15);
        Assert.Equal(1.0 / 11, model.Rule.CutOff, 1e-15);
    }

    [Fact]
    public void The_share_of_defaults_is_the_one_given_or_that_of_the_mean_log_odds()
    {
        var imported = ForeignModels.Import(File);
        var model = ImportedModel.Of(imported, new DecisionCosts());

        Assert.Equal(LogOdds.ToProbability(model.Base), model.BaseRate);
        Assert.Equal(0.08, ImportedModel.Of(imported, new DecisionCosts(), 0.08).BaseRate);
    }

    [Fact]
    public void It_explains_a_client()
    {
        var model = Write().Model;
        var explanation = model.Explain(ForeignModels.Answers(File.Split('.')[0], model.Trees).Rows[0]);

        Assert.Equal(explanation.Assessment.LogOdds, explanation.Base + explanation.Concepts.Sum(concept => concept.LogOdds), 1e-9);
    }

    [Fact]
    public void A_changed_byte_is_refused()
    {
        Write();
        var path = Path.Combine(Model, "model.json");
        System.IO.File.WriteAllText(path, System.IO.File.ReadAllText(path) + " ");

        Assert.Contains("model.json was changed", Assert.Throws<InvalidDataException>(() => ModelFolder.Read(Model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_tells_no_origin_is_refused()
    {
        Write();
        var path = Path.Combine(Model, "manifest.json");
        System.IO.File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(System.IO.File.ReadAllText(path), """ "import": \{[^}]*\},""", ""));

        Assert.Contains("neither how the model was trained nor what it was imported from", Assert.Throws<InvalidDataException>(() => ModelFolder.Read(Model)).Message, StringComparison.Ordinal);
    }

    ImportedModel Write(Func<string, string>? change = null)
    {
        var path = Path.Combine(folder, File);
        System.IO.File.WriteAllText(path, change is null ? ForeignModels.Text(File) : change(ForeignModels.Text(File)));
        var imported = ImportedModel.Read(path, new DecisionCosts());
        ModelFolder.Write(Model, imported, "");

        return imported;
    }
}
