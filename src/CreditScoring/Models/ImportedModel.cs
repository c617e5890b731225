using System.Security.Cryptography;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using CreditScoring.Trees.Import;

namespace CreditScoring.Models;

/// <summary>A model of another program, ready to score and explain, and where it comes from.</summary>
/// <param name="Model">The model: its own probabilities unless it was calibrated (<see cref="ImportCalibrator"/>); the cut-off from the costs.</param>
/// <param name="Source">The file it comes from.</param>
public sealed record ImportedModel(ScoringModel Model, ImportSource Source)
{
    /// <summary>The clients it was calibrated on, each with a probability whose calibration did not see the client; empty when it was not calibrated.</summary>
    public IReadOnlyList<OutOfFoldRow> HeldOut { get; init; } = [];

    /// <summary>Reads a model of XGBoost (JSON, UBJ) or LightGBM (text).</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="costs">What errors cost; the cut-off follows.</param>
    /// <param name="baseRate">Share of the training clients who defaulted, in (0, 1), which no file keeps; null when not known.</param>
    /// <exception cref="InvalidDataException">The file is no such model, or one that cannot be told as trees that add log-odds of one outcome.</exception>
    public static ImportedModel Read(string file, DecisionCosts costs, double? baseRate = null)
    {
        var imported = ModelImport.Read(file);

        return new ImportedModel(
            Of(imported, costs, baseRate),
            new ImportSource(Path.GetFileName(file), imported.Software, imported.Format, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), imported.Notes));
    }

    /// <summary>Makes a scoring model of imported trees.</summary>
    /// <param name="imported">The trees.</param>
    /// <param name="costs">What errors cost; the cut-off follows.</param>
    /// <param name="baseRate">Share of the training clients who defaulted, in (0, 1); null when not known.</param>
    public static ScoringModel Of(ImportedTrees imported, DecisionCosts costs, double? baseRate = null)
    {
        // Such files keep neither the share of defaults nor the values of the clients they were trained on. The probability at the mean of the
        // log-odds stands in for the first, which is lower when few default; percentiles are left out, so reasons do without "of 100 clients".
        var share = baseRate ?? LogOdds.ToProbability(new TreeShap(imported.Trees).Base);

        return new ScoringModel(
            new ModelIdentity("", ""), FeatureSet.Plain(imported.Trees.Features), imported.Trees,
            new NoCalibration(), // the model's own probabilities
            DecisionRule.FromCosts(costs), Math.Clamp(share, 1e-9, 1 - 1e-9),
            new ReferenceQuantiles(new Dictionary<string, float[]>()));
    }
}
