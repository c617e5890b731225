using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CreditScoring.Models;

/// <summary>The moves of one alias: a file each, created once and never changed, numbered without a gap.</summary>
/// <remarks>
/// To create the next number is to move the alias: of many who try at the same time one succeeds, and a process that is killed leaves the old move or the new one. The pointer beside the log only saves looking through it:
/// where it lags, the entries after it are read.
/// </remarks>
sealed class AliasLog(IArtifactStore store, string name, string alias)
{
    string Prefix => $"{name}/aliases/{alias}/";

    ArtifactKey Pointer => new($"{name}/aliases/{alias}.json");

    /// <summary>The last move; null when there was none.</summary>
    public async Task<AliasMove?> LastAsync(CancellationToken cancellation)
    {
        var last = await store.FindAsync(Pointer, cancellation) is { } pointer ? MoveOf(pointer) : null;
        while (await store.FindAsync(Entry((last?.Number ?? 0) + 1), cancellation) is { } next)
            last = Parse(next, ModelJsonContext.Default.AliasMove);

        return last;
    }

    /// <summary>All moves, the first first.</summary>
    public async Task<IReadOnlyList<AliasMove>> AllAsync(CancellationToken cancellation)
    {
        var moves = new List<AliasMove>();
        foreach (var key in await store.ListAsync(Prefix, cancellation))
            moves.Add(Parse(await store.ReadAsync(key, cancellation), ModelJsonContext.Default.AliasMove));

        return moves;
    }

    /// <summary>Writes the next move.</summary>
    /// <exception cref="InvalidDataException">Another process wrote it at the same time.</exception>
    public async Task AppendAsync(AliasMove move, CancellationToken cancellation)
    {
        if (!await store.TryCreateAsync(Entry(move.Number), JsonSerializer.SerializeToUtf8Bytes(move, ModelJsonContext.Default.AliasMove), cancellation))
            throw new InvalidDataException($"Alias {alias} of model {name} was moved by another process at the same time; look at it and try again.");

        // From here on the alias has moved, whatever becomes of the pointer.
        var target = JsonSerializer.SerializeToUtf8Bytes(new ModelAlias(move.Version, move.Previous, move.Number), ModelJsonContext.Default.ModelAlias);
        while (true)
        {
            var pointer = await store.FindAsync(Pointer, cancellation);
            if (pointer is not null && MoveOf(pointer).Number >= move.Number)
                return;
            if (pointer is null ? await store.TryCreateAsync(Pointer, target, cancellation) : await store.TryReplaceAsync(Pointer, target, pointer.Version, cancellation))
                return;
        }
    }

    AliasMove MoveOf(Artifact pointer)
    {
        var known = Parse(pointer, ModelJsonContext.Default.ModelAlias);

        return new AliasMove(known.Number, known.Version, known.Previous, "", "", "", DateTimeOffset.UnixEpoch);
    }

    T Parse<T>(Artifact artifact, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(artifact.Content.Span, type) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Alias {alias} of model {name} is damaged ({error.Message}); promote a version again.", error);
        }
    }

    ArtifactKey Entry(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D6}.json"));
}
