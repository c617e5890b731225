using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Models;

/// <summary>Registered models: versions that never change, and aliases that point to them.</summary>
/// <param name="store">Where they are kept: a folder, or S3.</param>
/// <remarks>
/// Layout: <c>NAME/VERSION/{model.json, metrics.json, oof.csv, manifest.json}</c>, <c>NAME/numbers/NUMBER</c>, which says whose a number is, and
/// <c>NAME/aliases/ALIAS/NUMBER.json</c>, the log of an alias. Every file is created once and never changed, so a process killed at any step leaves
/// versions and aliases as they were. A version is its number and the start of its manifest's hash: the same bytes registered twice are one version.
/// </remarks>
public sealed class ModelRegistry(IArtifactStore store)
{
    /// <summary>The alias of the model in service.</summary>
    public const string Champion = "champion";

    /// <summary>The alias of its rival.</summary>
    public const string Challenger = "challenger";

    const string ManifestName = "manifest.json";

    /// <summary>Registers the files of a model and gives their version.</summary>
    /// <param name="name">Name of the model, such as <c>home-credit</c>.</param>
    /// <param name="files">The files, by name, manifest included.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The name is no single part of an artifact key.</exception>
    public async Task<string> RegisterAsync(string name, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation = default)
    {
        if (name.Contains('/'))
            throw new ArgumentException($"The name '{name}' of a model holds a slash; give a name such as home-credit.", nameof(name));

        var hash = Convert.ToHexStringLower(SHA256.HashData(files[ManifestName]))[..8];
        var versions = await VersionsAsync(name, cancellation);
        if (versions.FirstOrDefault(version => version.EndsWith("-" + hash, StringComparison.Ordinal)) is { } same)
            return same;

        var version = await ClaimAsync(name, versions, hash, cancellation);
        foreach (var (file, content) in files.Where(file => file.Key != ManifestName))
            await store.TryCreateAsync(Key(name, version, file), content, cancellation);

        // The manifest comes last: a version exists once its manifest does. When it is there already, another process registered the same bytes.
        await store.TryCreateAsync(Key(name, version, ManifestName), files[ManifestName], cancellation);

        return version;
    }

