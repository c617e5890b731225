using System.Globalization;
using System.Text.Json;
using CreditScoring.Models;

namespace CreditScoring.Audit;

/// <summary>Sends what a trail has gained to a store, piece by piece, and joins the pieces again. Every object is created once, so that a store that locks what it holds takes them.</summary>
/// <remarks>
/// Layout: <c>SEGMENT/OFFSET</c>, the bytes of a segment from an offset on, and <c>heads/NUMBER.json</c>. Only entries that the head stands for are sent: those after it may be taken back when the
/// service starts again. Clients' keys are not sent, for a lock would keep what the law wants erased; they belong into copies that can be deleted (<see cref="FolderBackup"/>). It needs no key, and of
/// the store only the right to write: how far it came is noted on this side, before and after each piece, so that a run that was killed sends the same piece again.
/// </remarks>
public static class AuditShipment
{
    const string NoteName = "shipped.json", Heads = "heads/", Segment = ".jsonl";

    /// <summary>Sends what is new.</summary>
    /// <param name="folder">Folder of the trail; the service may be writing it.</param>
    /// <param name="notes">Folder in which it is noted how far the sending came; one for each trail.</param>
    /// <param name="store">Where to.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>Bytes sent, without the head; 0 when nothing is new.</returns>
    /// <exception cref="InvalidDataException">The trail is shorter than what was sent of it: it was cut back, or the notes are of another.</exception>
    public static async Task<long> SendAsync(string folder, string notes, IArtifactStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var headFile = Path.Combine(folder, AuditHead.FileName);
        if (!File.Exists(headFile))
            return 0; // nothing was answered yet

        var head = await File.ReadAllBytesAsync(headFile, cancellation);
        var (number, noteFile) = (NumberOf(head, headFile), Path.Combine(notes, NoteName));
        var note = File.Exists(noteFile) ? JsonSerializer.Deserialize<Note>(await File.ReadAllBytesAsync(noteFile, cancellation))! : new Note(0, 0, 0, 0);
        long sent = 0;
        foreach (var (first, path) in AuditSegments.In(folder))
        {
            if (first is not { } start || start < note.First || start > number)
                continue;
            if (start > note.First)
                note = new Note(start, 0, 0, note.Head);
            if (note.End <= note.Offset)
                note = note with { End = EndOf(path, number - start + 1) };
            if (note.End < note.Offset)
                throw new InvalidDataException($"{path} holds {note.End} bytes, and {note.Offset} of it were sent before: the trail was cut back, or {notes} belongs to another. Verify it: credit audit verify.");

            while (note.End > note.Offset)
            {
                Write(noteFile, note);
                await store.TryCreateAsync(new ArtifactKey($"{Name(start)}{Segment}/{Name(note.Offset)}"), Part(path, note.Offset, note.End), cancellation);
                sent += note.End - note.Offset;
                note = note with { Offset = note.End, End = EndOf(path, number - start + 1) };
                Write(noteFile, note);
            }
        }

        if (number > note.Head)
        {
            await store.TryCreateAsync(new ArtifactKey($"{Heads}{Name(number)}.json"), head, cancellation);
            Write(noteFile, note with { Head = number });
        }

        return sent;
    }

    /// <summary>Joins what was sent into a folder: segments and the last head, to be verified with the trail's key once the clients' keys are beside them.</summary>
    /// <param name="store">Where it was sent.</param>
    /// <param name="folder">Folder to fill; no segment may be in it.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The segments joined.</returns>
    /// <exception cref="InvalidDataException">Nothing was sent, a piece is missing, or the folder holds a trail.</exception>
    public static async Task<int> JoinAsync(IArtifactStore store, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        Directory.CreateDirectory(folder);
        if (AuditSegments.In(folder).Count > 0)
            throw new InvalidDataException($"{folder} holds a trail already, and nothing is overwritten; give another folder.");

        var keys = await store.ListAsync("", cancellation);
        var head = keys.LastOrDefault(key => key.Value.StartsWith(Heads, StringComparison.Ordinal)) ?? throw new InvalidDataException("No head of a trail was sent there; name the place and the instance.");
        var segments = keys.Select(key => key.Value.Split('/')).Where(parts => parts is [var name, _] && name.EndsWith(Segment, StringComparison.Ordinal)).GroupBy(parts => parts[0]).ToList();
        foreach (var segment in segments)
        {
            await using var file = new FileStream(Path.Combine(folder, segment.Key), FileMode.CreateNew, FileAccess.Write);
            foreach (var parts in segment)
            {
                if (parts[1] != Name(file.Position))
                    throw new InvalidDataException($"{segment.Key}: the piece that begins at byte {file.Position} is missing; the next one is {parts[1]}.");

                await file.WriteAsync((await store.ReadAsync(new ArtifactKey($"{parts[0]}/{parts[1]}"), cancellation)).Content, cancellation);
            }
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, AuditHead.FileName), (await store.ReadAsync(head, cancellation)).Content.ToArray(), cancellation);

        return segments.Count;
    }

    // Who sends has no key, and needs none: the number is read as it stands, and what it says is proved where the trail is verified.
    static long NumberOf(byte[] head, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(head);

            return json.RootElement.GetProperty("number").GetInt64();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file} is no head of a trail ({error.Message}); verify the trail: credit audit verify.", error);
        }
    }

    // Bytes of the first entries of a segment.
    static long EndOf(string path, long entries) => AuditSegments.Lines(path).TakeWhile((line, place) => line.IsWhole && place < entries).Sum(line => line.Line.Length + 1L);

    static byte[] Part(string path, long offset, long end)
    {
        var part = new byte[end - offset];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = offset;
        stream.ReadExactly(part);

        return part;
    }

    static void Write(string file, Note note)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file + ".writing", JsonSerializer.SerializeToUtf8Bytes(note));
        File.Move(file + ".writing", file, overwrite: true);
    }

    static string Name(long number) => number.ToString("D12", CultureInfo.InvariantCulture);

    // Of the segment that begins with an entry: bytes sent, where the piece ends that is being sent, and the number of the head sent last.
    sealed record Note(long First, long Offset, long End, long Head);
}
