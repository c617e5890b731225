using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreditScoring.Drift;

namespace CreditScoring.Models;

/// <summary>
/// A model as a folder of seven files: <c>model.json</c>, <c>explanation.json</c>, <c>golden.json</c>, <c>metrics.json</c>, <c>oof.csv</c>, <c>profile.json</c> and the <c>manifest.json</c> that seals them.
/// An imported model has no measures and no development clients: its folder holds <c>model.json</c> and <c>manifest.json</c> alone, and once it was
/// calibrated <c>explanation.json</c>, <c>golden.json</c> and <c>oof.csv</c> too. One of an earlier release may lack <c>explanation.json</c>, <c>golden.json</c> or <c>profile.json</c>.
/// </summary>
public static class ModelFolder
{
    /// <summary>Names of the files a manifest seals.</summary>
    static readonly string[] Sealed = [ExplanationFile.Name, GoldenFile.Name, "metrics.json", "model.json", OutOfFoldFile.Name, ReferenceProfileFile.Name];

    /// <summary>Those that models of earlier releases do not have.</summary>
    static readonly string[] Optional = [ExplanationFile.Name, GoldenFile.Name, ReferenceProfileFile.Name];

    /// <summary>Writes a model: beside, then renamed, so that a reader never sees half of it. An older model of that folder is replaced.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="result">The trained model.</param>
    /// <param name="options">How it was trained.</param>
    /// <param name="commit">Commit of the code, or empty.</param>
    /// <exception cref="InvalidDataException">The folder exists and holds something else than a model.</exception>
    public static void Write(string directory, TrainingResult result, TrainingOptions options, string commit) =>
        Write(directory, Contents(result, options, commit));

    /// <summary>Writes an imported model, in the same way.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="imported">The model and where it comes from.</param>
    /// <param name="commit">Commit of the code, or empty.</param>
    /// <exception cref="InvalidDataException">The folder exists and holds something else than a model.</exception>
    public static void Write(string directory, ImportedModel imported, string commit) => Write(directory, Contents(imported, commit));

    static void Write(string directory, IReadOnlyDictionary<string, byte[]> contents)
    {
        CheckOutput(directory);
        var target = Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar);
        var beside = target + ".writing";
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        Directory.CreateDirectory(beside);

        foreach (var (name, content) in contents)
            File.WriteAllBytes(Path.Combine(beside, name), content);

