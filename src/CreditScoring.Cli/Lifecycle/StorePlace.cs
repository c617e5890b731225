using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Cli.Publishing;
using CreditScoring.Models;

namespace CreditScoring.Cli.Lifecycle;

/// <summary>Where copies are kept: a folder, or a bucket.</summary>
sealed class StorePlace
{
    readonly Option<string?> folder = new("--store") { Description = "Folder where copies are kept, on another disk than what is copied.", HelpName = "DIR" };
    readonly S3Place bucket = new("backups/", instead: "the folder of --store");

    public void AddTo(Command command)
    {
        command.Add(folder);
        bucket.AddTo(command);
    }

    /// <summary>Works with the store that a command line names.</summary>
    /// <exception cref="ArgumentException">It names none, or two.</exception>
    public async Task<T> UseAsync<T>(ParseResult parsed, Func<IArtifactStore, Task<T>> work)
    {
        var there = bucket.Find(parsed);
        if (parsed.GetValue(folder) is null == there is null)
            throw new ArgumentException("Say where copies are kept: --store DIR or --bucket NAME, one of the two.");
        if (there is null)
            return await work(new FolderArtifactStore(parsed.GetValue(folder)!));

        using var client = there.Connect();

        return await work(new S3ArtifactStore(client, there));
    }
}
