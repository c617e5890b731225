using CreditScoring.Models;

namespace CreditScoring.Api.Serving;

/// <summary>A registry whose champion the service follows: a folder of this machine, or a store elsewhere whose versions are copied here.</summary>
/// <param name="Store">The registry's artifacts.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Every">How often to look, above zero.</param>
public sealed record FollowedRegistry(IArtifactStore Store, string Name, TimeSpan Every)
{
    const string Last = "champion";

    /// <summary>Folder of this machine for copies of the versions that came into service; null when the store is a folder of this machine, whose files are read where they are.</summary>
    public string? Copies { get; init; }

    /// <summary>How long one question to the registry may take before it counts as out of reach.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    ModelRegistry Models => new(Store);

    /// <summary>The champion with which a service starts; while the registry is out of reach or its champion damaged, the last one that came into service here.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Folder and version.</returns>
    /// <exception cref="ArgumentException">The store is no folder of this machine, and there is no folder for copies.</exception>
    /// <exception cref="InvalidDataException">The registry has no champion, or its files are not what was registered; and none came into service here before.</exception>
    /// <exception cref="IOException">The registry is out of reach, and no champion came into service here before.</exception>
    public async Task<(string Folder, string Version)> StartAsync(CancellationToken cancellation = default)
    {
        try
        {
            var version = await ChampionAsync(cancellation);
            var folder = await BringAsync(version, cancellation);
            Remember(version);

            return (folder, version);
        }
        catch (Exception error) when (error is IOException or InvalidDataException && Remembered() is not null)
        {
            var version = Remembered()!; // what is wrong is told by the first look

            return (Path.Combine(Copies!, version), version);
        }
    }

    /// <summary>Version of the champion.</summary>
    /// <exception cref="IOException">The registry is out of reach.</exception>
    internal Task<string> ChampionAsync(CancellationToken cancellation) => InTimeAsync(patience => Models.ResolveAsync(Name, cancellation: patience), cancellation);

    /// <summary>A version's folder on this machine, every byte of it checked.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">Its files are not what was registered.</exception>
    /// <exception cref="IOException">The registry is out of reach.</exception>
    internal async Task<string> BringAsync(string version, CancellationToken cancellation)
    {
        if (Copies is null)
        {
            if (Store is not FolderArtifactStore here)
                throw new ArgumentException($"A registry elsewhere needs a folder for copies of its models: set {nameof(Copies)}.");
            await Models.ReadAsync(Name, version, cancellation);

            return Path.Combine(here.Root, Name, version);
        }

        var folder = Path.Combine(Copies, version);
        await InTimeAsync(patience => Models.CopyAsync(Name, version, folder, patience), cancellation);

        return folder;
    }

    /// <summary>Remembers the version in service, for a start without the registry.</summary>
    internal void Remember(string version)
    {
        if (Copies is null)
            return;

        var beside = Path.Combine(Copies, Last + ".writing");
        File.WriteAllText(beside, version);
        File.Move(beside, Path.Combine(Copies, Last), overwrite: true);
    }

    string? Remembered() => Copies is { } copies && File.Exists(Path.Combine(copies, Last)) && File.ReadAllText(Path.Combine(copies, Last)).Trim() is var version && Directory.Exists(Path.Combine(copies, version))
        ? version
        : null;

    async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"The registry did not answer within {Patience.TotalSeconds:0} s.", error);
        }
    }
}
