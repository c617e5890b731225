using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Selection;

namespace CreditScoring.Models;

// The parts of metrics.json stand together: they are read as one document.

/// <summary>What data a model was trained on.</summary>
/// <param name="Kind"><c>kaggle</c>, <c>synthetic</c>, <c>folder</c> or <c>table</c>.</param>
/// <param name="Description">One line for people, in English.</param>
/// <param name="DescriptionFrench">The same line in French.</param>
/// <param name="Sha256">Hash of the feature matrix and the outcomes.</param>
public sealed record DataDescription(string Kind, string Description, string DescriptionFrench, string Sha256);

/// <summary>A measure on the clients a model was trained on, and on clients held out, averaged over folds.</summary>
/// <param name="Train">On the training clients.</param>
/// <param name="Validation">On the held-out clients.</param>
public sealed record TrainValidation(double Train, double Validation);

/// <summary>All measures on both sides, before calibration, averaged over folds.</summary>
/// <param name="Train">On the training clients.</param>
/// <param name="Validation">On the held-out clients.</param>
public sealed record SidesMetrics(SideScores Train, SideScores Validation);

/// <summary>AUC in cross-validation.</summary>
/// <param name="Cv">Over the folds' held-out clients.</param>
/// <param name="Folds">Of each fold.</param>
/// <param name="Train">Mean over folds, on the training clients.</param>
public sealed record AucMetrics(AucSummary Cv, IReadOnlyList<double> Folds, double Train);

/// <summary>AUC over folds.</summary>
/// <param name="Mean">Mean over folds.</param>
/// <param name="Std">Standard deviation over folds.</param>
/// <param name="Low">Lower end of the 95 % interval (DeLong, held-out clients of all folds together).</param>
/// <param name="High">Upper end of that interval.</param>
public sealed record AucSummary(double Mean, double Std, double Low, double High);

/// <summary>Costs per client, in units of a false positive.</summary>
/// <param name="PerClient">With the cut-off.</param>
/// <param name="AcceptAll">If every application were accepted.</param>
/// <param name="DeclineAll">If every application were declined.</param>
/// <param name="Empirical">With the empirical cut-off.</param>
public sealed record CostMetrics(double PerClient, double AcceptAll, double DeclineAll, double Empirical);

/// <summary>How well probabilities match what happened, on held-out clients.</summary>
/// <param name="Method">The method in use.</param>
/// <param name="Slope">Slope of outcomes on predicted log-odds; 1 is perfect, below 1 too sure.</param>
/// <param name="Intercept">Intercept of the same line; 0 is perfect.</param>
/// <param name="PlattLogLoss">Log loss with Platt's curve.</param>
/// <param name="IsotonicLogLoss">Log loss with the isotonic curve.</param>
/// <param name="Table">Predicted against observed in ten groups.</param>
/// <param name="Line">The slope and the intercept again, with their intervals.</param>
/// <param name="Losses">What each method loses on held-out folds; the least is in use.</param>
/// <param name="OfFolds">Method chosen without each fold, for the probabilities that the figures are measured on.</param>
/// <param name="ErrorEqualCount">Expected calibration error over ten groups of equal size; lower is better.</param>
/// <param name="ErrorEqualWidth">The same over ten groups of equal width.</param>
public sealed record CalibrationMetrics(
    string Method, double Slope, double Intercept, double PlattLogLoss, double IsotonicLogLoss, IReadOnlyList<CalibrationGroup> Table,
    CalibrationLine Line, IReadOnlyList<CalibrationLoss> Losses, IReadOnlyList<string> OfFolds, double ErrorEqualCount, double ErrorEqualWidth);

/// <summary>Every further measure of the calibrated probabilities of held-out clients.</summary>
/// <param name="Draws">Number of bootstrap samples behind the intervals.</param>
/// <param name="Gini">2 AUC - 1 of all held-out clients together (interval of DeLong).</param>
/// <param name="AccuracyRatio">Accuracy ratio of the gain curve: the Gini coefficient, computed another way.</param>
/// <param name="Ks">Kolmogorov-Smirnov statistic.</param>
/// <param name="AveragePrecision">Average precision; guessing gives the share of defaults.</param>
/// <param name="Brier">Brier score.</param>
/// <param name="BrierParts">What the Brier score is made of, by ten groups of equal size.</param>
/// <param name="Confusion">Clients by prediction at the cut-off and outcome.</param>
/// <param name="F1">F-measure at the cut-off, precision and recall counting alike.</param>
/// <param name="F2">F-measure at the cut-off, recall counting twice.</param>
/// <param name="PrecisionRecall">The precision-recall curve, thinned.</param>
/// <param name="Gain">Defaults found and lift among the riskiest clients.</param>
public sealed record EvaluationMetrics(
    int Draws, BootstrapInterval Gini, double AccuracyRatio, BootstrapInterval Ks, BootstrapInterval AveragePrecision, BootstrapInterval Brier, BrierParts BrierParts,
    Confusion Confusion, double F1, double F2, IReadOnlyList<RecallPrecision> PrecisionRecall, IReadOnlyList<GainLift> Gain);

