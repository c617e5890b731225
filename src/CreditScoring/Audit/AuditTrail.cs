using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;

namespace CreditScoring.Audit;

/// <summary>An audit trail that is written: each entry is on disk when <see cref="WriteAsync"/> ends. Thread-safe; one process writes a trail at a time.</summary>
/// <remarks>
/// Entries that wait while the disk is busy are flushed together. Each carries the hash of the one before, and its own is an HMAC under the trail's key, so that
/// nothing can be removed, moved, changed or added between without it; the head says how far the trail goes. Source: Schneier and Kelsey (1999), Secure audit
/// logs to support computer forensics, ACM Transactions on Information and System Security 2(2).
/// </remarks>
public sealed class AuditTrail : IAsyncDisposable
{
    readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    readonly AuditTrailOptions options;
    readonly AuditKey key;
    readonly string folder;
    readonly ClientKeys clients;
    readonly FileStream held;
    readonly Task writing;

    AuditHead head;
    FileStream? segment; // closed by a fault, and opened anew for the next group
    long first; // entry of the present segment
    long length; // bytes of the present segment that are answered for

    AuditTrail(string folder, AuditKey key, AuditTrailOptions options, FileStream held)
    {
        (this.folder, this.key, this.options, this.held) = (folder, key, options, held);
        clients = new ClientKeys(folder, key);
        head = Recover();
        writing = Task.Run(RunAsync);
    }

    /// <summary>Opens a trail, or begins one in an empty folder. What a crash left unfinished is removed or, where it is whole, kept.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="key">The trail's key.</param>
    /// <param name="options">How it is written.</param>
    /// <exception cref="InvalidDataException">The trail is of another key, or its end is not what was written.</exception>
    /// <exception cref="IOException">Another process writes it, or the folder cannot be written.</exception>
    public static AuditTrail Open(string folder, AuditKey key, AuditTrailOptions? options = null)
    {
        Directory.CreateDirectory(folder);
        var held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new AuditTrail(folder, key, options ?? new AuditTrailOptions(), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Writes an entry; it is flushed to disk when the task ends.</summary>
    /// <param name="happened">What is about to be answered.</param>
    /// <returns>The number of the entry.</returns>
    /// <exception cref="IOException">It cannot be written; the answer must not be given.</exception>
    public async Task<long> WriteAsync(AuditEvent happened)
    {
        var client = key.ClientOf(happened.Content.Client);
        var own = clients.Of(client);
        var content = JsonSerializer.SerializeToUtf8Bytes(happened.Content, AuditJsonContext.Default.AuditContent);
        var waiting = new Waiting(new AuditEntry
        {
            Number = 0, Group = 0, Before = "", // known when its turn comes
            Time = happened.Time.ToUniversalTime(), Kind = happened.Kind, Actor = happened.Actor, Client = client, Key = own.Number, Model = happened.Model,
            Decision = happened.Decision, Content = key.ContentOf(content), Sealed = SealedContent.Seal(own, content, client),
        });

        return queue.Writer.TryWrite(waiting) ? await waiting.Written.Task.ConfigureAwait(false) : throw new IOException("The audit trail is closed.");
    }

    /// <summary>Writes what waits, and closes the trail.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing.ConfigureAwait(false);
        segment?.Dispose();
        await held.DisposeAsync().ConfigureAwait(false);
    }

    async Task RunAsync()
    {
        var group = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            group.Clear();
            while (group.Count < options.EntriesPerFlush && queue.Reader.TryRead(out var next))
                group.Add(next);

            try
            {
                var before = head.Number;
                Flush(group);
                for (var place = 0; place < group.Count; place++)
                    group[place].Written.SetResult(before + 1 + place);
            }
            catch (Exception error)
            {
                // Whatever it is, those who wait must hear of it, and the next group must be tried.
                foreach (var waiting in group)
                    waiting.Written.TrySetException(new IOException($"The audit trail cannot be written: {error.Message}", error));
            }
        }
    }

    void Flush(List<Waiting> group)
    {
        var lines = new MemoryStream();
        var after = head;
        foreach (var waiting in group)
        {
            var entry = waiting.Entry with { Number = after.Number + 1, Group = head.Number + 1, Before = after.Hash };
            lines.Write(SealedLine.Write(entry, AuditJsonContext.Default.AuditEntry, key, out var hash));
            after = after with { Number = entry.Number, Hash = hash };
        }

        try
        {
            var stream = SegmentForNext();
            lines.WriteTo(stream);
            stream.Flush(flushToDisk: true);
            after.Write(folder, key);
        }
        catch
        {
            segment?.Dispose();
            segment = null;
            throw;
        }

        (head, length) = (after, length + lines.Length);
    }

    FileStream SegmentForNext()
    {
        if (first == 0 || head.Number + 1 - first >= options.EntriesPerSegment)
        {
            segment?.Dispose();
            (segment, first, length) = (null, head.Number + 1, 0);
        }

        if (segment is not null)
            return segment;

        segment = new FileStream(AuditSegments.PathOf(folder, first), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (segment.Length < length)
            throw new IOException($"{segment.Name} was cut while it was written; verify the trail.");

        // What a failed group left was never answered for.
        segment.SetLength(length);
        segment.Seek(0, SeekOrigin.End);

        return segment;
    }

    AuditHead Recover()
    {
        var isNew = !File.Exists(Path.Combine(folder, AuditHead.FileName)) && AuditSegments.In(folder).Count == 0;
        if (isNew)
        {
            var trail = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var begun = new AuditHead(trail, 0, trail);
            begun.Write(folder, key);

            return begun;
        }

        var found = AuditHead.Find(Path.Combine(folder, AuditHead.FileName), key)
            ?? throw new InvalidDataException($"{folder}: the head of the audit trail is missing, was changed, or is of another key; see what credit audit verify says.");
        var walk = new AuditWalk(key, found);
        walk.Run(folder, isWhole: false, (_, _) => { });
        if (walk.Fault is { } fault)
            throw new InvalidDataException($"{folder}: {fault}; see what credit audit verify says, and begin a new trail in another folder.");

        (first, length) = (walk.Segment ?? 0, walk.Length);
        var recovered = found with { Number = walk.Number, Hash = walk.Hash };
        if (recovered != found)
            recovered.Write(folder, key);

        return recovered;
    }

    sealed record Waiting(AuditEntry Entry)
    {
        public TaskCompletionSource<long> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
