using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>One candidate on one fold, still to be judged.</summary>
/// <param name="Candidate">Position of the candidate, from 0.</param>
/// <param name="Pipeline">The candidate.</param>
/// <param name="Fold">Position of the fold, from 0.</param>
/// <param name="Rows">Its clients.</param>
sealed record SearchCell(int Candidate, PipelineCandidate Pipeline, int Fold, FoldRows Rows)
{
    /// <summary>Format of cells and their scores: it grows when the same figures would be written otherwise.</summary>
    const int Format = 1;

    /// <summary>Build of this library: any change of the code that trains or judges makes other keys.</summary>
    static readonly string code = typeof(SearchCell).Module.ModuleVersionId.ToString();

    /// <summary>Hash of all that a score depends on: data, rows of the fold, candidate, measures and code.</summary>
    /// <param name="dataHash">Hash of features and outcomes.</param>
    /// <param name="rowsHash">Hash of the rows of the fold.</param>
    /// <param name="settings">Measures, costs, seed and inner folds.</param>
    public string Key(string dataHash, string rowsHash, SearchSettings settings) => HashOf(string.Join('\n',
        Format.ToString(CultureInfo.InvariantCulture), code, dataHash, rowsHash, Pipeline.Key,
        string.Join(',', settings.Measures.Select(measure => measure.Name)), settings.TrainScores.ToString(),
        settings.Costs.ToString(), settings.Seed.ToString(CultureInfo.InvariantCulture), settings.InnerFolds.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Hash of the rows of a fold, training and held out.</summary>
    public static string HashOf(FoldRows rows, string plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(plan)); // inner folds follow from the plan
        hash.AppendData(BitConverter.GetBytes(rows.Training.Length));
        hash.AppendData(MemoryMarshal.AsBytes(rows.Training.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(rows.Validation.AsSpan()));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
