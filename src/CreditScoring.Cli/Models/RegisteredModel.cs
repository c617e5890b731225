using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary>A model as the verbs are given it: a folder, or the champion of a registry.</summary>
/// <param name="Folder">Folder of the model.</param>
/// <param name="Identity">Name and version in the registry, or null when only the folder was given.</param>
sealed record RegisteredModel(string Folder, ModelIdentity? Identity)
{
    /// <summary>The folder when one is given, else the champion.</summary>
    public static async Task<RegisteredModel> FindAsync(string? folder, string registry, string name, CancellationToken cancellation)
    {
        if (folder is not null)
            return new RegisteredModel(folder, null);

        var version = await new ModelRegistry(new FolderArtifactStore(registry)).ResolveAsync(name, cancellation: cancellation);

        return new RegisteredModel(Path.Combine(registry, name, version), new ModelIdentity(name, version));
    }

    /// <summary>Folder of the version that the champion took the place of; null when it is the first, or an imported model without figures.</summary>
    public static async Task<string?> FindBeforeAsync(string registry, string name, CancellationToken cancellation)
    {
        var log = await new ModelRegistry(new FolderArtifactStore(registry)).LogAsync(name, cancellation: cancellation);
        if (log is not [.., { Previous: { } version }])
            return null;

        var folder = Path.Combine(registry, name, version);

        return File.Exists(Path.Combine(folder, "metrics.json")) ? folder : null;
    }
}
