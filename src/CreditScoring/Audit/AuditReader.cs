using System.Security.Cryptography;

namespace CreditScoring.Audit;

/// <summary>Reads a trail's entries, opens what is sealed in them, and erases clients.</summary>
/// <param name="folder">Folder of the trail.</param>
/// <param name="key">Its key.</param>
/// <exception cref="InvalidDataException">The folder has no trail of this key.</exception>
public sealed class AuditReader(string folder, AuditKey key)
{
    readonly AuditHead head = Directory.Exists(folder) && AuditHead.Find(Path.Combine(folder, AuditHead.FileName), key) is { } found
        ? found
        : throw new InvalidDataException($"{folder}: there is no audit trail of this key; check the folder and the key.");

    readonly ClientKeys clients = new(folder, key);

    /// <summary>The entries in order, up to the first that is not what was written.</summary>
    public IReadOnlyList<AuditEntry> Entries()
    {
        var entries = new List<AuditEntry>();
        new AuditWalk(key, head).Run(folder, isWhole: true, (entry, _) => entries.Add(entry));

        return entries;
    }

    /// <summary>An entry.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="InvalidDataException">There is none, or it was changed.</exception>
    public AuditEntry Find(long number)
    {
        var segment = AuditSegments.In(folder).LastOrDefault(segment => segment.First <= number);
        var line = segment.Path is null ? null : AuditSegments.Lines(segment.Path).Skip((int)(number - segment.First!.Value)).FirstOrDefault().Line;
        if (line is null)
            throw new InvalidDataException($"{folder}: there is no entry {number}; the last is {head.Number}.");

        return SealedLine.TryRead(line, AuditJsonContext.Default.AuditEntry, key, out var entry, out _) && entry.Number == number
            ? entry
            : throw new InvalidDataException($"{folder}: entry {number} is not what was written; see what credit audit verify says.");
    }

    /// <summary>What is sealed in an entry; null when the client was erased.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="InvalidDataException">It does not open: the key was changed or lost.</exception>
    public AuditContent? Open(AuditEntry entry)
    {
        if (clients.Find(entry.Client) is not { } own || own.Number != entry.Key)
            return clients.WasErased(entry.Client, entry.Key) ? null : throw new InvalidDataException($"{folder}: the key to the content of entry {entry.Number} is gone or was changed; restore it from a copy.");

        try
        {
            return SealedContent.Open(own, entry.Sealed.Span, entry.Client);
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw new InvalidDataException($"{folder}: the content of entry {entry.Number} does not open; see what credit audit verify says.", error);
        }
    }

    /// <summary>Erases a client: nobody can read any more what is sealed in the entries written so far, and the chain still holds.</summary>
    /// <param name="client">The client's number.</param>
    /// <returns>Whether there was something to erase.</returns>
    public bool Erase(string client) => clients.Erase(key.ClientOf(client));
}
