using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Features;

/// <summary>What the features of a file were computed from.</summary>
/// <param name="Kind">One word for programs, such as <c>kaggle</c> or <c>synthetic</c>.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Sha256">SHA-256 of what was read, in lower-case hexadecimal: equal when the same files were read. May be empty when not known.</param>
public sealed record FeatureFileSource(string Kind, string Description, string Sha256)
{
    /// <summary>What several files joined were computed from.</summary>
    /// <param name="parts">Their sources, in the order of the files; at least one.</param>
    public static FeatureFileSource Joined(IReadOnlyList<FeatureFileSource> parts) => new(
        parts.All(part => part.Kind == parts[0].Kind) ? parts[0].Kind : "mixed",
        string.Join("; ", parts.Select(part => part.Description).Distinct()),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => part.Sha256))))));
}