        var old = target + ".replaced";
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(beside, target);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    /// <summary>Checks that a model may be written to a folder: it is new, empty, or holds a model and nothing else. Ask before a long training.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="InvalidDataException">It is a file, or holds something that would be lost.</exception>
    public static void CheckOutput(string directory)
    {
        if (File.Exists(directory))
            throw new InvalidDataException($"{directory} is a file; give the name of a folder for the model.");
        if (!Directory.Exists(directory))
            return;

        var entries = Directory.GetFileSystemEntries(directory).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal).ToList();
        if (entries.Count > 0 && !entries.Contains("manifest.json"))
            throw new InvalidDataException($"{directory} is not empty and holds no model; give a new folder, or empty this one.");
        if (entries.Find(entry => entry is not ("manifest.json" or StabilityFile.Name) && !Sealed.Contains(entry)) is { } other)
            throw new InvalidDataException($"{directory} holds '{other}', which is no file of a model and would be lost; give a new folder, or move it away.");
    }

    /// <summary>The files of a model, by name; the same model gives the same bytes.</summary>
    /// <param name="result">The trained model.</param>
    /// <param name="options">How it was trained.</param>
    /// <param name="commit">Commit of the code, or empty.</param>
    public static IReadOnlyDictionary<string, byte[]> Contents(TrainingResult result, TrainingOptions options, string commit)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["model.json"] = ModelBytes(result.Model),
            ["metrics.json"] = JsonSerializer.SerializeToUtf8Bytes(result.Metrics, Indented.Metrics),
            [OutOfFoldFile.Name] = OutOfFold(result.OutOfFold),
            [GoldenFile.Name] = JsonSerializer.SerializeToUtf8Bytes(GoldenFile.Of(result.Model), ModelJsonContext.Default.GoldenFile),
        };
        if (result.Model.Background is { } background)
            files[ExplanationFile.Name] = ExplanationFile.Write(background, Ids(result.Model));
        if (result.Profile is { } profile)
            files[ReferenceProfileFile.Name] = ReferenceProfileFile.Write(profile);

        return Seal(files, new ModelManifest
        {
            Format = ModelManifest.CurrentFormat,
            Data = result.Metrics.Data,
            Options = options.Trees with { Threads = 1 },
            Folds = options.Folds,
            Seed = options.Seed,
            Commit = commit,
            Files = Hashes(files),
        });
    }

    /// <summary>The files of an imported model, by name; the same model gives the same bytes.</summary>
    /// <param name="imported">The model and where it comes from.</param>
    /// <param name="commit">Commit of the code, or empty.</param>
    public static IReadOnlyDictionary<string, byte[]> Contents(ImportedModel imported, string commit)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["model.json"] = ModelBytes(imported.Model) };
        if (imported.HeldOut.Count > 0)
        {
            files[OutOfFoldFile.Name] = OutOfFold(imported.HeldOut);
            files[GoldenFile.Name] = JsonSerializer.SerializeToUtf8Bytes(GoldenFile.Of(imported.Model), ModelJsonContext.Default.GoldenFile);
        }

        if (imported.Model.Background is { } background)
            files[ExplanationFile.Name] = ExplanationFile.Write(background, Ids(imported.Model));

        return Seal(files, new ModelManifest { Format = ModelManifest.CurrentFormat, Import = imported.Source, Commit = commit, Files = Hashes(files) });
    }

    static string[] Ids(ScoringModel model) => [.. model.Concepts.Select(concept => concept.Id)];

    static byte[] ModelBytes(ScoringModel model) => JsonSerializer.SerializeToUtf8Bytes(ModelFile.Of(model), ModelJsonContext.Default.ModelFile);

    static Dictionary<string, string> Hashes(SortedDictionary<string, byte[]> files) => files.ToDictionary(file => file.Key, file => Hash(file.Value));

    static SortedDictionary<string, byte[]> Seal(SortedDictionary<string, byte[]> files, ModelManifest manifest)
    {
        files["manifest.json"] = JsonSerializer.SerializeToUtf8Bytes(manifest, Indented.ModelManifest);

        return files;
    }

    /// <summary>Reads a model folder and checks every byte against the manifest.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="identity">Name and version under which it is registered; the folder's name when null.</param>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version; the message names it.</exception>
    public static ScoringModel Read(string directory, ModelIdentity? identity = null)
    {
        if (!Directory.Exists(directory))
            throw new InvalidDataException($"{directory}: no such folder; train a model first (credit train DIR --output MODEL).");

        return Read(directory, name => File.Exists(Path.Combine(directory, name)) ? File.ReadAllBytes(Path.Combine(directory, name)) : null,
            identity ?? new ModelIdentity(Path.GetFileName(Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar)), ""));
    }

    /// <summary>Reads a model whose files come from anywhere.</summary>
    /// <param name="place">Where they come from, for messages.</param>
    /// <param name="read">Gives a file's bytes, or null when there is none of that name.</param>
    /// <param name="identity">Name and version of the model.</param>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version; the message names it.</exception>
    public static ScoringModel Read(string place, Func<string, byte[]?> read, ModelIdentity identity)
    {
        var manifest = ReadManifest(place, read("manifest.json"));
        var (model, explanation) = (Array.Empty<byte>(), (byte[]?)null);
        foreach (var name in Sealed)
        {
            if (manifest.Import is not null && name != "model.json" && !manifest.Files.ContainsKey(name))
                continue; // it was not calibrated

            if (Optional.Contains(name) && !manifest.Files.ContainsKey(name))
                continue; // of an earlier release

            var content = read(name) ?? throw new InvalidDataException($"{place}: {name} is missing; restore the folder from a copy, or train again.");
            var found = Hash(content);
            if (manifest.Files.GetValueOrDefault(name) is not { } expected)
                throw new InvalidDataException($"{place}: the manifest does not list {name}; restore the folder from a copy, or train again.");
            if (found != expected)
                throw new InvalidDataException($"{place}: {name} was changed since it was written (SHA-256 {found}, expected {expected}); restore it from a copy, or train again.");
            if (name == "model.json")
                model = content;
            if (name == ExplanationFile.Name)
                explanation = content;
        }

        var part = "model.json";
        try
        {
            CheckFormat(place, "model.json", model, ModelFile.CurrentFormat);
            var scoring = JsonSerializer.Deserialize(model, ModelJsonContext.Default.ModelFile)!.ToModel(identity);
            if (explanation is null)
                return scoring;

            part = ExplanationFile.Name;
            CheckFormat(place, ExplanationFile.Name, explanation, ExplanationFile.CurrentFormat);

            return scoring.With(JsonSerializer.Deserialize(explanation, ModelJsonContext.Default.ExplanationFile)!.ToBackground(Ids(scoring)));
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{place}: {part} is not what its name says ({error.Message}); train again.", error);
        }
    }

    /// <summary>Reads the profile of the development clients, and checks it against the manifest.</summary>
    /// <param name="directory">The model folder.</param>
    /// <exception cref="InvalidDataException">There is none, as in models of earlier releases and imported ones, or it was changed or damaged.</exception>
    public static ReferenceProfile ReadProfile(string directory)
    {
        var file = Path.Combine(directory, ReferenceProfileFile.Name);
        if (ReadManifest(directory).Files.GetValueOrDefault(ReferenceProfileFile.Name) is not { } expected)
            throw new InvalidDataException($"{directory} keeps no profile of its development clients; train the model again, or compare with --reference FILE.");
        if (!File.Exists(file))
            throw new InvalidDataException($"{directory}: {ReferenceProfileFile.Name} is missing; restore the folder from a copy, or train again.");

        var content = File.ReadAllBytes(file);

        return Hash(content) == expected ? ReferenceProfileFile.Read(file, content)
            : throw new InvalidDataException($"{directory}: {ReferenceProfileFile.Name} was changed since it was written; restore it from a copy, or train again.");
    }

    /// <summary>Reads the manifest of a model folder.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged or of an unknown version.</exception>
    public static ModelManifest ReadManifest(string directory) =>
        ReadManifest(directory, File.Exists(Path.Combine(directory, "manifest.json")) ? File.ReadAllBytes(Path.Combine(directory, "manifest.json")) : null);

    internal static ModelManifest ReadManifest(string place, byte[]? content)
    {
        if (content is null)
            throw new InvalidDataException($"{place}: manifest.json is missing; this is not a model folder, or it was half copied.");

        try
        {
            CheckFormat(place, "manifest.json", content, ModelManifest.CurrentFormat);

            var manifest = JsonSerializer.Deserialize(content, ModelJsonContext.Default.ModelManifest)!;

            return manifest is { Import: not null } or { Data: not null, Options: not null, Folds: not null, Seed: not null }
                ? manifest
                : throw new InvalidDataException($"{place}: manifest.json says neither how the model was trained nor what it was imported from; restore the folder from a copy.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{place}: manifest.json is damaged ({error.Message}); restore the folder from a copy.", error);
        }
    }

    // The version is looked at before anything else: a newer file would fail on some property with a message that misleads.
    static void CheckFormat(string place, string name, byte[] content, int known)
    {
        using var json = JsonDocument.Parse(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("format", out var format) || !format.TryGetInt32(out var version))
            throw new InvalidDataException($"{place}: {name} does not say its format version; it is not one of ours.");
        if (version != known)
            throw new InvalidDataException($"{place}: {name} has format version {version}; this program reads version {known}. Use the release that wrote it, or train again.");
    }

    static byte[] OutOfFold(IReadOnlyList<OutOfFoldRow> rows)
    {
        var text = new StringBuilder("client,fold,target,pd\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{Quoted(row.Client)},{row.Fold},{row.Default},{row.Pd:R}\n");

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    static ModelJsonContext Indented { get; } = new(new JsonSerializerOptions(ModelJsonContext.Default.Options) { WriteIndented = true, NewLine = "\n" });
}
