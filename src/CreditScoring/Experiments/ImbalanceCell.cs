namespace CreditScoring.Experiments;

/// <summary>What one method gave on the held-out clients of one fold, mean over the seeds.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Repeat">The deal, from 0.</param>
/// <param name="Fold">The fold held out, from 0.</param>
/// <param name="Rows">Rows learned from.</param>
/// <param name="Auc">In [0, 1]; higher is better. Calibration leaves it alone, save for ties that a step curve makes.</param>
/// <param name="CostAtHalf">Cost per client of declining from a raw probability of 0.5 on; lower is better.</param>
/// <param name="ReasonOverlap">Share of a client's four strongest reasons that another seed also gives, in [0, 1].</param>
/// <param name="ReasonAgreement">The same at depths one to four, averaged: agreement of the ranks, in [0, 1]. Calibration leaves both alone.</param>
/// <param name="Calibrations">What depends on the calibration, before it first.</param>
public sealed record ImbalanceCell(
    string Method, int Repeat, int Fold, double Rows, double Auc, double CostAtHalf, double ReasonOverlap, double ReasonAgreement,
    IReadOnlyList<CalibratedMeasures> Calibrations);

/// <summary>What one method gave under one calibration.</summary>
/// <param name="Calibration"><c>none</c>, <c>prior</c> (the method's shift of the odds taken back), <c>platt</c> or <c>isotonic</c> (fitted on inner folds).</param>
/// <param name="Cost">Cost per client of declining from the cut-off on; lower is better.</param>
/// <param name="Brier">Brier score, in [0, 1]; lower is better.</param>
/// <param name="CalibrationError">Expected calibration error over ten groups of equal size, in [0, 1]; lower is better.</param>
/// <param name="Instability">Share of clients whose decision another seed changes, in [0, 1]; lower is better.</param>
public sealed record CalibratedMeasures(string Calibration, double Cost, double Brier, double CalibrationError, double Instability);
