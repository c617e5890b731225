using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using CreditScoring.Aws.Tests.Support;

namespace CreditScoring.Aws.Tests;

[Collection(nameof(S3Server))]
public sealed class SitePublisherTests(S3Server server) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("credit-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkipIfNoS3]
    public async Task Sends_assets_then_pages_then_the_manifest()
    {
        var place = server.NewPlace();
        for (var number = 0; number < 20; number++)
        {
            Write($"fr/page-{number}.html", "<p>page");
            Write($"zz/figure-{number}.json", "{}");
        }

        Write("index.html", "<p>home");
        using var client = (AmazonS3Client)place.Connect();
        var sent = new List<string>();
        client.BeforeRequestEvent += (_, request) =>
        {
            lock (sent)
                sent.Add(((WebServiceRequestEventArgs)request).Request is Amazon.S3.Model.PutObjectRequest put ? put.Key : "");
        };

        var published = await new SitePublisher(client, place).PublishAsync(_folder);

        Assert.Equal(42, sent.Count);
        Assert.All(sent[..20], key => Assert.EndsWith(".json", key));
        Assert.All(sent[20..41], key => Assert.EndsWith(".html", key));
        Assert.Equal(place.Prefix + "site-manifest.json", sent[41]);
        Assert.Equal(sent.Order(StringComparer.Ordinal), published.Select(file => place.Prefix + file.Path).Order(StringComparer.Ordinal));
    }

    [SkipIfNoS3]
    public async Task Serves_each_file_with_its_bytes_its_type_and_its_caching()
    {
        var place = server.NewPlace();
        Write("index.html", "<p>Prêt à dépenser");
        Write("assets/app-0a1b2c3d.js", "export {}");
        Write("assets/style.css", "p {}");
        Write("figures/roc.json", "{}");

        await new SitePublisher(server.Client, place).PublishAsync(_folder);

        await ServesAsync(place, "index.html", "<p>Prêt à dépenser", "text/html; charset=utf-8", "no-cache");
        await ServesAsync(place, "assets/app-0a1b2c3d.js", "export {}", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable");
        await ServesAsync(place, "assets/style.css", "p {}", "text/css; charset=utf-8", "no-cache");
        await ServesAsync(place, "figures/roc.json", "{}", "application/json", "no-cache");
    }

    [SkipIfNoS3]
    public async Task Lists_what_it_published_in_the_manifest()
    {
        var place = server.NewPlace();
        Write("index.html", "<p>home");
        Write("assets/style.css", "p {}");

        await new SitePublisher(server.Client, place).PublishAsync(_folder);

        using var answer = await server.Client.GetObjectAsync(place.Bucket, place.Prefix + SitePlan.ManifestName);
        using var manifest = await JsonDocument.ParseAsync(answer.ResponseStream);
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal("no-cache", answer.Headers.CacheControl);
        Assert.Equal(["assets/style.css", "index.html"], files.Select(file => file.GetProperty("path").GetString()));
        Assert.Equal([4, 7], files.Select(file => file.GetProperty("bytes").GetInt64()));
        Assert.Equal(
            new[] { "p {}", "<p>home" }.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
            files.Select(file => file.GetProperty("sha256").GetString()));
    }

    [SkipIfNoS3]
    public async Task A_publication_that_fails_among_the_assets_leaves_the_pages_of_the_last_one()
    {
        var place = server.NewPlace();
        Write("index.html", "<p>old");
        Write("style.css", "p {}");
        await new SitePublisher(server.Client, place).PublishAsync(_folder);
        Write("index.html", "<p>new");
        using var client = (AmazonS3Client)place.Connect();
        client.BeforeRequestEvent += (_, request) =>
        {
            if (((WebServiceRequestEventArgs)request).Request is Amazon.S3.Model.PutObjectRequest put && put.Key.EndsWith(".css", StringComparison.Ordinal))
                throw new HttpRequestException("Connection reset.");
        };

        var fault = await Assert.ThrowsAsync<IOException>(() => new SitePublisher(client, place).PublishAsync(_folder));

        Assert.StartsWith($"s3://tests/{place.Prefix}style.css: could not write. Connection reset.", fault.Message);
        await ServesAsync(place, "index.html", "<p>old", "text/html; charset=utf-8", "no-cache");
    }

    [SkipIfNoS3]
    public async Task Sends_nothing_of_a_folder_that_cannot_be_published()
    {
        var place = server.NewPlace();
        Write("index.html", "<p>home");
        Write("model.bin", "?");

        await Assert.ThrowsAsync<InvalidDataException>(() => new SitePublisher(server.Client, place).PublishAsync(_folder));

        Assert.Empty(await new S3ArtifactStore(server.Client, place).ListAsync(""));
    }

    [SkipIfNoS3]
    public async Task Reports_each_file_once_it_is_up()
    {
        Write("index.html", "<p>home");
        Write("style.css", "p {}");
        var heard = new Heard();

        await new SitePublisher(server.Client, server.NewPlace()).PublishAsync(_folder, heard);

        Assert.Equal(["style.css", "index.html", "site-manifest.json"], heard.Paths);
    }

    async Task ServesAsync(S3Options place, string path, string text, string contentType, string cacheControl)
    {
        using var answer = await server.Client.GetObjectAsync(place.Bucket, place.Prefix + path);
        using var reader = new StreamReader(answer.ResponseStream);

        Assert.Equal(text, await reader.ReadToEndAsync());
        Assert.Equal(contentType, answer.Headers.ContentType);
        Assert.Equal(cacheControl, answer.Headers.CacheControl);
    }

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    /// <summary>Hears at once, in order; Progress of T would post to a pool of threads.</summary>
    sealed class Heard : IProgress<SiteFile>
    {
        public List<string> Paths { get; } = [];

        public void Report(SiteFile value) => Paths.Add(value.Path);
    }
}
