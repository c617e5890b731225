using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CreditScoring.Audit;

/// <summary>A JSON object on one line, whose last property is the HMAC-SHA-256 of every byte before it: a line that was changed anywhere is found.</summary>
static class SealedLine
{
    const int Digits = 64;

    static readonly int tail = ",\"hash\":\"".Length + Digits + "\"}".Length;

    /// <summary>Writes an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="key">The trail's key.</param>
    /// <param name="hash">The hash it got.</param>
    /// <returns>The line, with its end.</returns>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type, AuditKey key, out string hash)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        hash = key.ChainOf(json.AsSpan(0, json.Length - 1));

        return [.. json.AsSpan(0, json.Length - 1), .. Encoding.ASCII.GetBytes($",\"hash\":\"{hash}\"}}\n")];
    }

    /// <summary>Reads an object; false when the line is not, to the last byte, what was written with this key.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="type">How it is read.</param>
    /// <param name="key">The trail's key.</param>
    /// <param name="value">The object.</param>
    /// <param name="hash">Its hash.</param>
    public static bool TryRead<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type, AuditKey key, [NotNullWhen(true)] out T? value, out string hash)
        where T : class
    {
        (value, hash) = (null, "");
        if (line.Length <= tail)
            return false;

        var sealedPart = line[..^tail];
        hash = key.ChainOf(sealedPart);
        if (!line[^tail..].SequenceEqual(Encoding.ASCII.GetBytes($",\"hash\":\"{hash}\"}}")))
            return false;

        try
        {
            value = JsonSerializer.Deserialize([.. sealedPart, (byte)'}'], type);
        }
        catch (JsonException)
        {
            return false; // a genuine line of another kind, put in this one's place
        }

        return value is not null;
    }
}
