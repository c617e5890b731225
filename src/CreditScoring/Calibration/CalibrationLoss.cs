namespace CreditScoring.Calibration;

/// <summary>What a method of calibration loses on clients it was not fitted on.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="LogLoss">Log loss over clients of held-out folds; lower is better.</param>
public sealed record CalibrationLoss(string Method, double LogLoss);
