using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CreditScoring.Audit;
using CreditScoring.Aws.Tests.Infrastructure;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;

namespace CreditScoring.Aws.Tests.Drill;

/// <summary>The restore drill: registry, audit trail and desk are lost, and come back from their copies as the runbook says, by the program's own commands.</summary>
[Collection(nameof(S3Server))]
public sealed class RestoreDrillTests(S3Server server, ReleaseMaterial material) : IClassFixture<ReleaseMaterial>, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-drill-").FullName;
    readonly Dictionary<string, string> environment = new(ReleaseMaterial.Environment);

    string Key => Path.Combine(folder, "audit-key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ToolFact("kill", "It comes with any Unix.")]
    public async Task What_is_lost_comes_back_from_a_folder() => await DrillAsync(["--store", Path.Combine(folder, "copies")]);

    [StoreFact]
    public async Task What_is_lost_comes_back_from_S3_with_the_trail_that_was_sent_there()
    {
        var place = server.NewPlace();
        var key = place.Credentials!.GetCredentials();
        (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"], environment["AWS_EC2_METADATA_DISABLED"]) = (key.AccessKey, key.SecretKey, "true");
        string[] bucket = ["--bucket", place.Bucket, "--endpoint", place.Endpoint!.AbsoluteUri, "--region", "us-east-1"];

        await DrillAsync([.. bucket, "--prefix", place.Prefix + "backups/"], [.. bucket, "--prefix", place.Prefix + "decisions/i-1/"]);
    }

    async Task DrillAsync(string[] copies, string[]? sent = null)
    {
        material.Make();
        var (registry, trail, desk) = (Path.Combine(folder, "registry"), Path.Combine(folder, "trail"), Path.Combine(folder, "desk"));
        Directory.CreateDirectory(desk);
        Done("models", "register", material.Model, "--registry", registry, "--promote", "--actor", "drill");
        Done("audit", "key", Key);
        await UseAsync(registry, trail, Path.Combine(desk, "desk.sqlite"), async http =>
        {
            Assert.Equal(HttpStatusCode.Created, (await http.PostAsJsonAsync($"api/v1/clients/{material.Golden.Client}/notes", new { words = "Seen before the loss." })).StatusCode);
            await AssertGoldenAsync(http);
        });
        var entries = Entries(trail);

        Done(["backup", "day-1", "--folder", $"registry={registry}", $"audit={trail}", $"desk={desk}", .. copies]);
        if (sent is not null)
            Done(["audit", "ship", trail, "--notes", Path.Combine(folder, "notes"), .. sent]);
        foreach (var lost in new[] { registry, trail, desk })
            Directory.Delete(lost, recursive: true);

        var back = Path.Combine(folder, "back");
        Done(["restore", "day-1", "--output", back, .. copies]);
        var restored = Path.Combine(back, "audit");
        if (sent is not null)
        {
            var joined = Path.Combine(folder, "joined");
            Done(["audit", "gather", joined, .. sent]);
            Directory.Move(Path.Combine(restored, "keys"), Path.Combine(joined, "keys"));
            restored = joined;
        }

        Done("audit", "verify", restored, "--key", Key);
        Done("models", "verify", "--registry", Path.Combine(back, "registry"));
        Assert.Equal(entries, Entries(restored));
        await UseAsync(Path.Combine(back, "registry"), restored, Path.Combine(back, "desk", "desk.sqlite"), async http =>
        {
            await AssertGoldenAsync(http);
            Assert.Contains("Seen before the loss.", await http.GetStringAsync($"api/v1/clients/{material.Golden.Client}/notes"), StringComparison.Ordinal);
        });
        Assert.True(Entries(restored).Count > entries.Count); // the trail goes on where it was
        Done("audit", "verify", restored, "--key", Key);

        Assert.Equal(2, Credit(["restore", "day-1", "--output", back, .. copies]).ExitCode); // nothing is overwritten
        Assert.Equal(2, Credit(["restore", "day-2", "--output", Path.Combine(folder, "none"), .. copies]).ExitCode);
    }

    [Fact]
    public async Task A_copy_that_was_changed_is_not_restored_at_all()
    {
        var (source, store, output) = (Path.Combine(folder, "source"), new FolderArtifactStore(Path.Combine(folder, "store")), Path.Combine(folder, "output"));
        Directory.CreateDirectory(Path.Combine(source, "part"));
        await File.WriteAllTextAsync(Path.Combine(source, "part", "one.txt"), "one");
        await File.WriteAllTextAsync(Path.Combine(source, "lock"), "");
        Assert.Single(await FolderBackup.SaveAsync(store, "a", new Dictionary<string, string> { ["place"] = source }));
        await Assert.ThrowsAsync<InvalidDataException>(() => FolderBackup.SaveAsync(store, "a", new Dictionary<string, string> { ["place"] = source }));

        await store.WriteAsync(new ArtifactKey("a/files/place/part/one.txt"), "two"u8.ToArray());

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => FolderBackup.RestoreAsync(store, "a", output));
        Assert.Contains("place/part/one.txt of the copy a is not what was copied", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    async Task UseAsync(string registry, string trail, string desk, Func<HttpClient, Task> ask)
    {
        var golden = Path.Combine(folder, "golden");
        await File.WriteAllTextAsync(golden, $"{material.Golden.Client} {material.Golden.Pd}\n");
        await using var service = await DrillService.StartAsync(Key, "--registry", registry, "--data", material.Data, "--audit", trail, "--desk", desk, "--golden", golden);
        await ask(service.Http);
    }

    // Ready is a service that gives the golden score; asked for it, it gives it to the last digit.
    async Task AssertGoldenAsync(HttpClient http)
    {
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("health/ready")).StatusCode);
        var score = JsonNode.Parse(await http.GetStringAsync($"api/v1/clients/{material.Golden.Client}/score"))!;
        Assert.Equal(double.Parse(material.Golden.Pd, CultureInfo.InvariantCulture), (double)score["pd"]!, 1e-15);
    }

    IReadOnlyList<long> Entries(string trail) => [.. new AuditReader(trail, AuditKey.Read(Key)).Entries().Select(entry => entry.Number)];

    (int ExitCode, string Output, string Error) Credit(string[] arguments) => Tool.Run(Path.Combine(ReleaseMaterial.App, "credit"), arguments, environment);

    void Done(params string[] arguments)
    {
        var (exitCode, output, error) = Credit(arguments);
        Assert.True(exitCode is 0, string.Join(' ', arguments) + "\n" + output + error);
    }
}
