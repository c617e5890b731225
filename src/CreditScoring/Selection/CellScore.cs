namespace CreditScoring.Selection;

/// <summary>One candidate judged on one fold.</summary>
/// <param name="Candidate">Position of the candidate, from 0.</param>
/// <param name="Fold">Position of the fold, from 0.</param>
/// <param name="Train">Each measure on the training clients; empty when they were not judged.</param>
/// <param name="Test">Each measure on the held-out clients.</param>
/// <param name="Gap">How much accuracy is lost from training to held-out clients; null when the training clients were not judged, or the fit failed.</param>
/// <param name="CutOff">Probability of default from which clients are declined; NaN when the fit failed.</param>
/// <param name="FitSeconds">Time to train and calibrate, in seconds: of the fit shared with others, until this candidate's last round.</param>
/// <param name="ScoreSeconds">Time to judge both sides, in seconds; log-odds come with the fit.</param>
/// <param name="Error">Why the fit failed; null when it did not.</param>
public sealed record CellScore(
    int Candidate, int Fold, IReadOnlyList<double> Train, IReadOnlyList<double> Test, AccuracyGap? Gap, double CutOff,
    double FitSeconds, double ScoreSeconds, string? Error);
