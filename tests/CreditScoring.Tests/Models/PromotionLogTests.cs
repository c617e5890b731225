using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class PromotionLogTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("promotions-").FullName;

    ModelRegistry Registry => new(new FolderArtifactStore(folder));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_entry_keeps_who_why_when_and_by_which_gate()
    {
        var (first, second) = (await RegisterAsync("a"), await RegisterAsync("b"));
        await Registry.PromoteAsync("m", first, SomeAct.Of());
        await Registry.PromoteAsync("m", second, SomeAct.Of("Grace", "costs less") with { Gate = "5f", IsForced = true });
        await Registry.RollBackAsync("m", SomeAct.Of("Ada", "too many declined"));

        Assert.Collection(
            await Registry.LogAsync("m"),
            entry => Assert.Equal((1, PromotionKind.Promotion, first, null), (entry.Number, entry.Kind, entry.Version, entry.Previous)),
            entry => Assert.Equal((2, second, first, "Grace", "costs less", "5f", true), (entry.Number, entry.Version, entry.Previous, entry.Actor, entry.Reason, entry.Gate, entry.IsForced)),
            entry => Assert.Equal((3, PromotionKind.Rollback, first, second, SomeAct.Of().At), (entry.Number, entry.Kind, entry.Version, entry.Previous, entry.At)));
    }

    [Fact]
    public async Task Each_alias_has_a_log_of_its_own()
    {
        var (first, second) = (await RegisterAsync("a"), await RegisterAsync("b"));
        await Registry.PromoteAsync("m", first, SomeAct.Of());
        await Registry.PromoteAsync("m", second, SomeAct.Of(), ModelRegistry.Challenger);

        Assert.Equal((first, second), (await Registry.ResolveAsync("m"), await Registry.ResolveAsync("m", ModelRegistry.Challenger)));
        Assert.Single(await Registry.LogAsync("m"));
        Assert.Single(await Registry.LogAsync("m", ModelRegistry.Challenger));
    }

    [Fact]
    public async Task Of_twenty_racing_writers_each_number_has_one_and_none_is_left_out()
    {
        const int Writers = 20;
        var versions = new List<string>();
        for (var writer = 0; writer < Writers; writer++)
            versions.Add(await RegisterAsync($"{writer}"));

        var won = new List<PromotionEntry>();
        for (var round = 0; round < 10; round++)
        {
            var entries = await RaceAsync(versions);
            Assert.Contains(entries, entry => entry is not null);
            won.AddRange(entries.OfType<PromotionEntry>());
        }

        Assert.Equal(won.OrderBy(entry => entry.Number), await Registry.LogAsync("m"));
        Assert.Equal(Enumerable.Range(1, won.Count), won.Select(entry => entry.Number).Order());
        Assert.Equal(won.MaxBy(entry => entry.Number)!.Version, await Registry.ResolveAsync("m"));
    }

    [Fact]
    public async Task Of_twenty_racing_writers_that_saw_the_same_champion_one_wins()
    {
        var versions = new List<string>();
        for (var writer = 0; writer < 21; writer++)
            versions.Add(await RegisterAsync($"{writer}"));
        await Registry.PromoteAsync("m", versions[20], SomeAct.Of());

        var entries = await RaceAsync([.. versions.Take(20)], versions[20]);

        Assert.Single(entries, entry => entry is not null);
        Assert.Equal(2, (await Registry.LogAsync("m")).Count);
    }

    [Fact]
    public async Task Different_models_registered_at_once_have_different_numbers()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(() => RegisterAsync($"{writer / 2}"))));

        Assert.Equal(Enumerable.Range(1, 10), versions.Distinct().Select(version => int.Parse(version[..4], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.Equal(versions.Distinct().Order(), await Registry.VersionsAsync("m"));
    }

    [Fact]
    public async Task A_number_that_a_killed_process_claimed_is_used_when_its_model_comes_again()
    {
        var first = await RegisterAsync("a");
        File.Delete(Path.Combine(folder, "m", first, "manifest.json"));

        Assert.Empty(await Registry.VersionsAsync("m"));
        Assert.StartsWith("0002-", await RegisterAsync("b"), StringComparison.Ordinal);
        Assert.Equal(first, await RegisterAsync("a"));
    }

    [Fact]
    public async Task A_missing_or_changed_entry_is_refused_by_its_number()
    {
        foreach (var commit in new[] { "a", "b", "c" })
            await Registry.PromoteAsync("m", await RegisterAsync(commit), SomeAct.Of());
        var (entry, kept) = (Path.Combine(folder, "m", "aliases", "champion", "000002.json"), Path.Combine(folder, "kept"));
        File.Move(entry, kept);
        Assert.Contains("entry 2 is missing", (await Assert.ThrowsAsync<InvalidDataException>(() => Registry.LogAsync("m"))).Message, StringComparison.Ordinal);

        // Written as the store writes, so that the store finds nothing wrong: what catches it is the chain of the log.
        var changed = File.ReadAllText(kept).Replace("Ada", "Eve", StringComparison.Ordinal);
        await new FolderArtifactStore(folder).WriteAsync(new ArtifactKey("m/aliases/champion/000002.json"), System.Text.Encoding.UTF8.GetBytes(changed));
        Assert.Contains("entry 2 is not the one", (await Assert.ThrowsAsync<InvalidDataException>(() => Registry.LogAsync("m"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pointer_of_an_earlier_release_holds_until_the_first_entry()
    {
        var (first, second) = (await RegisterAsync("a"), await RegisterAsync("b"));
        Directory.CreateDirectory(Path.Combine(folder, "m", "aliases"));
        await File.WriteAllTextAsync(Path.Combine(folder, "m", "aliases", "champion.json"), $$"""{"version":"{{first}}"}""");
        Assert.Equal(first, await Registry.ResolveAsync("m"));

        await Registry.PromoteAsync("m", second, SomeAct.Of());

        Assert.Equal(second, await Registry.ResolveAsync("m"));
        Assert.Equal(first, (await Registry.RollBackAsync("m", SomeAct.Of())).Version);
    }

    async Task<PromotionEntry?[]> RaceAsync(List<string> versions, string? from = null)
    {
        using var start = new Barrier(versions.Count);

        return await Task.WhenAll(versions.Select(version => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();

                return PromotedAsync(version, from).GetAwaiter().GetResult();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    async Task<PromotionEntry?> PromotedAsync(string version, string? from = null)
    {
        try
        {
            return await Registry.PromoteAsync("m", version, SomeAct.Of(), from: from);
        }
        catch (InvalidDataException lost) when (lost.Message.Contains("at the same time", StringComparison.Ordinal))
        {
            return null;
        }
    }

    Task<string> RegisterAsync(string commit) => Registry.RegisterAsync("m", ModelFolder.Contents(SomeModel.Trained, SomeModel.Options, commit));
}
