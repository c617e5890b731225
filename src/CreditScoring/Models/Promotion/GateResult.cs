using System.Security.Cryptography;
using System.Text.Json;

namespace CreditScoring.Models.Promotion;

/// <summary>What the gate found: <c>gate.json</c>.</summary>
public sealed record GateResult
{
    /// <summary>Name of the model in the registry.</summary>
    public required string Model { get; init; }

    /// <summary>Version of the champion.</summary>
    public required string Champion { get; init; }

    /// <summary>Version of the challenger.</summary>
    public required string Challenger { get; init; }

    /// <summary>What the clients are.</summary>
    public required string Sample { get; init; }

    /// <summary>Number of clients.</summary>
    public required int Clients { get; init; }

    /// <summary>Number of them whose outcome is known.</summary>
    public required int Known { get; init; }

    /// <summary>Number of those who defaulted.</summary>
    public required int Defaults { get; init; }

    /// <summary>The limits.</summary>
    public required GateLimits Limits { get; init; }

    /// <summary>Every check, in a fixed order.</summary>
    public required IReadOnlyList<GateCheck> Checks { get; init; }

    /// <summary>The clients for whom the two propose different things.</summary>
    public required SwapSet Swap { get; init; }

    /// <summary>Whether every check passed.</summary>
    public bool IsPassed => Checks.All(check => check.IsPassed);

    /// <summary>The bytes of <c>gate.json</c>: the same result gives the same.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, GateJsonContext.Default.GateResult);

    /// <summary>Reads the bytes of <c>gate.json</c>.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static GateResult Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, GateJsonContext.Default.GateResult) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Not a gate.json of this release ({error.Message}); ask the gate again.", error);
        }
    }

    /// <summary>SHA-256 of <see cref="ToJson"/>, as the log of an alias keeps it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToJson()));
}
