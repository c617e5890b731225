using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Audit;

/// <summary>The secret of an audit trail, 32 bytes: who has it can prove an entry genuine, find a client's entries and read what is sealed.</summary>
/// <remarks>
/// One secret for each purpose is derived by HKDF-SHA-256 (RFC 5869). Keep its file elsewhere than the trail: whoever has both can forge. Randomness here is
/// the system's: a seed would make keys guessable.
/// </remarks>
public sealed class AuditKey
{
    const int Length = 32;

    readonly byte[] chain, clients, contents, wrapping;

    /// <param name="secret">32 bytes.</param>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public AuditKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Length)
            throw new ArgumentException($"The key of an audit trail has {Length} bytes, not {secret.Length}.", nameof(secret));

        (chain, clients, contents, wrapping) = (Derive(secret, "chain"), Derive(secret, "client"), Derive(secret, "content"), Derive(secret, "wrap"));
    }

    /// <summary>Makes a key and writes its file, which only its owner may read.</summary>
    /// <param name="file">The file: 64 hexadecimal digits.</param>
    /// <exception cref="IOException">It is there already.</exception>
    public static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads a key.</summary>
    /// <param name="file">Its file.</param>
    /// <exception cref="InvalidDataException">There is none, or it holds no key.</exception>
    public static AuditKey Read(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file}: no such key; make one with: credit audit key FILE.");

        var secret = new byte[Length];
        var text = File.ReadAllText(file).Trim();

        return text.Length == 2 * Length && Convert.FromHexString(text, secret, out _, out _) == OperationStatus.Done
            ? new AuditKey(secret)
            : throw new InvalidDataException($"{file}: found no key; a key is {2 * Length} hexadecimal digits, as made by: credit audit key FILE.");
    }

    /// <summary>What stands for a client in the trail: HMAC-SHA-256 of the number, 64 hexadecimal digits. Without the key numbers cannot be tried one by one.</summary>
    /// <param name="client">The client's number.</param>
    public string ClientOf(string client) => Convert.ToHexStringLower(HMACSHA256.HashData(clients, Encoding.UTF8.GetBytes(client)));

    /// <summary>The seal of a line of the trail.</summary>
    internal string ChainOf(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(HMACSHA256.HashData(chain, line));

    /// <summary>The seal of what is encrypted: it still holds, and tells nothing, when the client's key is gone.</summary>
    internal string ContentOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(contents, content));

    /// <summary>Encrypts a client's key, to be kept in a file.</summary>
    internal byte[] Wrap(ReadOnlySpan<byte> clientKey, string client) => SealedBox.Seal(wrapping, clientKey, client);

    /// <summary>The client's key in a file.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It was changed, or is another client's.</exception>
    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, string client) => SealedBox.Open(wrapping, wrapped, client);

    static byte[] Derive(ReadOnlySpan<byte> secret, string purpose)
    {
        var derived = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt: [], info: Encoding.ASCII.GetBytes("credit audit " + purpose));

        return derived;
    }
}
