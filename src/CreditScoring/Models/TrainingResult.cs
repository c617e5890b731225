using CreditScoring.Drift;

namespace CreditScoring.Models;

/// <summary>A trained model with the evidence for it.</summary>
/// <param name="Model">The model, refitted on all clients.</param>
/// <param name="Metrics">What was measured in cross-validation.</param>
/// <param name="OutOfFold">Each client as judged by a model and a calibration that did not see the client.</param>
public sealed record TrainingResult(ScoringModel Model, Metrics Metrics, IReadOnlyList<OutOfFoldRow> OutOfFold)
{
    /// <summary>Name of the column of <see cref="Profile"/> that holds each client's probability of default, out of fold.</summary>
    public const string ScoreColumn = "pd";

    /// <summary>The features of the development clients and <see cref="ScoreColumn"/>, without rows, to tell drift from; null when none is kept.</summary>
    public ReferenceProfile? Profile { get; init; }
}

/// <summary>One client as judged by a model and a calibration that did not see the client.</summary>
/// <param name="Client">Identifier of the client.</param>
/// <param name="Fold">The fold that held the client out, from 0.</param>
/// <param name="Default">1 for default, 0 for repaid.</param>
/// <param name="Pd">Calibrated probability of default, in (0, 1).</param>
public sealed record OutOfFoldRow(string Client, int Fold, float Default, double Pd);
