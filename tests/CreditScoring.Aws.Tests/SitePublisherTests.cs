using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CreditScoring.Aws.Tests.Support;

namespace CreditScoring.Aws.Tests;

[Collection(nameof(S3Server))]
public sealed class SitePublisherTests(S3Server server) : IDisposable
{
    static readonly PersonalDataScan Scan = new(ClientNumbers.Kaggle);

    readonly string _folder = Directory.CreateTempSubdirectory("credit-site-").FullName;
    readonly S3Options _place = server.NewPlace();

    SitePublisher Publisher => new(server.Client, _place);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkipIfNoS3]
    public async Task Sends_assets_then_pages_then_the_manifest_then_switches()
    {
        for (var number = 0; number < 20; number++)
        {
            Write($"fr/page-{number}.html", "<p>page");
            Write($"zz/figure-{number}.json", "{}");
        }

        Write("index.html", "<p>home");
        using var client = (AmazonS3Client)_place.Connect();
        var sent = new List<string>();
        client.BeforeRequestEvent += (_, request) =>
        {
            lock (sent)
            {
                if (((WebServiceRequestEventArgs)request).Request is PutObjectRequest put)
                    sent.Add(put.Key[_place.Prefix.Length..]);
            }
        };

        var after = await new SitePublisher(client, _place).PublishAsync(_folder, Scan);

        Assert.Equal(43, sent.Count);
        Assert.All(sent[..42], key => Assert.StartsWith($"releases/{after.Current}/", key));
        Assert.All(sent[..20], key => Assert.EndsWith(".json", key));
        Assert.All(sent[20..41], key => Assert.EndsWith(".html", key));
        Assert.Equal([$"releases/{after.Current}/site-manifest.json", "current.json"], sent[41..]);
    }

    [SkipIfNoS3]
    public async Task Serves_each_file_with_its_bytes_its_type_and_its_caching()
    {
        Write("index.html", "<p>Prêt à dépenser");
        Write("assets/app-0a1b2c3d.js", "export {}");
        Write("assets/style.css", "p {}");
        Write("figures/roc.json", "{}");

        await Publisher.PublishAsync(_folder, Scan);

        await ServesAsync("index.html", "<p>Prêt à dépenser", "text/html; charset=utf-8", "no-cache");
        await ServesAsync("assets/app-0a1b2c3d.js", "export {}", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable");
        await ServesAsync("assets/style.css", "p {}", "text/css; charset=utf-8", "no-cache");
        await ServesAsync("figures/roc.json", "{}", "application/json", "no-cache");
    }

    [SkipIfNoS3]
    public async Task Lists_what_it_published_in_the_manifest()
    {
        Write("index.html", "<p>home");
        Write("assets/style.css", "p {}");

        await Publisher.PublishAsync(_folder, Scan);

        using var manifest = JsonDocument.Parse(await SeenAsync(SitePlan.ManifestName));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["assets/style.css", "index.html"], files.Select(file => file.GetProperty("path").GetString()));
        Assert.Equal([4, 7], files.Select(file => file.GetProperty("bytes").GetInt64()));
        Assert.Equal(
            new[] { "p {}", "<p>home" }.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
            files.Select(file => file.GetProperty("sha256").GetString()));
    }

    [SkipIfNoS3]
    public async Task Keeps_the_five_before_and_removes_older_ones_after_the_switch()
    {
        var names = new List<string>();
        for (var number = 1; number <= 8; number++)
            names.Add((await PublishAsync($"<p>{number}")).Current);

        Assert.Equal(names[2..].AsEnumerable().Reverse(), (await Publisher.FindAsync())!.Kept);
        Assert.Equal(names[2..], (await KeysAsync("releases/")).Select(key => key.Split('/')[1]).Distinct());
        Assert.Equal(Enumerable.Range(1, 8), names.Select(name => int.Parse(name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [SkipIfNoS3]
    public async Task Goes_back_one_release_at_each_call_until_there_is_none()
    {
        for (var number = 1; number <= 3; number++)
            await PublishAsync($"<p>{number}");

        await Publisher.RollBackAsync();
        Assert.Equal("<p>2", await SeenAsync("index.html"));
        await Publisher.RollBackAsync();
        Assert.Equal("<p>1", await SeenAsync("index.html"));

        Assert.Contains("no earlier release", (await Assert.ThrowsAsync<InvalidDataException>(() => Publisher.RollBackAsync())).Message);
        Assert.Equal("<p>1", await SeenAsync("index.html"));
    }

    [SkipIfNoS3]
    public async Task What_was_taken_back_is_dropped_by_the_next_and_its_number_not_given_again()
    {
        for (var number = 1; number <= 3; number++)
            await PublishAsync($"<p>{number}");
        await Publisher.RollBackAsync();

        var after = await PublishAsync("<p>better");

        Assert.Equal(["0004", "0002", "0001"], after.Kept.Select(release => release.Split('-')[0]));
        await Publisher.RollBackAsync();
        Assert.Equal("<p>2", await SeenAsync("index.html"));
    }

    [SkipIfNoS3]
    public async Task Sends_nothing_when_readers_see_these_files_already()
    {
        var first = await PublishAsync("<p>same");
        var keys = await KeysAsync("");

        Assert.Equal(first.Current, (await PublishAsync("<p>same")).Current);

        Assert.Equal(keys, await KeysAsync(""));
    }

    [SkipIfNoS3]
    public async Task A_page_open_in_a_browser_finds_its_assets_for_five_more_releases()
    {
        Write("assets/app-0a1b2c3d.js", "first");
        await PublishAsync("<p>1");
        File.Delete(Path.Combine(_folder, "assets", "app-0a1b2c3d.js"));
        for (var number = 2; number <= 6; number++)
        {
            await PublishAsync($"<p>{number}");
            await ServesAsync("assets/app-0a1b2c3d.js", "first", "text/javascript; charset=utf-8", SitePlan.Immutable);
        }

        await PublishAsync("<p>7");

        Assert.DoesNotContain(await KeysAsync("releases/"), key => key.StartsWith("releases/0007", StringComparison.Ordinal) && key.EndsWith(".js", StringComparison.Ordinal));
    }

    [SkipIfNoS3]
    public async Task Of_two_publications_at_once_one_is_seen_and_the_other_says_so()
    {
        await PublishAsync("<p>before");
        Write("index.html", "<p>mine");
        using var client = (AmazonS3Client)_place.Connect();
        client.BeforeRequestEvent += (_, request) =>
        {
            // Ours is all sent, and its manifest goes up now: the other's switch comes before our own.
            if (((WebServiceRequestEventArgs)request).Request is PutObjectRequest put && put.Key.EndsWith(SitePlan.ManifestName, StringComparison.Ordinal))
                PublishOtherAsync().GetAwaiter().GetResult();
        };

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => new SitePublisher(client, _place).PublishAsync(_folder, Scan));

        Assert.Contains("another publication moved the site meanwhile", fault.Message);
        Assert.Equal("<p>other", await SeenAsync("index.html"));

        async Task PublishOtherAsync()
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, "..", Path.GetFileName(_folder) + "-other")).FullName;
            File.WriteAllText(Path.Combine(folder, "index.html"), "<p>other");
            await Publisher.PublishAsync(folder, Scan);
            Directory.Delete(folder, recursive: true);
        }
    }

    [SkipIfNoS3]
    public async Task Stopped_before_any_of_its_requests_it_shows_the_old_site_whole_or_the_new_one()
    {
        var (seen, stop) = (new HashSet<string>(), 0);
        string[] pages = ["index.html", "fr/index.html", "assets/app.js", "404.html"];
        WriteSite(pages, "old");
        Write("assets/gone-0a1b2c3d.js", "old");
        await Publisher.PublishAsync(_folder, Scan);
        File.Delete(Path.Combine(_folder, "assets", "gone-0a1b2c3d.js"));
        WriteSite(pages, "new");

        for (var isWhole = false; !isWhole; stop++)
        {
            isWhole = await PublishUntilAsync(stop);

            var shown = await Task.WhenAll(pages.Select(SeenAsync));
            Assert.Single(shown.Distinct());
            seen.Add(shown[0]);
            if (shown[0] is "new" && !isWhole)
                Assert.True(stop > pages.Length + 2, $"Seen after {stop} requests, before all could be there.");
        }

        Assert.Equal(["new", "old"], seen.Order(StringComparer.Ordinal));
        Assert.InRange(stop, pages.Length + 5, 40);
    }

    [SkipIfNoS3]
    public async Task Sends_nothing_of_a_folder_that_cannot_be_published()
    {
        Write("index.html", "<p>home");
        Write("model.bin", "?");

        await Assert.ThrowsAsync<InvalidDataException>(() => Publisher.PublishAsync(_folder, Scan));

        Assert.Empty(await KeysAsync(""));
    }

    [SkipIfNoS3]
    public async Task Sends_nothing_of_a_site_with_a_row_of_a_client()
    {
        Write("index.html", "<p>home");
        Write("data/rows.json", "[{\"id\":100002,\"pd\":0.83}]");
        Write("data/profile.json", "{}");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => Publisher.PublishAsync(_folder, Scan));

        Assert.Contains("data/profile.json: a file of a model folder", fault.Message);
        Assert.Contains("data/rows.json, line 1: an identifier of a client", fault.Message);
        Assert.DoesNotContain("100002", fault.Message);
        Assert.Empty(await KeysAsync(""));
    }

    [SkipIfNoS3]
    public async Task Reports_each_file_once_it_is_up()
    {
        Write("index.html", "<p>home");
        Write("style.css", "p {}");
        var heard = new Heard();

        await Publisher.PublishAsync(_folder, Scan, heard);

        Assert.Equal(["style.css", "index.html", "site-manifest.json"], heard.Paths);
    }

    // The program is gone before its request number stop, counted from 0; true when it came to its end before that.
    async Task<bool> PublishUntilAsync(int stop)
    {
        var place = _place with { Attempts = 1 };
        using var client = (AmazonS3Client)place.Connect();
        var requests = 0;
        client.BeforeRequestEvent += (_, _) =>
        {
            if (Interlocked.Increment(ref requests) > stop)
                throw new HttpRequestException("The program was killed.");
        };

        return await Record.ExceptionAsync(() => new SitePublisher(client, place).PublishAsync(_folder, Scan)) is null;
    }

    async Task<SiteReleases> PublishAsync(string home)
    {
        Write("index.html", home);

        return await Publisher.PublishAsync(_folder, Scan);
    }

    /// <summary>What a reader gets: the release that current.json names, and of it one file.</summary>
    async Task<string> SeenAsync(string path)
    {
        using var pointer = JsonDocument.Parse(await TextAsync("current.json"));

        return await TextAsync($"releases/{pointer.RootElement.GetProperty("current").GetString()}/{path}");
    }

    async Task<string> TextAsync(string key)
    {
        using var answer = await server.Client.GetObjectAsync(_place.Bucket, _place.Prefix + key);
        using var reader = new StreamReader(answer.ResponseStream);

        return await reader.ReadToEndAsync();
    }

    async Task ServesAsync(string path, string text, string contentType, string cacheControl)
    {
        using var answer = await server.Client.GetObjectAsync(_place.Bucket, $"{_place.Prefix}releases/{(await Publisher.FindAsync())!.Current}/{path}");
        using var reader = new StreamReader(answer.ResponseStream);

        Assert.Equal(text, await reader.ReadToEndAsync());
        Assert.Equal(contentType, answer.Headers.ContentType);
        Assert.Equal(cacheControl, answer.Headers.CacheControl);
    }

    async Task<List<string>> KeysAsync(string prefix) =>
        [.. (await new S3ArtifactStore(server.Client, _place).ListAsync(prefix)).Select(key => key.Value)];

    void WriteSite(IEnumerable<string> paths, string text)
    {
        foreach (var path in paths)
            Write(path, text);
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
