using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>Something a search varies: its name, its values, and how each changes a candidate.</summary>
public sealed class SearchDimension
{
    readonly Func<Random64, SearchStep>? draw;

    SearchDimension(string name, IReadOnlyList<SearchStep> steps, Func<Random64, SearchStep>? draw) =>
        (Name, Steps, this.draw) = (name, steps, draw);

    /// <summary>Name in the results, after <c>param_</c>.</summary>
    public string Name { get; }

    /// <summary>The values in order; empty for a distribution.</summary>
    public IReadOnlyList<SearchStep> Steps { get; }

    /// <summary>Whether values are drawn, not listed: only a randomised search can.</summary>
    public bool IsDistribution => draw is not null;

    /// <summary>Listed values.</summary>
    /// <param name="name">Name in the results.</param>
    /// <param name="values">At least one; numbers, words, or anything whose text names it.</param>
    /// <param name="change">Gives the candidate with the value.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static SearchDimension Of<T>(string name, IReadOnlyList<T> values, Func<PipelineCandidate, T, PipelineCandidate> change)
        where T : notnull =>
        Of(name, [.. values.Select(value => new SearchStep(SearchValue.Of(value), candidate => change(candidate, value)))]);

    /// <summary>Listed values, each with its own name.</summary>
    /// <param name="name">Name in the results.</param>
    /// <param name="steps">At least one.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static SearchDimension Of(string name, IReadOnlyList<SearchStep> steps) => steps.Count == 0
        ? throw new ArgumentException($"Dimension '{name}' has no value to try; give at least one.", nameof(steps))
        : new SearchDimension(name, steps, null);

    /// <summary>Values drawn from a distribution.</summary>
    /// <param name="name">Name in the results.</param>
    /// <param name="draw">Gives a value; all chance comes from the generator handed to it.</param>
    /// <param name="change">Gives the candidate with the value.</param>
    public static SearchDimension Drawn<T>(string name, Func<Random64, T> draw, Func<PipelineCandidate, T, PipelineCandidate> change)
        where T : notnull => new(name, [], random =>
        {
            var value = draw(random);

            return new SearchStep(SearchValue.Of(value), candidate => change(candidate, value));
        });

    /// <summary>One value by chance: each listed one equally likely, or as the distribution gives it.</summary>
    internal SearchStep Draw(Random64 random) => draw?.Invoke(random) ?? Steps[random.NextInt32(Steps.Count)];
}