/// <summary>A point of a precision-recall curve.</summary>
/// <param name="Recall">Share of the defaults found, in [0, 1].</param>
/// <param name="Precision">Share of defaults among the clients flagged, in [0, 1].</param>
public sealed record RecallPrecision(double Recall, double Precision);

/// <summary>What the riskiest clients hold.</summary>
/// <param name="Clients">Share of the clients, the riskiest first, in (0, 1].</param>
/// <param name="Defaults">Share of all defaults among them, in [0, 1].</param>
/// <param name="Lift">Times as many defaults as among clients drawn at random.</param>
public sealed record GainLift(double Clients, double Defaults, double Lift);

/// <summary>What a cut-off is worth on held-out clients.</summary>
/// <param name="Evidence">The empirical cut-off, the cost at that of the costs, and what tuning would win or lose.</param>
/// <param name="Curve">Cost and share accepted at cut-offs evenly spread.</param>
/// <param name="Emp">Expected maximum profit per unit lent, with the parameters of its authors.</param>
/// <param name="EmpDeclined">Share of the clients declined at that profit.</param>
/// <param name="Profit">Profit by loan, or null when the amounts are not known.</param>
public sealed record CutOffMetrics(
    CutOffEvidence Evidence, IReadOnlyList<CostPoint> Curve, BootstrapInterval Emp, double EmpDeclined, ProfitMetrics? Profit);

/// <summary>Profit by application, in the unit of the amounts, under assumptions that no data here bear out.</summary>
/// <param name="Margin">Assumed: earned on a loan repaid, per unit lent.</param>
/// <param name="LossGivenDefault">Assumed: lost on a loan in default, per unit lent.</param>
/// <param name="PerApplication">With the cut-off.</param>
/// <param name="AcceptAll">If every application were accepted.</param>
/// <param name="Gain">The first less the second, paired.</param>
public sealed record ProfitMetrics(double Margin, double LossGivenDefault, BootstrapInterval PerApplication, BootstrapInterval AcceptAll, BootstrapInterval Gain);

/// <summary>Share of clients in each zone; they add up to 1.</summary>
/// <param name="Accept">Proposed for acceptance.</param>
/// <param name="Refer">Examined by a person.</param>
/// <param name="Decline">Proposed for refusal.</param>
public sealed record DecisionShares(double Accept, double Refer, double Decline);

/// <summary>A point of a ROC curve.</summary>
/// <param name="Fpr">False positive rate, in [0, 1].</param>
/// <param name="Tpr">True positive rate, in [0, 1].</param>
public sealed record CurvePoint(double Fpr, double Tpr);

/// <summary>A feature's part in the trees.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Gain">Share of the total gain, in [0, 1].</param>
public sealed record FeatureGain(string Feature, double Gain);

/// <summary>How options were searched.</summary>
/// <param name="Chosen">Position of the chosen candidate.</param>
/// <param name="Rule">Name of the rule that chose it.</param>
/// <param name="GapBudget">Greatest mean loss of accuracy from training to held-out clients; a candidate beyond it fails.</param>
/// <param name="OverBudget">How many candidates fail; when it is all of them, one was chosen all the same.</param>
/// <param name="Candidates">What was tried.</param>
public sealed record SearchSummary(int Chosen, string Rule, double GapBudget, int OverBudget, IReadOnlyList<SearchedCandidate> Candidates);

/// <summary>One candidate of a search.</summary>
/// <param name="Rounds">Number of trees.</param>
/// <param name="LearningRate">Share of each tree's answer that is kept.</param>
/// <param name="Leaves">Greatest number of leaves of a tree.</param>
/// <param name="MinRowsPerLeaf">Smallest number of clients in a leaf.</param>
/// <param name="L2">Strength of the L2 penalty.</param>
/// <param name="FeatureFraction">Share of the features drawn for each tree.</param>
/// <param name="Auc">AUC in training and validation.</param>
/// <param name="Accuracy">Accuracy at the cut-off in training and validation.</param>
/// <param name="Std">Standard deviation of the validation AUC over folds.</param>
/// <param name="Gap">Mean loss of accuracy from training to validation, with its 95 % interval.</param>
/// <param name="FoldGaps">The loss of each fold, with its 95 % interval.</param>
public sealed record SearchedCandidate(
    int Rounds, double LearningRate, int Leaves, int MinRowsPerLeaf, double L2, double FeatureFraction,
    TrainValidation Auc, TrainValidation Accuracy, double Std, AccuracyGap Gap, IReadOnlyList<AccuracyGap> FoldGaps);

/// <summary>Time taken by each part, in seconds.</summary>
/// <param name="Read">Reading the tables.</param>
/// <param name="Features">Computing the features.</param>
/// <param name="Fit">Cross-validation and the final fit.</param>
/// <param name="Total">All of it.</param>
public sealed record SecondsTaken(double Read, double Features, double Fit, double Total);

/// <summary>Name of a registered model.</summary>
/// <param name="Name">Name in the registry.</param>
/// <param name="Version">Version in the registry.</param>
public sealed record ModelIdentity(string Name, string Version);
