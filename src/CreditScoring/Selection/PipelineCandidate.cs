using System.Globalization;
using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A whole way from features to decisions, to be tried by a search.</summary>
public sealed record PipelineCandidate
{
    /// <summary>What is learned and selected, in each fold anew.</summary>
    public FeatureRecipe Features { get; init; } = FeatureRecipe.Plain;

    /// <summary>Changes the shares of outcomes among training clients; null leaves them.</summary>
    public IResampler? Resampler { get; init; }

    /// <summary>Options of the trees. Their threads are the search's, and early stopping is not allowed: search the rounds, which costs nothing.</summary>
    public BoostedTreesOptions Trees { get; init; } = new();

    /// <summary>How log-odds become probabilities.</summary>
    public CalibrationMethod Calibration { get; init; }

    /// <summary>Where the cut-off comes from.</summary>
    public CutOffChoice CutOff { get; init; }

    /// <summary>Whether predictions are needed for training clients by models that did not see them.</summary>
    internal bool NeedsInnerFolds => Calibration != CalibrationMethod.None || CutOff == CutOffChoice.Empirical;

    /// <summary>Equal for candidates that see the same values: recipe and resampler.</summary>
    internal string DataKey => $"{Features}; resampler {ResamplerName} {Resampler}";

    /// <summary>Equal for candidates that one fit serves: they differ in rounds, calibration and cut-off at most.</summary>
    internal string FitKey => $"{DataKey}; {Trees with { Rounds = 1, Threads = 1 }}";

    /// <summary>Differs when a figure of the candidate could differ.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{FitKey}; rounds {Trees.Rounds}; calibration {Calibration}; cut-off {CutOff}");

    /// <summary>Whether the trees see the features given, and no client drawn or made up.</summary>
    internal bool IsPlain => Resampler is null && Features is { Learners.Count: 0, Selection: null };

    internal string ResamplerName => Resampler?.Name ?? "none";

    internal void Check()
    {
        Trees.Check();
        if (Trees.EarlyStoppingRounds > 0)
            throw new ArgumentException("A search does not stop early: give earlyStoppingRounds 0 and search several values of rounds, which one fit serves.");
    }
}
