using System.Text;
using CreditScoring.Audit;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Audit;

/// <summary>Whatever is done to a trail without its key is found; what is done to nothing is not.</summary>
public sealed class AuditTamperingTests : IDisposable
{
    const int Entries = 47;
    const int Tamperings = 200;

    readonly SomeTrail trail = new();
    readonly SomeTrail other = new();

    public void Dispose()
    {
        trail.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Finds_200_random_tamperings_of_200_and_raises_no_false_alarm()
    {
        await trail.WriteAsync(Entries - 5);
        var headBefore = await File.ReadAllBytesAsync(trail.Head);
        await trail.WriteAsync(5);
        await other.WriteAsync(Entries);
        new AuditReader(trail.Folder, SomeTrail.Key).Erase("100003");
        var untouched = Directory.GetFiles(trail.Folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);

        var (random, kinds, missed) = (new Random64(45), new Dictionary<string, int>(), new List<string>());
        for (var tampering = 0; tampering < Tamperings; tampering++)
        {
            Assert.Equal(new AuditVerification(Entries, 0, 3, null, null), trail.Verify());
            var what = await TamperAsync(random, headBefore);
            kinds[what] = kinds.GetValueOrDefault(what) + 1;
            if (trail.Verify().Fault is null)
                missed.Add($"{tampering}: {what}");

            foreach (var file in Directory.GetFiles(trail.Folder, "*", SearchOption.AllDirectories).Where(file => !untouched.ContainsKey(file)))
                File.Delete(file);
            foreach (var (file, content) in untouched)
                await File.WriteAllBytesAsync(file, content);
        }

        Assert.Empty(missed);
        Assert.Equal(15, kinds.Count); // each kind was tried
    }

    async Task<string> TamperAsync(Random64 random, byte[] headBefore)
    {
        var segments = trail.Segments;
        var place = random.NextInt32(segments.Length);
        var segment = segments[place];
        var lines = (await File.ReadAllLinesAsync(segment)).ToList();
        var line = random.NextInt32(lines.Count);
        switch (random.NextInt32(15))
        {
            case 0:
                var bytes = await File.ReadAllBytesAsync(segment);
                bytes[random.NextInt32(bytes.Length)] ^= (byte)(1 + random.NextInt32(255));
                await File.WriteAllBytesAsync(segment, bytes);
                return "a byte";
            case 1:
                lines.RemoveAt(line);
                return Written("a deletion");
            case 2:
                var with = (line + 1 + random.NextInt32(lines.Count - 1)) % lines.Count;
                (lines[line], lines[with]) = (lines[with], lines[line]);
                return Written("two in each other's place");
            case 3:
                lines.Insert(random.NextInt32(lines.Count + 1), lines[line]);
                return Written("one twice");
            case 4:
                await CutAsync(segments[^1], random);
                return "a cut at the end";
            case 5:
                File.Delete(segment);
                return "a segment deleted";
            case 6:
                var (one, two) = (segments[place], segments[(place + 1) % segments.Length]);
                var content = await File.ReadAllBytesAsync(one);
                File.Copy(two, one, overwrite: true);
                await File.WriteAllBytesAsync(two, content);
                return "two segments in each other's place";
            case 7:
                File.Delete(trail.Head);
                return "no head";
            case 8:
                var head = await File.ReadAllBytesAsync(trail.Head);
                head[random.NextInt32(head.Length)] ^= (byte)(1 + random.NextInt32(255));
                await File.WriteAllBytesAsync(trail.Head, head);
                return "a byte of the head";
            case 9:
                await File.WriteAllBytesAsync(trail.Head, headBefore);
                return "an earlier head";
            case 10:
                File.Copy(other.Head, trail.Head, overwrite: true);
                return "the head of another trail";
            case 11:
                lines[line] = (await File.ReadAllLinesAsync(other.Segments[place]))[line];
                return Written("an entry of another trail");
            case 12:
                lines[line] = lines[line].Replace("\"accept\"", "\"decline\"", StringComparison.Ordinal);
                return Written("a decision");
            case 13:
                await RewriteAsync();
                return "all of it written anew with another key";
            default:
                var keys = Directory.GetFiles(Path.Combine(trail.Folder, "keys"), "*", SearchOption.AllDirectories);
                File.Delete(keys[random.NextInt32(keys.Length)]);
                return "a client's key";
        }

        string Written(string what)
        {
            File.WriteAllText(segment, string.Concat(lines.Select(text => text + "\n")));

            return what;
        }
    }

    static async Task CutAsync(string segment, Random64 random)
    {
        await using var stream = new FileStream(segment, FileMode.Open);
        stream.SetLength(random.NextInt32((int)stream.Length));
    }

    // What somebody without the key can do best: take every line, change one, and seal the chain again.
    async Task RewriteAsync()
    {
        foreach (var file in trail.Segments.Append(trail.Head))
            File.Delete(file);
        await trail.WriteAsync(Entries, key: SomeTrail.OtherKey);
    }

    [Theory]
    [InlineData(17, "entry 17 is missing: entry 18 stands in its place")]
    [InlineData(20, "entry 20 is missing: 000000000021.jsonl should begin with it")]
    [InlineData(47, "entries 47 to 47 are missing at the end")]
    public async Task Says_which_entry_is_the_first_that_is_wrong(int deleted, string fault)
    {
        await trail.WriteAsync(Entries);
        var segment = trail.Segments[(deleted - 1) / 10];
        await File.WriteAllTextAsync(segment, string.Concat((await File.ReadAllLinesAsync(segment)).Where((_, line) => line != (deleted - 1) % 10).Select(text => text + "\n")), new UTF8Encoding(false));

        var verification = trail.Verify();

        Assert.Equal((deleted, deleted - 1), (verification.FaultyEntry, verification.Entries));
        Assert.Contains(fault, verification.Fault, StringComparison.Ordinal);
    }

    // The copy has the same number, key and clients' keys, and its entries have the same places: the hash of the entry before alone tells.
    [Fact]
    public async Task An_entry_from_a_copy_of_the_trail_that_was_written_on_is_found()
    {
        await trail.WriteAsync(4);
        foreach (var file in Directory.GetFiles(trail.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(other.Folder, Path.GetRelativePath(trail.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await trail.WriteAsync(4);
        await other.WriteAsync(4);
        var (lines, others) = (await File.ReadAllLinesAsync(trail.Segments[0]), await File.ReadAllLinesAsync(other.Segments[0]));
        lines[5] = others[5];
        await File.WriteAllTextAsync(trail.Segments[0], string.Concat(lines.Select(text => text + "\n")));

        Assert.Equal((6, "entry 6 was not written after the entry before it: one of them is of another trail or of a copy"), (trail.Verify().FaultyEntry, trail.Verify().Fault));
    }

    [Fact]
    public async Task A_trail_cut_back_together_with_its_head_is_found_by_an_anchor()
    {
        await trail.WriteAsync(8);
        var (early, late, anchor) = (await File.ReadAllBytesAsync(trail.Head), trail.Segments[0], trail.Folder + ".anchor");
        var kept = await File.ReadAllBytesAsync(late);
        await trail.WriteAsync(2);
        File.Copy(trail.Head, anchor);
        Assert.Null(AuditVerifier.Verify(trail.Folder, SomeTrail.Key, anchor).Fault);

        await File.WriteAllBytesAsync(trail.Head, early);
        await File.WriteAllBytesAsync(late, kept);

        Assert.Null(AuditVerifier.Verify(trail.Folder, SomeTrail.Key).Fault); // the key alone cannot tell
        Assert.Contains("the anchor is of entry 10, the head of entry 8", AuditVerifier.Verify(trail.Folder, SomeTrail.Key, anchor).Fault, StringComparison.Ordinal);
        await trail.WriteAsync(4); // written on, past the anchor
        Assert.Contains("entry 10 is not the one that the anchor names", AuditVerifier.Verify(trail.Folder, SomeTrail.Key, anchor).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_trail_is_no_intact_trail() =>
        Assert.Contains("there is no audit trail", Assert.Throws<InvalidDataException>(() => trail.Verify()).Message, StringComparison.Ordinal);
}
