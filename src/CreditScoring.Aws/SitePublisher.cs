using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Models;

namespace CreditScoring.Aws;

/// <summary>Publishes a built site to a bucket as a release of its own, which readers see whole or not at all, and takes it back.</summary>
/// <remarks>
/// Layout under the prefix: <c>releases/RELEASE/PATH</c>, never changed once it is seen, and <c>current.json</c>, which names the release in service and moves by
/// compare-and-swap once all the rest is there. So a publication that is killed at any step has changed nothing that readers see. A release also has the files with a hash in their
/// name of the five before it: a page still open in a browser finds its assets. The page of what is not found is also at <c>errors/404.html</c>, where CloudFront looks for it.
/// </remarks>
public sealed class SitePublisher
{
    const int Uploads = 8;
    const string ErrorPage = "404.html";
    static readonly ArtifactKey Pointer = new("current.json");

    readonly S3Bucket _bucket;
    readonly S3ArtifactStore _store;

    /// <summary>A publisher to one bucket and prefix.</summary>
    /// <param name="client">The client, from <see cref="S3Options.Connect"/>; the caller disposes it.</param>
    /// <param name="options">The bucket and the prefix.</param>
    public SitePublisher(IAmazonS3 client, S3Options options) => (_bucket, _store) = (new S3Bucket(client, options), new S3ArtifactStore(client, options));

    /// <summary>The releases in the bucket; null before the first.</summary>
    public async Task<SiteReleases?> FindAsync(CancellationToken cancellation = default) => (await PointerAsync(cancellation)).Releases;

    /// <summary>Publishes a folder: assets, then pages, then <see cref="SitePlan.ManifestName"/>, the list of all with their SHA-256; then readers see it, and what is older than the five before goes.</summary>
    /// <param name="folder">A built site, with its <c>index.html</c>.</param>
    /// <param name="scan">Looks for rows of clients.</param>
    /// <param name="progress">Hears of each file once it is up.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The releases afterwards; as they were when the current one has the same files.</returns>
    /// <exception cref="InvalidDataException">The folder cannot be published, or tells of single clients, and nothing was sent; or another publication moved the site meanwhile.</exception>
    /// <exception cref="IOException">A file could not be read or sent; the message names it.</exception>
    public async Task<SiteReleases> PublishAsync(
        string folder, PersonalDataScan scan, IProgress<SiteFile>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        var plan = SitePlan.Read(folder);
        ThrowIfPersonal(folder, scan.ReadFolder(folder, plan.Select(file => file.Path)));

        var (before, version) = await PointerAsync(cancellation);
        var number = (before?.Last ?? 0) + 1;
        var own = plan.Select(file => EntryOf(folder, file, number)).ToList();
        var release = SiteManifest.NameOf(number, own);
        if (before is not null && before.Current.Split('-')[1] == release.Split('-')[1])
        {
            await TidyAsync(folder, plan, before, cancellation);

            return before;
        }

        var carried = before is null ? [] : await CarriedAsync(before.Current, own, number, cancellation);
        await SendAsync(folder, plan, release, progress, cancellation);
        if (before is not null)
            await EachAsync(carried, (file, stop) => CopyAsync(file.Path, before.Current, release, stop), cancellation);
        var manifest = new SiteFile(SitePlan.ManifestName, "application/json", SitePlan.Revalidate, SiteStep.Manifest);
        await PutAsync(KeyOf(release, manifest.Path), manifest, new SiteManifest(release, [.. own, .. carried]).Write(), cancellation);
        progress?.Report(manifest);

        var after = before?.With(release, number) ?? new SiteReleases(release, [release], number);
        await MoveAsync(after, version, cancellation);
        await TidyAsync(folder, plan, after, cancellation);

        return after;
    }

    /// <summary>Lets readers see the release before the current one again; nothing is sent or removed.</summary>
    /// <exception cref="InvalidDataException">There is none before, or another publication moved the site meanwhile.</exception>
    public async Task<SiteReleases> RollBackAsync(CancellationToken cancellation = default)
    {
        var (releases, version) = await PointerAsync(cancellation);
        if (releases?.Before is not { } earlier)
            throw new InvalidDataException($"{_bucket.AddressOf("")}: there is no earlier release of the site to go back to.");

        var after = releases with { Current = earlier };
        await MoveAsync(after, version, cancellation);

        return after;
    }

