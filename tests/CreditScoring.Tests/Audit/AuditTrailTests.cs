using System.Text;
using CreditScoring.Audit;

namespace CreditScoring.Tests.Audit;

public sealed class AuditTrailTests : IDisposable
{
    readonly SomeTrail trail = new();

    public void Dispose() => trail.Dispose();

    [Fact]
    public async Task Entries_are_chained_over_segments_and_openings()
    {
        await trail.WriteAsync(25);
        await trail.WriteAsync(7);

        var entries = new AuditReader(trail.Folder, SomeTrail.Key).Entries();

        Assert.Equal(Enumerable.Range(1, 32).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Equal(["000000000001", "000000000011", "000000000021", "000000000031"], trail.Segments.Select(Path.GetFileNameWithoutExtension));
        Assert.Equal(new AuditVerification(32, 0, 0, null, null), trail.Verify());
    }

    [Fact]
    public async Task Those_who_write_at_once_share_a_flush_and_get_numbers_of_their_own()
    {
        await using (var open = AuditTrail.Open(trail.Folder, SomeTrail.Key))
        {
            var numbers = await Task.WhenAll(Enumerable.Range(0, 400).Select(client => Task.Run(() => open.WriteAsync(SomeTrail.Event(client % 7)))));

            Assert.Equal(Enumerable.Range(1, 400).Select(number => (long)number), numbers.Order());
        }

        var entries = new AuditReader(trail.Folder, SomeTrail.Key).Entries();
        Assert.InRange(entries.Select(entry => entry.Group).Distinct().Count(), 1, 399);
        Assert.Equal(7, entries.Select(entry => entry.Key).Distinct().Count());
        Assert.Null(trail.Verify().Fault);
    }

    [Fact]
    public async Task Nothing_personal_stands_in_the_trail_in_clear()
    {
        await trail.WriteAsync(4);
        var text = string.Concat(Directory.GetFiles(trail.Folder, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));

        Assert.All(new[] { "100001", "27000", "27,000", "INCOME", "phrase", "0.119" }, personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));
        Assert.Contains("\"decision\":\"accept\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_opens_as_it_was_written()
    {
        await trail.WriteAsync(3);
        var reader = new AuditReader(trail.Folder, SomeTrail.Key);

        var content = reader.Open(reader.Find(3))!;

        var written = SomeTrail.Event(100_002).Content;
        Assert.Equal((written.Client, written.Answer.Pd, written.Answer.French[0]), (content.Client, content.Answer.Pd, content.Answer.French[0]));
        Assert.Equal(written.Inputs, content.Inputs);
        Assert.Equal(SomeTrail.Key.ClientOf("100002"), reader.Find(3).Client);
        Assert.Contains("no entry 4", Assert.Throws<InvalidDataException>(() => reader.Find(4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_client_is_unreadable_and_the_chain_holds()
    {
        await trail.WriteAsync(6);
        var reader = new AuditReader(trail.Folder, SomeTrail.Key);

        Assert.True(reader.Erase("100002"));
        Assert.False(reader.Erase("100002"));
        Assert.False(reader.Erase("999999"));

        Assert.Null(reader.Open(reader.Find(3)));
        Assert.Null(reader.Open(reader.Find(4)));
        Assert.NotNull(reader.Open(reader.Find(5)));
        Assert.Equal(new AuditVerification(6, 0, 2, null, null), trail.Verify());
    }

    [Fact]
    public async Task A_client_erased_while_the_trail_is_open_gets_a_new_key()
    {
        await using (var open = AuditTrail.Open(trail.Folder, SomeTrail.Key))
        {
            await open.WriteAsync(SomeTrail.Event(5));
            Assert.True(new AuditReader(trail.Folder, SomeTrail.Key).Erase("5"));
            await open.WriteAsync(SomeTrail.Event(5));
        }

        var reader = new AuditReader(trail.Folder, SomeTrail.Key);
        Assert.Null(reader.Open(reader.Find(1)));
        Assert.NotNull(reader.Open(reader.Find(2)));
        Assert.Equal(new AuditVerification(2, 0, 1, null, null), trail.Verify());
    }

    [Fact]
    public async Task What_cannot_be_written_is_said_and_the_next_is_written_when_there_is_room_again()
    {
        await using (var open = AuditTrail.Open(trail.Folder, SomeTrail.Key))
        {
            Assert.Equal(1, await open.WriteAsync(SomeTrail.Event(1)));

            Directory.CreateDirectory(trail.Head + ".writing"); // the head cannot be written beside
            await Assert.ThrowsAsync<IOException>(() => open.WriteAsync(SomeTrail.Event(2)));
            Directory.Delete(trail.Head + ".writing");

            Assert.Equal(2, await open.WriteAsync(SomeTrail.Event(3)));
        }

        var reader = new AuditReader(trail.Folder, SomeTrail.Key);
        Assert.Equal(SomeTrail.Key.ClientOf("3"), reader.Find(2).Client);
        Assert.Equal(new AuditVerification(2, 0, 0, null, null), trail.Verify());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public async Task What_a_crash_left_after_the_head_is_no_alarm(int cut)
    {
        await trail.WriteAsync(3);
        var head = await File.ReadAllBytesAsync(trail.Head);
        await trail.WriteAsync(1);
        await File.WriteAllBytesAsync(trail.Head, head); // the power went after the flush of entry 4, or within it, and before that of the head
        await using (var stream = new FileStream(trail.Segments[0], FileMode.Open))
            stream.SetLength(stream.Length - cut);

        Assert.Equal(new AuditVerification(cut == 0 ? 4 : 3, cut == 0 ? 1 : 0, 0, null, null), trail.Verify());
        await trail.WriteAsync(2);
        Assert.Equal(new AuditVerification(cut == 0 ? 6 : 5, 0, 0, null, null), trail.Verify());
    }

    [Fact]
    public async Task One_process_writes_at_a_time_and_no_other_key_opens_it()
    {
        await using (AuditTrail.Open(trail.Folder, SomeTrail.Key))
            Assert.ThrowsAny<IOException>(() => AuditTrail.Open(trail.Folder, SomeTrail.Key));

        await trail.WriteAsync(1);
        Assert.Contains("of another key", Assert.Throws<InvalidDataException>(() => AuditTrail.Open(trail.Folder, SomeTrail.OtherKey)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_was_cut_is_not_written_on()
    {
        await trail.WriteAsync(3);
        await File.WriteAllLinesAsync(trail.Segments[0], (await File.ReadAllLinesAsync(trail.Segments[0])).Take(2));

        Assert.Contains("entries 3 to 3 are missing", Assert.Throws<InvalidDataException>(() => AuditTrail.Open(trail.Folder, SomeTrail.Key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_made_once_and_read_again()
    {
        var file = Path.Combine(trail.Folder, "own", "audit.key");
        AuditKey.Create(file);

        Assert.Equal(AuditKey.Read(file).ClientOf("1"), AuditKey.Read(file).ClientOf("1"));
        Assert.NotEqual(SomeTrail.Key.ClientOf("1"), AuditKey.Read(file).ClientOf("1"));
        Assert.ThrowsAny<IOException>(() => AuditKey.Create(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        File.WriteAllText(file, "no key");
        Assert.Contains("found no key", Assert.Throws<InvalidDataException>(() => AuditKey.Read(file)).Message, StringComparison.Ordinal);
    }
}
