using CreditScoring.Evaluation;

namespace CreditScoring.Linear;

/// <summary>The price of transparency: a scorecard and boosted trees judged on the same held-out clients.</summary>
/// <param name="Clients">Number of clients with a known outcome.</param>
/// <param name="Defaults">How many of them defaulted.</param>
/// <param name="Folds">Number of folds; each client is judged by models that did not see the client.</param>
/// <param name="CutOff">Probability of default from which a client is declined, in (0, 1).</param>
/// <param name="Scorecard">Measures of the scorecard, in whole points.</param>
/// <param name="Trees">Measures of the trees.</param>
/// <param name="Price">Trees less scorecard, paired.</param>
/// <param name="Rounding">What whole points cost the scorecard.</param>
public sealed record Transparency(
    int Clients, int Defaults, int Folds, double CutOff, RivalMeasures Scorecard, RivalMeasures Trees, PairedMeasures Price, RoundingPrice Rounding);

/// <summary>Measures of one of the two on held-out clients.</summary>
/// <param name="Features">Number of features read, on average over folds.</param>
/// <param name="Auc">AUC over all clients at a time, with its interval.</param>
/// <param name="Brier">Brier score of calibrated probabilities, in [0, 1]; lower is better.</param>
/// <param name="Cost">Cost per client at the cut-off, in units of a good client declined; lower is better.</param>
/// <param name="Profit">Profit per application at the cut-off, in the unit of the loans, on assumed margin and loss; null when amounts are not known.</param>
public sealed record RivalMeasures(double Features, AucInterval Auc, double Brier, double Cost, double? Profit = null);

/// <summary>Differences between the two on the same clients, trees less scorecard, with 95 % intervals.</summary>
/// <param name="Auc">AUC over all clients (DeLong); above 0 when the trees are better.</param>
/// <param name="AucOverFolds">AUC, fold by fold; it counts the chance in what was trained on, too.</param>
/// <param name="Brier">Brier score; below 0 when the trees are better.</param>
/// <param name="Cost">Cost per client; below 0 when the trees are better.</param>
/// <param name="Profit">Profit per application; above 0 when the trees are better; null when amounts are not known.</param>
public sealed record PairedMeasures(AucDifference Auc, PairedFolds AucOverFolds, PairedMean Brier, PairedMean Cost, PairedMean? Profit = null);
