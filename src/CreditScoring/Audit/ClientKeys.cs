using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Audit;

/// <summary>The keys of clients, a file each, encrypted under the trail's key: to erase a client is to delete one file.</summary>
/// <param name="folder">Folder of the trail.</param>
/// <param name="key">The trail's key.</param>
sealed class ClientKeys(string folder, AuditKey key)
{
    const int Length = 32;
    const int Id = 16; // bytes of a key's number

    readonly ConcurrentDictionary<string, Lazy<ClientKey>> known = new(StringComparer.Ordinal);

    /// <summary>The client's key, made and flushed to disk when there is none.</summary>
    /// <param name="client">What stands for the client.</param>
    public ClientKey Of(string client)
    {
        // Whoever erases deletes the file, maybe while the trail is open: a key whose file is gone is never used again.
        if (known.TryGetValue(client, out var found) && found.IsValueCreated && !File.Exists(PathOf(client)))
            known.TryRemove(new KeyValuePair<string, Lazy<ClientKey>>(client, found));

        var lazy = known.GetOrAdd(client, of => new Lazy<ClientKey>(() => Find(of) ?? Make(of)));
        try
        {
            return lazy.Value;
        }
        catch
        {
            known.TryRemove(new KeyValuePair<string, Lazy<ClientKey>>(client, lazy)); // a full disk is not remembered
            throw;
        }
    }

    /// <summary>The client's present key; null when there is none, or when its file was changed.</summary>
    public ClientKey? Find(string client)
    {
        if (!File.Exists(PathOf(client)))
            return null;

        try
        {
            var opened = key.Unwrap(File.ReadAllBytes(PathOf(client)), client);

            return new ClientKey(Convert.ToHexStringLower(opened.AsSpan(0, Id)), opened[Id..]);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Deletes the client's key, and leaves a sealed note that it was erased and did not get lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Erase(string client)
    {
        if (Find(client) is not { } present)
            return false;

        WriteWhole(NotePathOf(client, present.Number), Note(client, present.Number));
        File.Delete(PathOf(client));

        return true;
    }

    /// <summary>Whether a key was erased on purpose.</summary>
    public bool WasErased(string client, string number)
    {
        var note = NotePathOf(client, number);

        return File.Exists(note) && File.ReadAllBytes(note).AsSpan().SequenceEqual(Note(client, number));
    }

    ClientKey Make(string client)
    {
        if (File.Exists(PathOf(client)))
            throw new InvalidDataException($"{PathOf(client)}: the key was changed since it was made, or is of another trail; restore it from a copy.");

        byte[] made = RandomNumberGenerator.GetBytes(Id + Length);
        WriteWhole(PathOf(client), key.Wrap(made, client));

        return new ClientKey(Convert.ToHexStringLower(made.AsSpan(0, Id)), made[Id..]);
    }

    byte[] Note(string client, string number) => Encoding.ASCII.GetBytes(key.ChainOf(Encoding.ASCII.GetBytes($"erased {client} {number}")) + "\n");

    static void WriteWhole(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".writing";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    string PathOf(string client) => Path.Combine(folder, "keys", client[..2], client + ".key");

    string NotePathOf(string client, string number) => Path.Combine(folder, "keys", client[..2], $"{client}.{number}.erased");
}

/// <summary>A client's key.</summary>
/// <param name="Number">Its number, 32 hexadecimal digits; entries name it.</param>
/// <param name="Secret">32 bytes.</param>
sealed record ClientKey(string Number, byte[] Secret);
