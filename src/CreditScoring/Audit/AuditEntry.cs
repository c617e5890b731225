using System.Text.Json.Serialization;
using CreditScoring.Records;

namespace CreditScoring.Audit;

/// <summary>A line of the audit trail.</summary>
public sealed record AuditEntry
{
    /// <summary>Place in the trail, from 1 without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>Number of the first of those that were flushed to disk together with it.</summary>
    public required long Group { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What was asked for.</summary>
    public required string Kind { get; init; }

    /// <summary>Who asked.</summary>
    public required string Actor { get; init; }

    /// <summary>What stands for the client: <see cref="AuditKey.ClientOf"/>.</summary>
    public required string Client { get; init; }

    /// <summary>Number of the client's key that seals the content.</summary>
    public required string Key { get; init; }

    /// <summary>The model that answered.</summary>
    public required RecordedModel Model { get; init; }

    /// <summary>The proposal: accept, refer or decline.</summary>
    public required string Decision { get; init; }

    /// <summary>HMAC-SHA-256 of the content, in hexadecimal.</summary>
    public required string Content { get; init; }

    /// <summary>The content, compressed by Brotli (RFC 7932) and encrypted by AES-GCM under the client's key; base 64 in the file.</summary>
    public required ReadOnlyMemory<byte> Sealed { get; init; }

    /// <summary>Hash of the entry before; of the first entry, the number of the trail.</summary>
    public required string Before { get; init; }
}

// A head is no entry and an entry no head, though one key seals both: what one has and the other lacks is refused.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(AuditContent))]
[JsonSerializable(typeof(AuditHead))]
sealed partial class AuditJsonContext : JsonSerializerContext;
