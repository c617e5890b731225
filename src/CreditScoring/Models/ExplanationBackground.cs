using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Linear;

namespace CreditScoring.Models;

/// <summary>What a model keeps of its development clients to explain others: the glass-box twin, and what each concept adds on average.</summary>
/// <param name="Twin">A scorecard on the trees' features; null when no feature tells enough for one.</param>
/// <param name="All">All development clients.</param>
/// <param name="Accepted">Those whom the model would accept; null when there is none.</param>
public sealed record ExplanationBackground(Scorecard? Twin, BaselineMeans All, BaselineMeans? Accepted)
{
    /// <summary>How the twin is trained: broader than one to decide with, so that most concepts have a second opinion on their direction.</summary>
    public static ScorecardOptions TwinOptions { get; } = new() { MaxFeatures = 40, MinInformation = 0.005, MinStandardErrors = 1, MaxCorrelation = 0.9 };

    /// <summary>Gathers what is kept.</summary>
    /// <param name="model">The model, without background.</param>
    /// <param name="matrix">The development clients, with the model's inputs.</param>
    /// <param name="training">The same as the trees were trained on: what reads outcomes is told out of fold.</param>
    /// <param name="defaults">1 for default, 0 for repaid, of each.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    public static ExplanationBackground Of(ScoringModel model, FeatureMatrix matrix, FeatureMatrix training, float[] defaults, int threads = 1)
    {
        var completed = model.Features.Complete(matrix);
        var twin = TwinOf(training, defaults, threads);
        var explainer = model.ExplainerWith(twin);
        var logOdds = model.Trees.PredictLogOdds(completed, threads);
        int[] accepted = [.. Enumerable.Range(0, logOdds.Length).Where(row => model.Assess(logOdds[row]).Decision == Decision.Accept)];
        var none = ConceptEffects.None(explainer.Concepts.Length);

        return new ExplanationBackground(
            twin,
            new BaselineMeans(Baseline.All, completed.RowCount, none with { Twin = explainer.Means(Baseline.All, completed, threads).Mean.Twin }),
            accepted.Length == 0 ? null : explainer.Means(Baseline.Accepted, completed.Rows(accepted), threads));
    }

    static Scorecard? TwinOf(FeatureMatrix training, float[] defaults, int threads)
    {
        try
        {
            return ScorecardTrainer.Train(TrainingRows.All(training, defaults), TwinOptions, threads).Scorecard;
        }
        catch (ArgumentException)
        {
            return null; // no feature tells enough: the trees are explained by two methods
        }
    }
}
