using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CreditScoring.Models;

/// <summary>The moves of one alias: numbered entries, each created once. Who creates the next number has moved the alias; nobody else can.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="name">Name of the model.</param>
/// <param name="alias">Name of the alias.</param>
/// <remarks>A registry of an earlier release keeps <c>NAME/aliases/ALIAS.json</c> instead: it says where the alias points until the first entry is written.</remarks>
sealed class PromotionLog(IArtifactStore store, string name, string alias)
{
    readonly string folder = $"{name}/aliases/{alias}/";

    /// <summary>Where the alias points, and the entry that says so; null when it does not exist.</summary>
    public async Task<(PromotionEntry? Entry, ModelAlias PointsTo, string? Hash)?> LastAsync(CancellationToken cancellation)
    {
        var numbers = await NumbersAsync(cancellation);
        if (numbers.Count > 0)
        {
            var (entry, hash) = await ReadAsync(numbers[^1], cancellation);

            return (entry, new ModelAlias(entry.Version, entry.Previous), hash);
        }

        return await store.FindAsync(new ArtifactKey($"{name}/aliases/{alias}.json"), cancellation) is { } pointer
            ? (null, Parse(pointer, ModelJsonContext.Default.ModelAlias), null)
            : null;
    }

    /// <summary>Every entry, the oldest first.</summary>
    /// <exception cref="InvalidDataException">An entry is missing, damaged or changed.</exception>
    public async Task<IReadOnlyList<PromotionEntry>> ReadAllAsync(CancellationToken cancellation)
    {
        var (entries, before) = (new List<PromotionEntry>(), (string?)null);
        foreach (var number in await NumbersAsync(cancellation))
        {
            if (number != entries.Count + 1)
                throw new InvalidDataException($"{folder}: entry {entries.Count + 1} is missing, entry {number} is there; restore the log from a copy.");

            var (entry, hash) = await ReadAsync(number, cancellation);
            if (entry.Before != before)
                throw new InvalidDataException($"{folder}: entry {number - 1} is not the one that entry {number} was written after; restore the log from a copy.");

            entries.Add(entry);
            before = hash;
        }

        return entries;
    }

    /// <summary>Writes the entry after another one.</summary>
    /// <param name="last">The entry it comes after, with its hash; nulls for the first.</param>
    /// <param name="target">Where the alias goes, and where it pointed before.</param>
    /// <param name="kind">Promotion or rollback.</param>
    /// <param name="act">Who, why and when.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">Another process wrote it first.</exception>
    public async Task<PromotionEntry> AppendAsync(
        (PromotionEntry? Entry, string? Hash) last, ModelAlias target, PromotionKind kind, PromotionAct act, CancellationToken cancellation)
    {
        var number = (last.Entry?.Number ?? 0) + 1;
        var entry = new PromotionEntry(number, kind, target.Version, target.Previous, act.Actor, act.Reason, act.At, act.Gate, act.IsForced, last.Hash);
        var content = JsonSerializer.SerializeToUtf8Bytes(entry, ModelJsonContext.Default.PromotionEntry);

        return await store.TryCreateAsync(Key(number), content, cancellation) ? entry : throw MovedMeanwhile();
    }

    /// <summary>What is said when the alias moved between the look and the move.</summary>
    public InvalidDataException MovedMeanwhile() =>
        new($"Alias {alias} of model {name} was moved by another process at the same time; look at it and try again.");

    async Task<IReadOnlyList<int>> NumbersAsync(CancellationToken cancellation) =>
    [
        .. (await store.ListAsync(folder, cancellation))
            .Select(key => int.TryParse(key.Value[folder.Length..].Replace(".json", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new InvalidDataException($"{key} is no entry of a log; move it away."))
            .Order(),
    ];

    async Task<(PromotionEntry Entry, string Hash)> ReadAsync(int number, CancellationToken cancellation)
    {
        var artifact = await store.ReadAsync(Key(number), cancellation);
        var entry = Parse(artifact, ModelJsonContext.Default.PromotionEntry);
        if (entry.Number != number)
            throw new InvalidDataException($"{artifact.Key} says it is entry {entry.Number}; restore the log from a copy.");

        return (entry, Convert.ToHexStringLower(SHA256.HashData(artifact.Content.Span)));
    }

    T Parse<T>(Artifact artifact, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(artifact.Content.Span, type) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Alias {alias} of model {name} is damaged: {artifact.Key} ({error.Message}); restore it from a copy.", error);
        }
    }

    ArtifactKey Key(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{folder}{number:D6}.json"));
}