    async Task<(SiteReleases? Releases, string? Version)> PointerAsync(CancellationToken cancellation) =>
        await _store.FindAsync(Pointer, cancellation) is { } pointer
            ? (SiteReleases.Read(_bucket.AddressOf(Pointer.Value), pointer.Content.Span), pointer.Version)
            : (null, null);

    async Task MoveAsync(SiteReleases after, string? version, CancellationToken cancellation)
    {
        var moved = version is null
            ? await _store.TryCreateAsync(Pointer, after.Write(), cancellation)
            : await _store.TryReplaceAsync(Pointer, after.Write(), version, cancellation);
        if (!moved)
            throw new InvalidDataException($"{_bucket.AddressOf("")}: another publication moved the site meanwhile; look which release is there, then run this again.");
    }

    async Task SendAsync(string folder, IReadOnlyList<SiteFile> plan, string release, IProgress<SiteFile>? progress, CancellationToken cancellation)
    {
        foreach (var step in plan.GroupBy(file => file.Step))
        {
            await EachAsync(step, async (file, stop) =>
            {
                await PutAsync(KeyOf(release, file.Path), file, await File.ReadAllBytesAsync(Path.Combine(folder, file.Path), stop), stop);
                progress?.Report(file);
            }, cancellation);
        }
    }

    // What the current release has under a name with a hash and the new one has not, for as long as one of the five before the new one had it.
    async Task<List<SiteManifest.Entry>> CarriedAsync(string current, List<SiteManifest.Entry> own, int number, CancellationToken cancellation)
    {
        var manifest = SiteManifest.Read((await _store.ReadAsync(new ArtifactKey(KeyOf(current, SitePlan.ManifestName)), cancellation)).Content.Span);
        var names = own.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

        return [.. manifest.Files.Where(file => file.CacheControl is SitePlan.Immutable && file.LastOf > number - SiteReleases.Most && !names.Contains(file.Path))];
    }

    // After the switch: readers see the new release whatever happens here; to publish the same folder again finishes it.
    // Numbers above the last are those of publications under way.
    async Task TidyAsync(string folder, IReadOnlyList<SiteFile> plan, SiteReleases after, CancellationToken cancellation)
    {
        if (plan.FirstOrDefault(file => file.Path is ErrorPage) is { } page)
            await PutAsync("errors/" + ErrorPage, page, await File.ReadAllBytesAsync(Path.Combine(folder, page.Path), cancellation), cancellation);

        var passed = (await _bucket.ListAsync("releases/", cancellation))
            .Where(key => key.Split('/')[1] is var release && SiteManifest.NumberOf(release) is { } number && number <= after.Last && !after.Kept.Contains(release));
        await EachAsync(passed, async (key, stop) =>
            await _bucket.AskAsync("remove", key, (client, limit) => client.DeleteObjectAsync(_bucket.Name, _bucket.Prefix + key, limit.Token), stop), cancellation);
    }

    async Task CopyAsync(string path, string from, string to, CancellationToken cancellation) =>
        await _bucket.AskAsync("copy", KeyOf(to, path), (client, limit) => client.CopyObjectAsync(new CopyObjectRequest
        {
            SourceBucket = _bucket.Name,
            SourceKey = _bucket.Prefix + KeyOf(from, path),
            DestinationBucket = _bucket.Name,
            DestinationKey = _bucket.Prefix + KeyOf(to, path),
        }, limit.Token), cancellation);

    async Task PutAsync(string key, SiteFile file, byte[] content, CancellationToken cancellation) =>
        await _bucket.PutAsync(key, content, request =>
        {
            request.ContentType = file.ContentType;
            request.Headers.CacheControl = file.CacheControl;
        }, cancellation);

    static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Uploads, CancellationToken = cancellation }, async (item, stop) => await work(item, stop));

    static SiteManifest.Entry EntryOf(string folder, SiteFile file, int number)
    {
        using var content = File.OpenRead(Path.Combine(folder, file.Path));

        return new(file.Path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), file.ContentType, file.CacheControl, number);
    }

    static void ThrowIfPersonal(string folder, IReadOnlyList<PersonalDataFinding> findings)
    {
        if (findings.Count > 0)
            throw new InvalidDataException(
                $"{folder} tells of single clients and was not published: {string.Join("; ", findings.Take(20))}{(findings.Count > 20 ? $"; and {findings.Count - 20} more" : "")}.");
    }

    static string KeyOf(string release, string path) => $"releases/{release}/{path}";
}
