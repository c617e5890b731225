using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Aws.Tests.Infrastructure;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;
using CreditScoring.Numerics;
using Xunit.Abstractions;

namespace CreditScoring.Aws.Tests;

/// <summary>The real program, killed at any moment while it publishes.</summary>
[Collection(nameof(S3Server))]
public sealed class PublicationKillTests(S3Server server, ITestOutputHelper output) : IDisposable
{
    const int Kills = 20;
    const int Files = 120;

    readonly string _folder = Directory.CreateTempSubdirectory("credit-site-").FullName;
    readonly S3Options _place = server.NewPlace();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkipIfNoS3]
    public async Task A_publication_killed_at_any_moment_shows_the_old_site_whole_or_the_new_one()
    {
        Write("0");
        Assert.Equal(0, await PublishAsync());

        var random = new Random64(3);
        var (before, published) = ("0", 0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            Write($"{kill}");
            // Among the files, or about the switch, which comes after the files and their list; past it the program ends by itself.
            var arrived = await CountAsync() + (kill % 2 is 0 ? Files + random.NextInt32(4) : random.NextInt32(Files));
            using var program = Start();
            while (!program.HasExited && await CountAsync() < arrived)
            {
                // Each count is a question to the server, and that is pause enough.
            }

            program.Kill();
            program.WaitForExit();

            var shown = await ShownAsync();
            Assert.Contains(shown, new[] { before, $"{kill}" });
            published += shown == before ? 0 : 1;
            before = shown;
        }

        Assert.InRange(published, 1, Kills - 1); // else every kill came too early, or every one too late, and nothing was proved
        Write("last");
        Assert.Equal(0, await PublishAsync());
        Assert.Equal("last", await ShownAsync());
        output.WriteLine($"{Kills} kills: {published} sites were new and whole, {Kills - published} old and whole.");
    }

    // Reads every file of the release that readers see; the store checks the bytes of each.
    async Task<string> ShownAsync()
    {
        var store = new S3ArtifactStore(server.Client, _place);
        var release = (await new SitePublisher(server.Client, _place).FindAsync())!.Current;
        using var manifest = JsonDocument.Parse((await store.ReadAsync(new ArtifactKey($"releases/{release}/{SitePlan.ManifestName}"))).Content);
        var paths = manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()!).ToList();
        var texts = await Task.WhenAll(paths.Select(async path =>
            System.Text.Encoding.UTF8.GetString((await store.ReadAsync(new ArtifactKey($"releases/{release}/{path}"))).Content.Span)));

        Assert.Equal(Files, texts.Length);

        return Assert.Single(texts.Distinct());
    }

    async Task<int> CountAsync() => (await new S3ArtifactStore(server.Client, _place).ListAsync("releases/")).Count;

    void Write(string text)
    {
        for (var file = 0; file < Files; file++)
            File.WriteAllText(Path.Combine(_folder, file is 0 ? "index.html" : file % 2 is 0 ? $"page-{file}.html" : $"figure-{file}.json"), text);
    }

    async Task<int> PublishAsync()
    {
        using var program = Start();
        await program.WaitForExitAsync();

        return program.ExitCode;
    }

    Process Start()
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(ReleaseMaterial.App, "credit.dll"), "publish", "site", _folder, "--bucket", _place.Bucket, "--prefix", _place.Prefix, "--endpoint", _place.Endpoint!.AbsoluteUri]);
        var keys = _place.Credentials!.GetCredentials();
        start.Environment["AWS_ACCESS_KEY_ID"] = keys.AccessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = keys.SecretKey;

        return Process.Start(start)!;
    }
}
