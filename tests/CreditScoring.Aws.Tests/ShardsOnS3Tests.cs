using System.Diagnostics;
using CreditScoring.Aws.Tests.Infrastructure;
using CreditScoring.Aws.Tests.Support;
using CreditScoring.Models;

namespace CreditScoring.Aws.Tests;

/// <summary>Shards of a search by the real program, over a real S3 server; they have no file in common.</summary>
[Collection(nameof(S3Server))]
public sealed class ShardsOnS3Tests(S3Server server) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-shards-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [StoreFact]
    public async Task A_shard_killed_on_one_machine_goes_on_on_another_and_the_parts_are_one_run_to_the_last_byte()
    {
        var place = server.NewPlace();
        var store = new S3ArtifactStore(server.Client, place);
        string[] bucket = ["--bucket", place.Bucket, "--prefix", place.Prefix, "--endpoint", place.Endpoint!.AbsoluteUri];
        File.WriteAllText(In("grid.json"), """{ "leaves": [3, 5], "rounds": [250] }""");
        string[] Search(string journal, params string[] more) =>
            ["search", In("data"), "--grid", In("grid.json"), "--threads", "1", "--without-canaries", "--without-times", "--journal", In(journal), .. more];
        Done(place, "data", "synthesize", "--clients", "500", "--seed", "5", "--output", In("data"));
        Done(place, Search("one"));

        using (var killed = Start(place, Search("first", [.. bucket, "--shard", "1/2"])))
        {
            while ((await store.ListAsync("search/progress-1-of-2/")).Count == 0)
                Assert.False(killed.HasExited, "the shard ended before it copied a fit");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Assert.False(await store.ExistsAsync(new ArtifactKey("search/part-1-of-2")));
        Assert.Contains("Shard 1/2 goes on: ", Done(place, Search("second", [.. bucket, "--shard", "1/2"])), StringComparison.Ordinal);
        Done(place, Search("third", [.. bucket, "--shard", "2/2"]));
        Assert.Contains("Shard 2/2 is done already", Done(place, Search("fourth", [.. bucket, "--shard", "2/2"])), StringComparison.Ordinal);
        Done(place, Search("merged", [.. bucket, "--merge", "2"]));

        foreach (var file in (string[])["cv_results.json", "cv_results.csv"])
            Assert.Equal(File.ReadAllBytes(In($"one/{file}")), File.ReadAllBytes(In($"merged/{file}")));
    }

    string In(string name) => Path.Combine(folder, name);

    static string Done(S3Options place, params string[] arguments)
    {
        using var process = Start(place, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0, output + error.Result);

        return output;
    }

    static Process Start(S3Options place, string[] arguments)
    {
        var keys = place.Credentials!.GetCredentials();
        var start = new ProcessStartInfo(Path.Combine(ReleaseMaterial.App, "credit"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in ReleaseMaterial.Environment.Append(new("AWS_ACCESS_KEY_ID", keys.AccessKey)).Append(new("AWS_SECRET_ACCESS_KEY", keys.SecretKey)))
            start.Environment[name] = value;

        return Process.Start(start)!;
    }
}
