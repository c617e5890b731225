using CreditScoring.Fairness;
using CreditScoring.Learning;
using CreditScoring.Selection;

namespace CreditScoring.Models;

/// <summary>All that was measured while a model was trained; written to <c>metrics.json</c>. Every number on a page comes from here.</summary>
public sealed record Metrics
{
    /// <summary>What the figures were measured on.</summary>
    public required DataDescription Data { get; init; }

    /// <summary>Number of clients with a known outcome.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of them who defaulted.</summary>
    public required int Defaults { get; init; }

    /// <summary>Number of features that the model reads.</summary>
    public required int Features { get; init; }

    /// <summary>Area under the ROC curve, in [0, 1].</summary>
    public required AucMetrics Auc { get; init; }

    /// <summary>Share of clients on the right side of the cut-off, in [0, 1], in training and in validation.</summary>
    public required TrainValidation Accuracy { get; init; }

    /// <summary>Every measure in training and in validation, side by side, before calibration.</summary>
    public required SidesMetrics Sides { get; init; }

    /// <summary>Brier score of the calibrated probabilities of held-out clients; lower is better.</summary>
    public required double Brier { get; init; }

    /// <summary>Log loss of the calibrated probabilities of held-out clients; lower is better.</summary>
    public required double Logloss { get; init; }

    /// <summary>Kolmogorov-Smirnov statistic of held-out clients, in [0, 1]; higher is better.</summary>
    public required double Ks { get; init; }

    /// <summary>Costs per client.</summary>
    public required CostMetrics Cost { get; init; }

    /// <summary>Probability of default from which an application is declined: it follows from the costs.</summary>
    public required double Cutoff { get; init; }

    /// <summary>The cut-off that would have cost least on held-out clients; for comparison only.</summary>
    public required double CutoffEmpirical { get; init; }

    /// <summary>How well probabilities match what happened.</summary>
    public required CalibrationMetrics Calibration { get; init; }

    /// <summary>Share of held-out clients in each of the three zones.</summary>
    public required DecisionShares Decisions { get; init; }

    /// <summary>Every further measure of held-out clients, with intervals.</summary>
    public required EvaluationMetrics Evaluation { get; init; }

    /// <summary>What a cut-off is worth on held-out clients.</summary>
    public required CutOffMetrics Decision { get; init; }

    /// <summary>How sexes and age bands are treated; empty when the features tell neither.</summary>
    public required IReadOnlyList<GroupReport> Groups { get; init; }

    /// <summary>ROC curve of held-out clients, thinned.</summary>
    public required IReadOnlyList<CurvePoint> Roc { get; init; }

    /// <summary>Features by share of the trees' total gain, the greatest first.</summary>
    public required IReadOnlyList<FeatureGain> Importance { get; init; }

    /// <summary>Features that look like a copy of the outcome; empty is good.</summary>
    public required IReadOnlyList<SuspectedLeak> Leaks { get; init; }

    /// <summary>What became of each feature that was given or learned, or null when none was selected.</summary>
    public FeatureSelectionReport? Selection { get; init; }

    /// <summary>How the options were found, or null when they were given.</summary>
    public SearchSummary? Search { get; init; }

    /// <summary>Time taken, in seconds.</summary>
    public required SecondsTaken Seconds { get; init; }
}
