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
}
