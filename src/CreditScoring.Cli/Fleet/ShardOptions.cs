using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Cli.Publishing;
using CreditScoring.Models;

namespace CreditScoring.Cli.Fleet;

/// <summary>The options by which many machines share one piece of work: which share is made here, where the parts are, and whether they are put together.</summary>
sealed class ShardOptions
{
    readonly Option<string?> shard = new("--shard") { Description = "Make this share of the work only, such as 1/4.", HelpName = "I/N" };
    readonly Option<int?> merge = new("--merge") { Description = "Put the parts of N shards together; same options and data as theirs.", HelpName = "N" };
    readonly Option<string?> folder = new("--store") { Description = "Folder that all shards share, for their parts.", HelpName = "DIR" };
    readonly S3Place place = new("shards/", instead: "the folder of --store");

    public ShardOptions() => merge.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1)
            result.AddError("--merge must be the number of shards, at least 1.");
    });

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { shard, merge, folder })
            command.Add(option);
        place.AddTo(command);
    }

    /// <summary>Which share is asked for; null for the whole.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public Shard? Shard(ParseResult parsed) => parsed.GetValue(shard) is { } text ? Fleet.Shard.Parse(text) : null;

    /// <summary>Number of parts to put together; null when that is not asked for.</summary>
    public int? Merge(ParseResult parsed) => parsed.GetValue(merge);

    /// <summary>Whether a shared place is named.</summary>
    public bool HasPlace(ParseResult parsed) => parsed.GetValue(folder) is not null || place.Find(parsed) is not null;

    /// <summary>Refuses options that cannot go together; <paramref name="needsPlace"/> when a share alone needs a shared place.</summary>
    /// <exception cref="ArgumentException">They cannot.</exception>
    public void Check(ParseResult parsed, bool needsPlace)
    {
        var (share, parts) = (Shard(parsed), Merge(parsed));
        if (share is not null && parts is not null)
            throw new ArgumentException("Give --shard to make a share, or --merge to put shares together, not both.");
        if (parsed.GetValue(folder) is not null && place.Find(parsed) is not null)
            throw new ArgumentException("Give --store DIR or --bucket BUCKET, not both.");
        if ((parts is not null || (share is not null && needsPlace)) && !HasPlace(parsed))
            throw new ArgumentException($"{(parts is null ? "--shard" : "--merge")} needs the place that the shards share: --store DIR, or --bucket BUCKET.");
        if (HasPlace(parsed) && share is null && parts is null)
            throw new ArgumentException("A shared place needs --shard I/N to make a share, or --merge N to put them together.");
    }

    /// <summary>Opens the shared place, and waits until the work with it is done.</summary>
    public void Use(ParseResult parsed, Func<IArtifactStore, string, Task> work)
    {
        // Waited for here: a verb that computes is no asynchronous one, so that Ctrl+C ends it at once.
        if (parsed.GetValue(folder) is { } directory)
        {
            work(new FolderArtifactStore(directory), directory).GetAwaiter().GetResult();
            return;
        }

        var options = place.Of(parsed);
        using var client = options.Connect();
        work(new S3ArtifactStore(client, options), $"s3://{options.Bucket}/{options.Prefix}").GetAwaiter().GetResult();
    }
}
