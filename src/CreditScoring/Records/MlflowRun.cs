using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditScoring.Models;

namespace CreditScoring.Records;

/// <summary>A model folder as a run in MLflow's file store: its options as parameters, its metrics, its files as artifacts.</summary>
/// <remarks>Layout of the store: MLflow's documentation of backend stores, and what its client writes: a file a parameter, metric and tag, and a <c>meta.yaml</c> for the experiment and the run.</remarks>
public static class MlflowRun
{
    const int IdDigits = 32, ExperimentDigits = 18;

    /// <summary>All files of the run and of its experiment, by path in the store.</summary>
    /// <param name="modelFolder">The model folder; every file is checked against the manifest.</param>
    /// <param name="experiment">Name of the experiment.</param>
    /// <param name="time">When the run is said to have been.</param>
    /// <exception cref="InvalidDataException">It is no model folder, or a file was changed.</exception>
    public static IReadOnlyDictionary<string, byte[]> Files(string modelFolder, string experiment, DateTimeOffset time)
    {
        var model = ModelFolder.Read(modelFolder);
        var manifest = ModelFolder.ReadManifest(modelFolder);
        var whole = File.ReadAllBytes(Path.Combine(modelFolder, "manifest.json"));
        var run = RecordedHashes.Of(whole)[..IdDigits];
        var group = ExperimentId(experiment);
        var moment = time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Add($"{group}/meta.yaml", Yaml(("artifact_location", $"./{group}"), ("creation_time", moment), ("experiment_id", $"'{group}'"), ("last_update_time", moment), ("lifecycle_stage", "active"), ("name", Quoted(experiment))));
        Add($"{group}/{run}/meta.yaml", Yaml(
            ("artifact_uri", $"./{group}/{run}/artifacts"), ("end_time", moment), ("entry_point_name", "''"), ("experiment_id", $"'{group}'"), ("lifecycle_stage", "active"), ("run_id", run),
            ("run_name", Quoted(model.Identity.Name)), ("run_uuid", run), ("source_name", "''"), ("source_type", "4"), ("source_version", "''"), ("start_time", moment), ("status", "3"), ("tags", "[]"), ("user_id", "''")));

        using (var json = JsonDocument.Parse(whole))
            foreach (var (name, value) in Leaves("", json.RootElement).Where(leaf => leaf.Name.StartsWith("options.", StringComparison.Ordinal) || leaf.Name is "folds" or "seed"))
                Add($"{group}/{run}/params/{name}", value);
        if (File.Exists(Path.Combine(modelFolder, "metrics.json")))
            using (var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modelFolder, "metrics.json"))))
                foreach (var (name, lines) in Metrics(json.RootElement, moment))
                    Add($"{group}/{run}/metrics/{name}", lines);
        Add($"{group}/{run}/tags/mlflow.runName", model.Identity.Name);
        if (manifest.Commit.Length > 0)
            Add($"{group}/{run}/tags/mlflow.source.git.commit", manifest.Commit);
        if (manifest.Data is { } data)
        {
            Add($"{group}/{run}/tags/data.kind", data.Kind);
            Add($"{group}/{run}/tags/data.sha256", data.Sha256);
        }

        foreach (var name in manifest.Files.Keys.Append("manifest.json").Where(name => File.Exists(Path.Combine(modelFolder, name))))
            files[$"{group}/{run}/artifacts/model/{name}"] = File.ReadAllBytes(Path.Combine(modelFolder, name));

        return files;

        void Add(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Number of an experiment, from its name: the same name is the same experiment.</summary>
    static string ExperimentId(string name) =>
        (Convert.ToUInt64(RecordedHashes.Of(Encoding.UTF8.GetBytes(name))[..16], 16) % 1_000_000_000_000_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(ExperimentDigits, '1');

    // A number is one line: time, value, step. Numbers in a row, as those of folds, are steps of one metric.
    static IEnumerable<(string Name, string Lines)> Metrics(JsonElement metrics, string moment)
    {
        foreach (var (name, value) in Leaves("", metrics))
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                yield return (name, $"{moment} {value} 0\n");
        if (metrics.TryGetProperty("auc", out var auc) && auc.TryGetProperty("folds", out var folds))
            yield return ("auc.folds", string.Concat(folds.EnumerateArray().Select((fold, step) => string.Create(CultureInfo.InvariantCulture, $"{moment} {fold.GetRawText()} {step}\n"))));
    }

    // Values that are neither objects nor arrays, by their path.
    static IEnumerable<(string Name, string Value)> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array or JsonValueKind.Null => [],
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [(path, element.GetRawText())],
    };

    static string Yaml(params (string Key, string Value)[] lines) => string.Concat(lines.Select(line => $"{line.Key}: {line.Value}\n"));

    static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
