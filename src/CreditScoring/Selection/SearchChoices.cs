using CreditScoring.Imbalance;
using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>What the words of a grid file stand for, where the library cannot know it alone.</summary>
public sealed record SearchChoices
{
    /// <summary>Recipes by name, for the dimension <c>features</c>.</summary>
    public IReadOnlyDictionary<string, FeatureRecipe> Features { get; init; } = new Dictionary<string, FeatureRecipe>();

    /// <summary>Resamplers by name, for the dimension <c>resampler</c>; <c>none</c> is always known.</summary>
    public IReadOnlyDictionary<string, IResampler> Resamplers { get; init; } = new Dictionary<string, IResampler>();
}
