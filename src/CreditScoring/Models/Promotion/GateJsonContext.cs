using System.Text.Json.Serialization;

namespace CreditScoring.Models.Promotion;

/// <summary>How gate files and their results are written: camelCase, enums as words, unknown properties refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(GateLimits))]
[JsonSerializable(typeof(GateResult))]
sealed partial class GateJsonContext : JsonSerializerContext;
