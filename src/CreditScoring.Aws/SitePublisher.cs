using System.Security.Cryptography;
using System.Text.Json;
using Amazon.S3;

namespace CreditScoring.Aws;

/// <summary>Puts a built site into a bucket so that no reader ever meets a page whose assets are not there yet.</summary>
/// <remarks>
/// Files of earlier publications stay: a page that is still open in a browser finds its assets. A publication that fails
/// among the assets changes nothing that readers see; run it again.
/// </remarks>
public sealed class SitePublisher
{
    const int Uploads = 8;
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly S3Bucket _bucket;

    /// <summary>A publisher to one bucket and prefix.</summary>
    /// <param name="client">The client, from <see cref="S3Options.Connect"/>; the caller disposes it.</param>
    /// <param name="options">The bucket and the prefix.</param>
    public SitePublisher(IAmazonS3 client, S3Options options) => _bucket = new S3Bucket(client, options);

    /// <summary>Publishes a folder: assets, then pages, then <see cref="SitePlan.ManifestName"/>, the list of all with their SHA-256.</summary>
    /// <param name="folder">A built site, with its <c>index.html</c>.</param>
    /// <param name="progress">Hears of each file once it is up.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>What was published, in order, the manifest last.</returns>
    /// <exception cref="InvalidDataException">The folder cannot be published; nothing was sent.</exception>
    /// <exception cref="IOException">A file could not be read or sent; the message names it.</exception>
    public async Task<IReadOnlyList<SiteFile>> PublishAsync(
        string folder, IProgress<SiteFile>? progress = null, CancellationToken cancellation = default)
    {
        var files = SitePlan.Read(folder);
        var published = new Published[files.Count];

        foreach (var step in files.Index().GroupBy(entry => entry.Item.Step))
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Uploads, CancellationToken = cancellation };
            await Parallel.ForEachAsync(step, parallel, async (entry, stop) =>
            {
                var content = await File.ReadAllBytesAsync(Path.Combine(folder, entry.Item.Path), stop);
                await PutAsync(entry.Item, content, stop);
                progress?.Report(entry.Item);
                published[entry.Index] = new Published(
                    entry.Item.Path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), entry.Item.ContentType, entry.Item.CacheControl);
            });
        }

        var manifest = new SiteFile(SitePlan.ManifestName, "application/json", SitePlan.Revalidate, SiteStep.Manifest);
        await PutAsync(manifest, JsonSerializer.SerializeToUtf8Bytes(new { Files = published }, Json), cancellation);
        progress?.Report(manifest);

        return [.. files, manifest];
    }

    async Task PutAsync(SiteFile file, byte[] content, CancellationToken cancellation) =>
        await _bucket.PutAsync(file.Path, content, request =>
        {
            request.ContentType = file.ContentType;
            request.Headers.CacheControl = file.CacheControl;
        }, cancellation);

    /// <summary>One entry of the manifest.</summary>
    sealed record Published(string Path, long Bytes, string Sha256, string ContentType, string CacheControl);
}
