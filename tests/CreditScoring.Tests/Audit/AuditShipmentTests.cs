using CreditScoring.Audit;
using CreditScoring.Models;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Audit;

public sealed class AuditShipmentTests : IDisposable
{
    readonly SomeTrail trail = new();
    readonly TemporaryFolder folder = new();
    readonly FolderArtifactStore store;

    public AuditShipmentTests() => store = new FolderArtifactStore(Path.Combine(folder.Path, "store"));

    string Notes => Path.Combine(folder.Path, "notes");

    string Joined => Path.Combine(folder.Path, "joined");

    public void Dispose()
    {
        trail.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_sent_bit_by_bit_is_joined_to_the_same_trail()
    {
        Assert.Equal(0, await SendAsync()); // nothing is there yet
        foreach (var entries in new[] { 3, 12, 1 })
        {
            await trail.WriteAsync(entries);
            Assert.True(await SendAsync() > 0);
            Assert.Equal(0, await SendAsync());
        }

        Assert.Equal(2, await AuditShipment.JoinAsync(store, Joined));

        foreach (var segment in trail.Segments)
            Assert.Equal(File.ReadAllBytes(segment), File.ReadAllBytes(Path.Combine(Joined, Path.GetFileName(segment))));
        CopyKeys();
        Assert.Equal(trail.Verify(), AuditVerifier.Verify(Joined, SomeTrail.Key));
        Assert.Null(trail.Verify().Fault);
        await Assert.ThrowsAsync<InvalidDataException>(() => AuditShipment.JoinAsync(store, Joined));
    }

    [Fact]
    public async Task A_run_that_was_killed_after_its_piece_arrived_sends_the_same_piece_again()
    {
        await trail.WriteAsync(4);
        await SendAsync();
        await trail.WriteAsync(3);
        var before = File.ReadAllText(Path.Combine(Notes, "shipped.json"));
        await SendAsync();

        // As if it had been killed between the piece and its note: what it was about to send stood there before.
        var (first, offset, end) = Numbers(before);
        File.WriteAllText(Path.Combine(Notes, "shipped.json"), $$"""{"First":{{first}},"Offset":{{offset}},"End":{{new FileInfo(trail.Segments[0]).Length}},"Head":4}""");
        Assert.Equal(offset, end);
        await trail.WriteAsync(2);
        await SendAsync();

        await AuditShipment.JoinAsync(store, Joined);
        Assert.Equal(File.ReadAllBytes(trail.Segments[0]), File.ReadAllBytes(Path.Combine(Joined, Path.GetFileName(trail.Segments[0]))));
    }

    [Fact]
    public async Task Entries_after_the_head_wait_until_it_stands_for_them()
    {
        await trail.WriteAsync(2);
        var head = File.ReadAllBytes(trail.Head);
        await trail.WriteAsync(1);
        var later = File.ReadAllBytes(trail.Head);
        File.WriteAllBytes(trail.Head, head);

        await SendAsync();
        await AuditShipment.JoinAsync(store, Joined);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(Joined, Path.GetFileName(trail.Segments[0]))).Length);

        File.WriteAllBytes(trail.Head, later);
        Assert.True(await SendAsync() > 0);
    }

    [Fact]
    public async Task A_trail_that_was_cut_back_is_not_sent_and_a_piece_that_is_missing_is_told()
    {
        await trail.WriteAsync(6);
        await SendAsync();
        var segment = trail.Segments[0];
        var lines = File.ReadAllLines(segment);
        File.WriteAllText(segment, string.Join('\n', lines[..3]) + "\n");

        Assert.Contains("cut back", (await Assert.ThrowsAsync<InvalidDataException>(SendAsync)).Message, StringComparison.Ordinal);

        File.WriteAllText(segment, string.Join('\n', lines) + "\n");
        await trail.WriteAsync(1);
        await SendAsync();
        File.Delete(Path.Combine(folder.Path, "store", Path.GetFileName(segment), "000000000000"));
        Assert.Contains("begins at byte 0 is missing", (await Assert.ThrowsAsync<InvalidDataException>(() => AuditShipment.JoinAsync(store, Joined))).Message, StringComparison.Ordinal);
    }

    Task<long> SendAsync() => AuditShipment.SendAsync(trail.Folder, Notes, store);

    void CopyKeys()
    {
        foreach (var key in Directory.GetFiles(Path.Combine(trail.Folder, "keys"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Joined, Path.GetRelativePath(trail.Folder, key));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(key, copy);
        }
    }

    static (long First, long Offset, long End) Numbers(string note)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(note)!;

        return ((long)json["First"]!, (long)json["Offset"]!, (long)json["End"]!);
    }
}
