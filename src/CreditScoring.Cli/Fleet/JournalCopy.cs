using System.Security.Cryptography;
using CreditScoring.Models;

namespace CreditScoring.Cli.Fleet;

/// <summary>Keeps a copy of a growing journal in the shared place, line by line as it grows: the same shard, started again on another machine, goes on from it.</summary>
/// <remarks>
/// Each copy is named by its own hash. Two copies of one task that run at a time, as after a lost node came back, both write and disturb nobody:
/// of a score made twice, one is read.
/// </remarks>
/// <param name="store">The shared place.</param>
/// <param name="folder">Its folder for this journal, ending with a slash.</param>
/// <param name="file">The journal, on this machine.</param>
sealed class JournalCopy(IArtifactStore store, string folder, string file) : IProgress<int>
{
    readonly Lock sending = new();
    long sent;
    IProgress<int>? next;

    /// <summary>Fetches what an earlier run of this shard has made; nothing when the journal is here already.</summary>
    /// <returns>Number of lines fetched.</returns>
    public async Task<int> FetchAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file))
            return 0;

        var lines = new List<byte>();
        foreach (var key in await store.ListAsync(folder))
            lines.AddRange((await store.ReadAsync(key)).Content.Span);
        await File.WriteAllBytesAsync(file, [.. lines]);
        sent = lines.Count;

        return lines.Count(letter => letter == (byte)'\n');
    }

    /// <summary>This copy, which then tells somebody else of the number of scores too.</summary>
    public JournalCopy Then(IProgress<int> told)
    {
        next = told;

        return this;
    }

    /// <inheritdoc/>
    public void Report(int value)
    {
        lock (sending)
            Send();
        next?.Report(value);
    }

    void Send()
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite) { Position = sent };
        var grown = new byte[stream.Length - sent];
        stream.ReadExactly(grown);
        var whole = grown.AsMemory(0, grown.AsSpan().LastIndexOf((byte)'\n') + 1);
        if (whole.Length == 0)
            return;

        var name = Convert.ToHexStringLower(SHA256.HashData(whole.Span))[..32];
        store.TryCreateAsync(new ArtifactKey(folder + name), whole).GetAwaiter().GetResult();
        sent += whole.Length;
    }
}
