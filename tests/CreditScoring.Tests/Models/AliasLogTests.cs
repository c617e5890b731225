using System.Text.Json;
using CreditScoring.Models;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Models;

public sealed class AliasLogTests : IDisposable
{
    static readonly string[] commits = ["a", "b", "c", "d"];

    readonly string folder = Directory.CreateTempSubdirectory("registry-").FullName;

    FolderArtifactStore Store => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_move_is_kept_with_who_when_and_why()
    {
        var registry = new ModelRegistry(Store, new Noon());
        var (first, second) = (await registry.RegisterAsync("m", Files("a")), await registry.RegisterAsync("m", Files("b")));
        await registry.PromoteAsync("m", first, by: "Ada", reason: "first");
        await registry.PromoteAsync("m", second);
        await registry.PromoteAsync("m", second); // is there already
        await registry.RollBackAsync("m", reason: "worse");

        var moves = await registry.MovesAsync("m");
        Assert.Equal([(1, first, null, "promote"), (2, second, first, "promote"), (3, first, second, "rollback")], moves.Select(move => (move.Number, move.Version, move.Previous, move.Action)));
        Assert.Equal(("Ada", "first", new Noon().GetUtcNow()), (moves[0].By, moves[0].Reason, moves[0].Time));
        Assert.Equal("worse", moves[2].Reason);
    }

    [Fact]
    public async Task Twenty_racing_writers_leave_a_log_without_gaps_and_one_winner_a_number()
    {
        const int Writers = 20, Rounds = 6;
        var versions = await Register();
        var won = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var registry = new ModelRegistry(Store); // as a process of its own would
            var random = new Random64((ulong)writer);
            for (var round = 0; round < Rounds; round++)
                try
                {
                    await registry.PromoteAsync("m", versions[random.NextInt32(versions.Length)], by: $"writer {writer}");
                    Interlocked.Increment(ref won);
                }
                catch (InvalidDataException lost)
                {
                    Assert.Contains("another process", lost.Message, StringComparison.Ordinal);
                }
        })));

        var moves = await new ModelRegistry(Store).MovesAsync("m");
        Assert.Equal(Enumerable.Range(1, moves.Count), moves.Select(move => move.Number));
        Assert.InRange(moves.Count, 1, won); // who finds the version in service moves nothing
        Assert.All(moves.Zip(moves.Skip(1)), pair => Assert.Equal(pair.First.Version, pair.Second.Previous));
        Assert.Equal(moves[^1].Version, await new ModelRegistry(Store).ResolveAsync("m"));
    }

    [Fact]
    public async Task A_writer_that_dies_between_log_and_pointer_has_moved_the_alias()
    {
        var versions = await Register();
        await new ModelRegistry(Store).PromoteAsync("m", versions[0]);
        var dying = new ModelRegistry(new DyingStore(Store));

        await Assert.ThrowsAsync<IOException>(() => dying.PromoteAsync("m", versions[1]));

        var registry = new ModelRegistry(Store);
        Assert.Equal(versions[1], await registry.ResolveAsync("m"));
        Assert.Equal(versions[0], await registry.RollBackAsync("m"));
        Assert.Equal([1, 2, 3], (await registry.MovesAsync("m")).Select(move => move.Number));
    }

    [Fact]
    public async Task An_alias_from_before_there_were_logs_is_read_and_goes_on()
    {
        var versions = await Register();
        await Store.TryCreateAsync(new ArtifactKey("m/aliases/champion.json"), JsonSerializer.SerializeToUtf8Bytes(new { version = versions[1], previous = versions[0] }));
        var registry = new ModelRegistry(Store);

        Assert.Equal(versions[1], await registry.ResolveAsync("m"));
        Assert.Equal(versions[0], await registry.RollBackAsync("m"));
        Assert.Equal(1, Assert.Single(await registry.MovesAsync("m")).Number);
    }

    async Task<string[]> Register()
    {
        var versions = new List<string>();
        foreach (var commit in commits)
            versions.Add(await new ModelRegistry(Store).RegisterAsync("m", Files(commit)));

        return [.. versions];
    }

    static IReadOnlyDictionary<string, byte[]> Files(string commit) => ModelFolder.Contents(SomeModel.Trained, SomeModel.Options, commit);

    sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    }

    // Fails at the pointer, as a process that was killed before it.
    sealed class DyingStore(IArtifactStore whole) : IArtifactStore
    {
        public Task<Artifact> ReadAsync(ArtifactKey key, CancellationToken cancellation = default) => whole.ReadAsync(key, cancellation);

        public Task<Artifact?> FindAsync(ArtifactKey key, CancellationToken cancellation = default) => whole.FindAsync(key, cancellation);

        public Task<Stream> OpenAsync(ArtifactKey key, CancellationToken cancellation = default) => whole.OpenAsync(key, cancellation);

        public Task<bool> ExistsAsync(ArtifactKey key, CancellationToken cancellation = default) => whole.ExistsAsync(key, cancellation);

        public Task<IReadOnlyList<ArtifactKey>> ListAsync(string prefix, CancellationToken cancellation = default) => whole.ListAsync(prefix, cancellation);

        public Task<bool> TryCreateAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) => whole.TryCreateAsync(key, content, cancellation);

        public Task<bool> TryReplaceAsync(ArtifactKey key, ReadOnlyMemory<byte> content, string version, CancellationToken cancellation = default) => throw new IOException("killed");

        public Task WriteAsync(ArtifactKey key, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) => whole.WriteAsync(key, content, cancellation);
    }
}
