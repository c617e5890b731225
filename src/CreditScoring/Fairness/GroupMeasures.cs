using CreditScoring.Evaluation;

namespace CreditScoring.Fairness;

/// <summary>How a model and a cut-off treat the clients of one group.</summary>
/// <param name="Name">What the clients share.</param>
/// <param name="Clients">Number of clients.</param>
/// <param name="Defaults">Number of them who defaulted.</param>
/// <param name="Auc">AUC within the group, with its interval (DeLong).</param>
/// <param name="Selection">Share of the group below the cut-off, in [0, 1], with its interval.</param>
/// <param name="SelectionRatio">That share over the reference group's, at least 0; 1 is equal.</param>
/// <param name="Opportunity">Share of the group's repaying clients who are below the cut-off, in [0, 1].</param>
/// <param name="OpportunityDifference">That share less the reference group's, in [-1, 1]; 0 is equal.</param>
/// <param name="CalibrationGap">Observed less stated default rate of the group, in [-1, 1]; above 0 the risk is understated.</param>
/// <param name="Calibration">Stated against observed rates within the group, in parts of equal size.</param>
public sealed record GroupMeasures(
    string Name, int Clients, int Defaults, AucInterval Auc, BootstrapInterval Selection, BootstrapInterval SelectionRatio,
    BootstrapInterval Opportunity, BootstrapInterval OpportunityDifference, BootstrapInterval CalibrationGap, IReadOnlyList<CalibrationGroup> Calibration);
