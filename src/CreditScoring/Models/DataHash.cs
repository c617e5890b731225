using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Features;

namespace CreditScoring.Models;

/// <summary>A fingerprint of the data a model is trained on: equal when features, clients, values and outcomes are equal.</summary>
public static class DataHash
{
    /// <summary>SHA-256 in lower-case hexadecimal, 64 characters.</summary>
    /// <param name="matrix">Features and clients.</param>
    /// <param name="defaults">1 for default, 0 for repaid, in row order.</param>
    public static string Of(FeatureMatrix matrix, ReadOnlySpan<float> defaults)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            var feature = matrix.Columns[column];
            hash.AppendData(Encoding.UTF8.GetBytes($"{feature.Name}\n{feature.Kind}\n{string.Join('\n', feature.Levels)}\0"));
            hash.AppendData(MemoryMarshal.AsBytes(matrix.Column(column).AsSpan()));
        }

        foreach (var client in matrix.Clients)
            hash.AppendData(Encoding.UTF8.GetBytes(client + "\n"));
        hash.AppendData(MemoryMarshal.AsBytes(defaults));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
