using System.Globalization;
using System.Text;
using CreditScoring.Models;
using CreditScoring.Records;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Records;

public sealed class MlflowRunTests : IDisposable
{
    static readonly DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_764_158_400_000);

    readonly TemporaryFolder folder = new();
    readonly IReadOnlyDictionary<string, byte[]> files;

    public MlflowRunTests()
    {
        ModelFolder.Write(Folder, SomeModel.Trained, SomeModel.Options, "abc123");
        files = MlflowRun.Files(Folder, "it's a test", time);
    }

    string Folder => Path.Combine(folder.Path, "model");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_has_its_descriptions_where_MLflow_looks()
    {
        var descriptions = files.Keys.Where(path => path.EndsWith("/meta.yaml", StringComparison.Ordinal)).OrderBy(path => path.Length).ToList();

        Assert.Equal(2, descriptions.Count);
        var experiment = descriptions[0].Split('/')[0];
        var run = descriptions[1].Split('/')[1];
        Assert.Matches("^[0-9]{18}$", experiment);
        Assert.Matches("^[0-9a-f]{32}$", run);
        Assert.Equal($"artifact_location: ./{experiment}\ncreation_time: 1764158400000\nexperiment_id: '{experiment}'\nlast_update_time: 1764158400000\nlifecycle_stage: active\nname: 'it''s a test'\n", Text(descriptions[0]));
        Assert.Contains($"run_id: {run}\nrun_name: 'model'\nrun_uuid: {run}\n", Text(descriptions[1]), StringComparison.Ordinal);
        Assert.Contains("status: 3\n", Text(descriptions[1]), StringComparison.Ordinal); // finished
    }

    [Fact]
    public void Options_are_parameters_metrics_have_time_value_and_step_and_files_are_artifacts()
    {
        Assert.Equal("30", One("params/options.rounds"));
        Assert.Equal("abc123", One("tags/mlflow.source.git.commit"));
        var auc = One("metrics/auc.cv.mean").Split(' ');
        Assert.Equal(("1764158400000", "0\n"), (auc[0], auc[2]));
        Assert.Equal(SomeModel.Trained.Metrics.Auc.Cv.Mean, double.Parse(auc[1], CultureInfo.InvariantCulture));
        Assert.Equal(SomeModel.Trained.Metrics.Auc.Folds.Count, One("metrics/auc.folds").Count(letter => letter == '\n'));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, "model.json")), files.First(file => file.Key.EndsWith("/artifacts/model/model.json", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void A_changed_file_is_not_exported()
    {
        File.AppendAllText(Path.Combine(Folder, "model.json"), " ");

        Assert.Contains("model.json was changed", Assert.Throws<InvalidDataException>(() => MlflowRun.Files(Folder, "test", time)).Message, StringComparison.Ordinal);
    }

    string One(string end) => Encoding.UTF8.GetString(Assert.Single(files, file => file.Key.EndsWith("/" + end, StringComparison.Ordinal)).Value);

    string Text(string path) => Encoding.UTF8.GetString(files[path]);
}
