using System.Globalization;
using System.Security.Cryptography;

namespace CreditScoring.Models;

/// <summary>Registered models: versions that never change, and aliases that point to them.</summary>
/// <param name="store">Where they are kept: a folder, or S3.</param>
/// <param name="time">Tells when an alias moves; the system's clock when null.</param>
/// <remarks>
/// Layout: <c>NAME/VERSION/{model.json, metrics.json, oof.csv, manifest.json}</c> <c>NAME/aliases/ALIAS/NUMBER.json</c>, the log of an alias, and <c>NAME/aliases/ALIAS.json</c>, its last move.
/// A version is its number and the start of its manifest's hash: the same bytes registered twice are one version.
/// </remarks>
public sealed class ModelRegistry(IArtifactStore store, TimeProvider? time = null)
{
    /// <summary>The alias of the model in service.</summary>
    public const string Champion = "champion";

    const string ManifestName = "manifest.json";

    readonly TimeProvider clock = time ?? TimeProvider.System;

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

        for (var number = versions.Count + 1; ; number++)
        {
            var version = string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{hash}");
            foreach (var (file, content) in files.Where(file => file.Key != ManifestName))
                await store.TryCreateAsync(Key(name, version, file), content, cancellation);

            // The manifest comes last: a version exists once its manifest does.
            if (await store.TryCreateAsync(Key(name, version, ManifestName), files[ManifestName], cancellation))
                return version;
        }
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

    /// <summary>Points an alias to a version; nothing moves when it does already.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">The version.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="by">Who moves it, for the log.</param>
    /// <param name="reason">Why, for the log.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">There is no such version, or another process moved the alias at the same time.</exception>
    public async Task PromoteAsync(
        string name, string version, string alias = Champion, string by = "", string reason = "", CancellationToken cancellation = default)
    {
        if (!(await VersionsAsync(name, cancellation)).Contains(version))
            throw new InvalidDataException($"Model {name} has no version {version}; credit models list shows those it has.");

        var log = new AliasLog(store, name, alias);
        var last = await log.LastAsync(cancellation);
        if (last?.Version != version)
            await log.AppendAsync(new AliasMove((last?.Number ?? 0) + 1, version, last?.Version, "promote", by, reason, clock.GetUtcNow()), cancellation);
    }

    /// <summary>Points an alias back to the version it pointed to before, and gives that version.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="by">Who moves it, for the log.</param>
    /// <param name="reason">Why, for the log.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">There is none before.</exception>
    public async Task<string> RollBackAsync(string name, string alias = Champion, string by = "", string reason = "", CancellationToken cancellation = default)
    {
        var log = new AliasLog(store, name, alias);
        var last = await log.LastAsync(cancellation);
        if (last?.Previous is not { } previous)
            throw new InvalidDataException($"Alias {alias} of model {name} has no earlier version to go back to.");

        await log.AppendAsync(new AliasMove(last.Number + 1, previous, last.Version, "rollback", by, reason, clock.GetUtcNow()), cancellation);

        return previous;
    }

    /// <summary>All moves of an alias, the first first.</summary>
    public Task<IReadOnlyList<AliasMove>> MovesAsync(string name, string alias = Champion, CancellationToken cancellation = default) => new AliasLog(store, name, alias).AllAsync(cancellation);

    /// <summary>The version an alias points to.</summary>
    /// <exception cref="InvalidDataException">The alias does not exist.</exception>
    public async Task<string> ResolveAsync(string name, string alias = Champion, CancellationToken cancellation = default) =>
        await FindAliasAsync(name, alias, cancellation)
            ?? throw new InvalidDataException($"Model {name} has no {alias}; register one first (credit models register MODEL --promote).");

    /// <summary>The version an alias points to, or null when the alias does not exist.</summary>
    public async Task<string?> FindAliasAsync(string name, string alias = Champion, CancellationToken cancellation = default) =>
        (await new AliasLog(store, name, alias).LastAsync(cancellation))?.Version;

    /// <summary>Reads a version and checks every byte against its manifest.</summary>
    /// <exception cref="InvalidDataException">A file is missing, changed, damaged or of an unknown version.</exception>
    public async Task<ScoringModel> ReadAsync(string name, string version, CancellationToken cancellation = default)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var key in await store.ListAsync($"{name}/{version}/", cancellation))
            files[key.Value.Split('/')[^1]] = (await store.ReadAsync(key, cancellation)).Content.ToArray();
        if (files.Count == 0)
            throw new InvalidDataException($"Model {name} has no version {version}; credit models list shows those it has.");

        return ModelFolder.Read($"{name}/{version}", files.GetValueOrDefault, new ModelIdentity(name, version));
    }

    static ArtifactKey Key(string name, string version, string file) => new($"{name}/{version}/{file}");
}
