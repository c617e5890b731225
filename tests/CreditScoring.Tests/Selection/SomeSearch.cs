using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

/// <summary>A small sample with folds and settings for searches; a test names what it cares about.</summary>
static class SomeSearch
{
    static readonly (FeatureMatrix Matrix, float[] Defaults) sample = SomeModel.Sample(900);

    public static FeatureMatrix Matrix => sample.Matrix;

    public static float[] Defaults => sample.Defaults;

    public static FoldPlan Folds { get; } = FoldPlan.Stratified(Matrix.Clients, Defaults, 3, seed: 1);

    public static PipelineCandidate Start { get; } = new()
    {
        Trees = new BoostedTreesOptions { Rounds = 12, LearningRate = 0.2, Leaves = 5, MinRowsPerLeaf = 20, FeatureFraction = 0.5 },
    };

    public static SearchSettings Settings { get; } = new() { Clock = new StoppedClock(), TrainsBest = false, GapBudget = 1, Canaries = false };

    public static SearchDimension Leaves(params int[] values) =>
        SearchDimension.Of("leaves", values, (candidate, value) => candidate with { Trees = candidate.Trees with { Leaves = value } });

    public static SearchDimension Rounds(params int[] values) =>
        SearchDimension.Of("rounds", values, (candidate, value) => candidate with { Trees = candidate.Trees with { Rounds = value } });

    public static SearchDimension Calibrations(params CalibrationMethod[] values) =>
        SearchDimension.Of("calibration", values, (candidate, value) => candidate with { Calibration = value });

    public static SearchResults Run(SearchGrid grid, SearchSettings? settings = null, SearchJournal? journal = null, FoldPlan? folds = null) =>
        GridSearchCv.Run(Matrix, Defaults, grid, folds ?? Folds, settings ?? Settings, journal).Results;

    public static SearchResults Run(params SearchDimension[] dimensions) => Run(new SearchGrid(Start, dimensions));
}
