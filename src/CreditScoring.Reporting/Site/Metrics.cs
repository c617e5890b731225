using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CreditScoring.Fairness;

namespace CreditScoring.Reporting.Site;

// metrics.json, flattened: "auc.cv.mean", "search.candidates.0.leaves", the length of each list as "search.candidates.length",
// and how many of its items have a flag set as "ideas.isGain.true".
sealed class Metrics
{
    static readonly JsonSerializerOptions camelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    static readonly string[] studyFolders = ["trials", "imbalance", "twin", "fairness", "stability", "claims", "drift", "rehearsal", "simulation"];

    readonly SortedDictionary<string, object> values;

    Metrics(SortedDictionary<string, object> values, IReadOnlyList<GroupReport> groups)
    {
        this.values = values;
        Groups = groups;
    }

    // How sexes and age bands are treated; empty when the metrics do not say.
    public IReadOnlyList<GroupReport> Groups { get; }

    // The name and version come from the registry, which numbers a model after its figures were written; the hash is that of the model's own file.
    public static Metrics Read(SiteInputs inputs)
    {
        var metrics = Read(inputs.MetricsFile);
        metrics.AddStudies(inputs.ContentDirectory);
        var model = inputs.ModelDirectory is null ? null : Path.Combine(inputs.ModelDirectory, "model.json");
        if (inputs.ModelName is { } name)
            metrics.values["model.name"] = name;
        if (inputs.ModelVersion is { } version)
            metrics.values["model.version"] = version;
        metrics.SayModel();
        metrics.SayCalibration();
        if (File.Exists(model))
            metrics.values["model.hash"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(model)));

        return metrics;
    }

    public static Metrics Read(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{file} does not exist; train a model first: it writes the figures of the site.", file);

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
            Flatten(document.RootElement, "", values);

            var groups = document.RootElement.TryGetProperty("groups", out var found) ? found.Deserialize<GroupReport[]>(camelCase) : null;

            return new Metrics(values, groups ?? []);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file}, line {fault.LineNumber + 1}: not JSON; train again to write it afresh.", fault);
        }
    }

    // A folder that no registry has numbered is said so in words.
    void SayModel()
    {
        if (!Has("model.name"))
            return;

        var (name, version) = (Text("model.name"), Has("model.version") ? Text("model.version") : null);
        values["model.said"] = version is null ? $"“{name}”, which is in no registry" : $"{name}, version {version}";
        values["model.saidFrench"] = version is null ? $"«\u00a0{name}\u00a0», qui n’est dans aucun registre" : $"{name}, version {version}";
    }

    void SayCalibration()
    {
        if (!Has("calibration.method"))
            return;

        values["calibration.said"] = CalibrationWords.Said(Text("calibration.method"), isFrench: false);
        values["calibration.saidFrench"] = CalibrationWords.Said(Text("calibration.method"), isFrench: true);
    }

    // studies.twin.real.transparency.price.auc.low: what a committed study found, by the name of its folder and file. Conditions of the ledger read it.
    void AddStudies(string content)
    {
        foreach (var folder in studyFolders.Where(folder => Directory.Exists(Path.Combine(content, folder))))
            foreach (var file in Directory.EnumerateFiles(Path.Combine(content, folder), "*.json").Order(StringComparer.Ordinal))
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                Flatten(document.RootElement, $"studies.{folder}.{Path.GetFileNameWithoutExtension(file)}", values);
            }
    }

    // Numbers of the run that another file than metrics.json tells.
    public void Add(IEnumerable<(string Name, double Value)> numbers)
    {
        foreach (var (name, value) in numbers)
            values[name] = value;
    }

    public bool Has(string path) => values.ContainsKey(Normal(path));

    public int Count(string path) => (int)Number(path + ".length");

    public double Number(string path) =>
        Value(path) is double number ? number : throw new KeyNotFoundException($"'{path}' is not a number in the metrics.");

    public string Text(string path) => Value(path) is string text ? text : throw new KeyNotFoundException($"'{path}' is not a text in the metrics.");

    public double[] Numbers(string list, string field) =>
        [.. Enumerable.Range(0, Count(list)).Select(index => Number(string.Create(CultureInfo.InvariantCulture, $"{list}.{index}{field}")))];

    public object Value(string path) => values.TryGetValue(Normal(path), out var value) ? value : throw Unknown(path);

    KeyNotFoundException Unknown(string path)
    {
        var start = Normal(path).Split('.')[0];
        var near = values.Keys.Where(key => key.Split('.')[0] == start).Take(8).ToArray();
        var hint = near.Length > 0 ? "near it there are " + string.Join(", ", near) : "the metrics have " + string.Join(", ", values.Keys.Select(key => key.Split('.')[0]).Distinct());

        return new KeyNotFoundException($"unknown number '{path}'; {hint}.");
    }

    // auc.folds[0] is auc.folds.0
    static string Normal(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    static void Flatten(JsonElement element, string path, SortedDictionary<string, object> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", values);

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    Flatten(item, string.Create(CultureInfo.InvariantCulture, $"{path}.{index++}"), values);

                values[path + ".length"] = (double)index;
                foreach (var flag in element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).SelectMany(item => item.EnumerateObject())
                    .Where(property => property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False).GroupBy(property => property.Name))
                    values[$"{path}.{flag.Key}.true"] = (double)flag.Count(property => property.Value.ValueKind == JsonValueKind.True);

                break;
            case JsonValueKind.Number:
                values[path] = element.GetDouble();
                break;
            case JsonValueKind.String:
                values[path] = element.GetString()!;
                break;
            case JsonValueKind.True or JsonValueKind.False:
                values[path] = element.GetBoolean() ? "true" : "false";
                break;
            default:
                // Null is an absent number: a page that refers to it fails like one that refers to an unknown name.
                break;
        }
    }
}