    /// <summary>Versions of a model, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync(string name, CancellationToken cancellation = default) =>
    [
        .. (await store.ListAsync(name + "/", cancellation))
            .Select(key => key.Value.Split('/'))
            .Where(parts => parts is [_, _, ManifestName])
            .Select(parts => parts[1])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Points an alias to a version.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">The version.</param>
    /// <param name="act">Who, why and when.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="from">The version that the alias must still point to, such as the champion that a gate judged; null when it does not matter.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The entry in the log of the alias; null when it points to that version already, and then nothing is written.</returns>
    /// <exception cref="InvalidDataException">There is no such version, or another process moved the alias at the same time.</exception>
    public async Task<PromotionEntry?> PromoteAsync(
        string name, string version, PromotionAct act, string alias = Champion, string? from = null, CancellationToken cancellation = default)
    {
        if (!(await VersionsAsync(name, cancellation)).Contains(version))
            throw new InvalidDataException($"Model {name} has no version {version}; credit models list shows those it has.");

        var log = Log(name, alias);
        var last = await log.LastAsync(cancellation);
        if (from is not null && last?.PointsTo.Version != from)
            throw log.MovedMeanwhile();
        if (last?.PointsTo.Version == version)
            return null;

        return await log.AppendAsync((last?.Entry, last?.Hash), new ModelAlias(version, last?.PointsTo.Version), PromotionKind.Promotion, act, cancellation);
    }

    /// <summary>Points an alias back to the version it pointed to before.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="act">Who, why and when.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The entry in the log of the alias.</returns>
    /// <exception cref="InvalidDataException">There is none before, or another process moved the alias at the same time.</exception>
    public async Task<PromotionEntry> RollBackAsync(string name, PromotionAct act, string alias = Champion, CancellationToken cancellation = default)
    {
        var log = Log(name, alias);
        var last = await log.LastAsync(cancellation);
        if (last?.PointsTo.Previous is not { } previous)
            throw new InvalidDataException($"Alias {alias} of model {name} has no earlier version to go back to.");

        return await log.AppendAsync((last.Value.Entry, last.Value.Hash), new ModelAlias(previous, last.Value.PointsTo.Version), PromotionKind.Rollback, act, cancellation);
    }

    /// <summary>Every move of an alias, the oldest first; empty when it never moved.</summary>
    /// <exception cref="InvalidDataException">An entry is missing, damaged or changed.</exception>
    public Task<IReadOnlyList<PromotionEntry>> LogAsync(string name, string alias = Champion, CancellationToken cancellation = default) =>
        Log(name, alias).ReadAllAsync(cancellation);

    /// <summary>The version an alias points to.</summary>
    /// <exception cref="InvalidDataException">The alias does not exist.</exception>
    public async Task<string> ResolveAsync(string name, string alias = Champion, CancellationToken cancellation = default) =>
        await FindAliasAsync(name, alias, cancellation)
            ?? throw new InvalidDataException($"Model {name} has no {alias}; register one first (credit models register MODEL --promote).");

    /// <summary>The version an alias points to, or null when the alias does not exist.</summary>
    public async Task<string?> FindAliasAsync(string name, string alias = Champion, CancellationToken cancellation = default) =>
        (await Log(name, alias).LastAsync(cancellation))?.PointsTo.Version;

    /// <summary>Reads a version and checks every byte against its manifest.</summary>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version.</exception>
    public async Task<ScoringModel> ReadAsync(string name, string version, CancellationToken cancellation = default) => Check(name, version, await FilesAsync(name, version, cancellation));

    /// <summary>Copies a version into a folder of this machine, every byte checked against its manifest: the folder is there whole, or as it was.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">The version.</param>
    /// <param name="folder">Where to; what is there is replaced.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version.</exception>
    public async Task<ScoringModel> CopyAsync(string name, string version, string folder, CancellationToken cancellation = default)
    {
        var files = await FilesAsync(name, version, cancellation);
        var model = Check(name, version, files);
        var beside = folder + ".writing";
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        Directory.CreateDirectory(beside);
        foreach (var (file, content) in files)
            await File.WriteAllBytesAsync(Path.Combine(beside, file), content, cancellation);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(beside, folder);

        return model;
    }

    /// <summary>One file of a version, as it was registered; null when it has none of that name.</summary>
    public async Task<byte[]?> FindFileAsync(string name, string version, string file, CancellationToken cancellation = default) =>
        (await store.FindAsync(Key(name, version, file), cancellation))?.Content.ToArray();

    /// <summary>Reads the manifest of a version.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged or of an unknown version.</exception>
    public async Task<ModelManifest> ReadManifestAsync(string name, string version, CancellationToken cancellation = default) =>
        ModelFolder.ReadManifest($"{name}/{version}", await FindFileAsync(name, version, ManifestName, cancellation));

    /// <summary>Keeps what a gate found under its hash, so that an entry of a log that names the hash can be looked up.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="content">The bytes of the result.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>SHA-256 of the bytes, in lower-case hexadecimal.</returns>
    public async Task<string> KeepGateAsync(string name, byte[] content, CancellationToken cancellation = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.TryCreateAsync(Gate(name, hash), content, cancellation);

        return hash;
    }

    /// <summary>What a gate found, as it was kept; null when nothing of that hash was.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="hash">SHA-256 of the bytes, in lower-case hexadecimal.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<byte[]?> FindGateAsync(string name, string hash, CancellationToken cancellation = default) =>
        (await store.FindAsync(Gate(name, hash), cancellation))?.Content.ToArray();

    async Task<Dictionary<string, byte[]>> FilesAsync(string name, string version, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var key in await store.ListAsync($"{name}/{version}/", cancellation))
            files[key.Value.Split('/')[^1]] = (await store.ReadAsync(key, cancellation)).Content.ToArray();

        return files.Count > 0 ? files : throw new InvalidDataException($"Model {name} has no version {version}; credit models list shows those it has.");
    }

    static ScoringModel Check(string name, string version, Dictionary<string, byte[]> files) =>
        ModelFolder.Read($"{name}/{version}", files.GetValueOrDefault, new ModelIdentity(name, version));

    // A number is claimed before anything is written under it: two different models registered at once would both be the next one.
    // A claim that a killed process left is found again by its hash.
    async Task<string> ClaimAsync(string name, IReadOnlyList<string> versions, string hash, CancellationToken cancellation)
    {
        var taken = versions.Select(version => version.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var text = number.ToString("D4", CultureInfo.InvariantCulture);
            var claim = new ArtifactKey($"{name}/numbers/{text}");
            if (!taken.Contains(text)
                && (await store.TryCreateAsync(claim, Encoding.UTF8.GetBytes(hash), cancellation)
                    || Encoding.UTF8.GetString((await store.ReadAsync(claim, cancellation)).Content.Span) == hash))
                return $"{text}-{hash}";
        }
    }

    PromotionLog Log(string name, string alias) => new(store, name, alias);

    static ArtifactKey Gate(string name, string hash) => new($"{name}/gates/{hash}.json");

    static ArtifactKey Key(string name, string version, string file) => new($"{name}/{version}/{file}");
}
