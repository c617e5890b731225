global using StoreFactAttribute = Xunit.FactAttribute;
global using StoreTheoryAttribute = Xunit.TheoryAttribute;
using System.Security.Cryptography;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class FolderArtifactStoreTests : ArtifactStoreSuite, IDisposable
{
    readonly FolderArtifactStore _store;

    public FolderArtifactStoreTests() : this(new FolderArtifactStore(Directory.CreateTempSubdirectory("credit-store-").FullName))
    {
    }

    FolderArtifactStoreTests(FolderArtifactStore store) : base(store) => _store = store;

    protected override IArtifactStore Other => new FolderArtifactStore(_store.Root);

    protected override bool HasLinks => false;

    protected override Task DamageAsync(ArtifactKey key, Func<byte[], byte[]> damage)
    {
        var path = Path.Combine(_store.Root, key.Value);
        File.WriteAllBytes(path, damage(File.ReadAllBytes(path)));

        return Task.CompletedTask;
    }

    public void Dispose() => Directory.Delete(_store.Root, recursive: true);

    [Fact]
    public async Task Puts_the_artifact_where_its_key_says()
    {
        await _store.WriteAsync(new ArtifactKey("models/a/1/model.json"), "{}"u8.ToArray());

        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(_store.Root, "models", "a", "1", "model.json")));
    }

    [Fact]
    public async Task Two_stores_on_one_folder_still_have_one_winner()
    {
        var other = new FolderArtifactStore(_store.Root);
        for (var round = 0; round < 20; round++)
        {
            var key = new ArtifactKey($"races/{round}");
            var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(racer =>
                Task.Run(() => (racer % 2 is 0 ? _store : other).TryCreateAsync(key, new[] { (byte)racer }))));

            Assert.Single(won, true);
            Assert.Equal(Array.IndexOf(won, true), (await other.ReadAsync(key)).Content.Span[0]);
        }
    }

    [Fact]
    public async Task A_creator_that_waited_for_the_lock_looks_again()
    {
        var key = new ArtifactKey("a/b");

        var created = await WhileLockedAsync(() => _store.TryCreateAsync(key, "late"u8.ToArray()));

        Assert.False(created);
        Assert.Equal("early"u8.ToArray(), (await _store.ReadAsync(key)).Content.ToArray());
    }

    [Fact]
    public async Task A_replacer_that_waited_for_the_lock_looks_again()
    {
        var key = new ArtifactKey("a/b");
        await _store.WriteAsync(key, "first"u8.ToArray());
        var version = (await _store.ReadAsync(key)).Version;

        var replaced = await WhileLockedAsync(() => _store.TryReplaceAsync(key, "late"u8.ToArray(), version));

        Assert.False(replaced);
        Assert.Equal("early"u8.ToArray(), (await _store.ReadAsync(key)).Content.ToArray());
    }

    [Fact]
    public async Task Leaves_no_file_of_its_own_beside_the_artifacts()
    {
        var key = new ArtifactKey("a/b");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(racer => _store.TryCreateAsync(key, new byte[10])));
        await _store.WriteAsync(key, new byte[20]);

        Assert.Equal(["b"], Directory.GetFiles(Path.Combine(_store.Root, "a")).Select(Path.GetFileName));
        Assert.Equal(["~lock"], Directory.GetFiles(_store.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Passes_over_what_a_killed_writer_left_and_files_that_are_no_artifacts()
    {
        await _store.WriteAsync(new ArtifactKey("a/b"), new byte[10]);
        await File.WriteAllTextAsync(Path.Combine(_store.Root, "a", "~0123456789abcdef"), "half");
        await File.WriteAllTextAsync(Path.Combine(_store.Root, "notes of mine.txt"), "not a key");

        Assert.Equal([new ArtifactKey("a/b")], await _store.ListAsync(""));
    }

    [Fact]
    public async Task Reads_what_was_there_when_a_writer_was_killed_before_its_rename()
    {
        var key = new ArtifactKey("a/b");
        await _store.WriteAsync(key, "before"u8.ToArray());
        // The hash of "after" stands announced, with half a line of another; neither content came.
        await File.AppendAllTextAsync(Path.Combine(_store.Root, "~sums", "a", "b"), $"\n{Convert.ToHexStringLower(SHA256.HashData("after"u8))}\n\n0123");

        Assert.Equal("before"u8.ToArray(), (await _store.ReadAsync(key)).Content.ToArray());

        await _store.WriteAsync(key, "third"u8.ToArray());
        await DamageAsync(key, _ => "after"u8.ToArray());
        await Assert.ThrowsAsync<InvalidDataException>(() => _store.ReadAsync(key));
    }

    [Fact]
    public async Task Reads_what_was_put_there_by_hand()
    {
        await File.WriteAllTextAsync(Path.Combine(_store.Root, "by-hand.json"), "{}");

        Assert.Equal("{}"u8.ToArray(), (await _store.ReadAsync(new ArtifactKey("by-hand.json"))).Content.ToArray());
    }

    [Fact]
    public async Task Says_that_a_key_cannot_be_under_or_over_another()
    {
        await _store.WriteAsync(new ArtifactKey("models/a"), new byte[1]);

        var under = await Assert.ThrowsAsync<IOException>(() => _store.WriteAsync(new ArtifactKey("models/a/b/c"), new byte[1]));
        var over = await Assert.ThrowsAsync<IOException>(() => _store.WriteAsync(new ArtifactKey("models"), new byte[1]));

        Assert.Contains("'models/a' is an artifact, so 'models/a/b/c' cannot be inside it", under.Message);
        Assert.Contains("'models' is a folder of artifacts", over.Message);
    }

    [Fact]
    public async Task Lists_and_finds_nothing_in_a_folder_that_is_not_there_yet()
    {
        var store = new FolderArtifactStore(Path.Combine(_store.Root, "later"));

        Assert.Empty(await store.ListAsync(""));
        Assert.Null(await store.FindAsync(new ArtifactKey("a")));
        Assert.False(Directory.Exists(store.Root));
    }

    [Fact]
    public async Task The_version_is_that_of_the_content_whoever_wrote_it()
    {
        await _store.WriteAsync(new ArtifactKey("a"), "1"u8.ToArray());

        // printf 1 | sha256sum
        Assert.Equal(
            "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
            (await _store.ReadAsync(new ArtifactKey("a"))).Version);
    }

    // What another process does at the worst moment: it holds the lock, lets our writer come up to it, writes a/b, lets go.
    async Task<bool> WhileLockedAsync(Func<Task<bool>> write)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_store.Root, "a")).FullName;
        Task<bool> writing;
        using (new FileStream(Path.Combine(_store.Root, "~lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            writing = Task.Run(write);
            while (!writing.IsCompleted && !Directory.EnumerateFiles(folder, "~*").Any())
                await Task.Yield();

            await File.WriteAllTextAsync(Path.Combine(folder, "b"), "early");
            var sums = Directory.CreateDirectory(Path.Combine(_store.Root, "~sums", "a")).FullName;
            await File.WriteAllTextAsync(Path.Combine(sums, "b"), Convert.ToHexStringLower(SHA256.HashData("early"u8)) + "\n");
        }

        return await writing;
    }
}
