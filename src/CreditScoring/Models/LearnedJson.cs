using CreditScoring.Learning;

namespace CreditScoring.Models;

/// <summary>What was learned from training clients, as the JSON of a model; a number that is not known is null.</summary>
/// <param name="Learner">Name of the learner.</param>
/// <param name="Overall">Group medians: that of each measure over all clients.</param>
/// <param name="Groups">Group medians: the groups seen.</param>
/// <param name="Medians">Group medians: one per group and measure.</param>
/// <param name="Coefficients">Loan term: one per regressor.</param>
sealed record LearnedJson(
    string Learner, float?[]? Overall = null, int[]? Groups = null, float?[][]? Medians = null, double[]? Coefficients = null)
{
    public static LearnedJson Of(ILearnedFeatures learned) => learned switch
    {
        GroupMedians medians => new(medians.Learner, Known(medians.Overall), medians.Groups, [.. medians.Medians.Select(Known)]),
        LoanTerm term => new(term.Learner, Coefficients: term.Coefficients),
        _ => throw new ArgumentException($"A model file cannot hold learned features of type {learned.GetType().Name}.", nameof(learned)),
    };

    public ILearnedFeatures ToLearned() => (Learners.Find(Learner), this) switch
    {
        (GroupMedianLearner learner, { Overall: { } overall, Groups: { } groups, Medians: { } medians }) when IsWhole(learner, overall, groups, medians) =>
            new GroupMedians(learner, Values(overall), groups, [.. medians.Select(Values)]),
        (LoanTermLearner learner, { Coefficients: { Length: 0 or LoanTerm.RegressorCount } coefficients }) => new LoanTerm(learner, coefficients),
        _ => throw new InvalidDataException($"learned features '{Learner}' are not known, or a part of them is missing; expected {string.Join(" or ", Learners.All.Select(learner => learner.Name))}"),
    };

    static bool IsWhole(GroupMedianLearner learner, float?[] overall, int[] groups, float?[][] medians) =>
        overall.Length == learner.Measures.Length && groups.Length == medians.Length && groups.Distinct().Count() == groups.Length
        && Array.TrueForAll(medians, group => group.Length == overall.Length);

    static float?[] Known(float[] values) => Array.ConvertAll<float, float?>(values, value => float.IsNaN(value) ? null : value);

    static float[] Values(float?[] values) => Array.ConvertAll(values, value => value ?? float.NaN);
}
