using CreditScoring.Features;

namespace CreditScoring.Learning.Trials;

/// <summary>Features on trial that are learned from the features of training clients.</summary>
sealed class LearnedTrial(string id, string idea, IFeatureLearner learner) : ITrial
{
    const int InnerFolds = 5;
    const ulong Seed = 1;

    public string Id => id;

    public string Idea => idea;

    public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

    public (float[][] Training, float[][] Validation) Values(Split split)
    {
        var learned = learner.Learn(split.Training);

        return (
            learner.ReadsOutcomes ? LearnedColumns.OutOfFold(learner, split.Training, InnerFolds, Seed) : LearnedColumns.Of(learned, split.Training.Matrix),
            LearnedColumns.Of(learned, split.Validation.Matrix));
    }
}
