using System.Diagnostics;
using System.Text.Json.Nodes;
using CreditScoring.Models;

namespace CreditScoring.Cli.Tests;

/// <summary>Promotions of the real program: killed at any moment, and twenty processes at once.</summary>
public sealed class PromotionKillTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    const int Kills = 48;

    [Fact]
    public async Task A_promotion_killed_at_any_moment_leaves_a_whole_champion_and_a_log_without_a_gap()
    {
        var (folder, registry) = NewRegistry("killed");
        string[] versions = [await RegisterAsync(registry, "a"), await RegisterAsync(registry, "b")];
        string[] Promote(string version) => ["models", "promote", version, "--registry", folder];
        Assert.Equal(0, Credit.Run(Promote(versions[0])).ExitCode);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Credit.Run(Promote(versions[1])).ExitCode);
        var whole = (int)clock.ElapsedMilliseconds;

        var random = new Random(7);
        var (before, written) = (versions[1], 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var target = before == versions[0] ? versions[1] : versions[0];
            using var promotion = Credit.Start(Promote(target));
            // Most of the time goes to starting: the last third of it is where the files are read and the entry is written.
            promotion.WaitForExit(random.Next(whole / 2, whole + whole / 4));
            promotion.Kill();
            promotion.WaitForExit();

            var champion = await registry.ResolveAsync("home-credit");
            Assert.Contains(champion, new[] { before, target });
            await registry.ReadAsync("home-credit", champion);
            Assert.Equal(champion, (await registry.LogAsync("home-credit"))[^1].Version);
            written += champion == target ? 1 : 0;
            before = champion;
        }

        Assert.Equal(2 + written, (await registry.LogAsync("home-credit")).Count);
        Assert.InRange(written, 1, Kills - 1); // else every kill came too early, or every one too late, and nothing was proved
        Assert.Equal(0, Credit.Run("models", "verify", "--registry", folder).ExitCode);
    }

    [Fact]
    public async Task Twenty_racing_processes_leave_a_log_without_a_gap()
    {
        var (folder, registry) = NewRegistry("raced");
        var versions = new List<string>();
        for (var writer = 0; writer < 20; writer++)
            versions.Add(await RegisterAsync(registry, $"{writer}"));

        for (var round = 0; round < 2; round++)
        {
            var before = (await registry.LogAsync("home-credit")).Count;
            var promotions = versions.Select(version => Credit.Start("models", "promote", version, "--registry", folder)).ToList();
            foreach (var promotion in promotions)
                promotion.WaitForExit();

            // One that finds itself promoted already writes nothing, and that is well too.
            var won = promotions.Count(promotion => promotion.ExitCode == 0);
            var log = await registry.LogAsync("home-credit");
            Assert.InRange(log.Count - before, 1, won);
            Assert.Equal(log[^1].Version, await registry.ResolveAsync("home-credit"));
            promotions.ForEach(promotion => promotion.Dispose());
        }
    }

    (string Folder, ModelRegistry Registry) NewRegistry(string name)
    {
        var folder = Path.Combine(run.Folder, name);

        return (folder, new ModelRegistry(new FolderArtifactStore(folder)));
    }

    Task<string> RegisterAsync(ModelRegistry registry, string commit)
    {
        var files = Directory.GetFiles(run.Model).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        manifest["commit"] = commit;
        files["manifest.json"] = System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString());

        return registry.RegisterAsync("home-credit", files);
    }
}
