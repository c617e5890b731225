namespace CreditScoring.Selection;

/// <summary>How candidates are taken from a grid.</summary>
public abstract record SearchStrategy
{
    SearchStrategy()
    {
    }

    /// <summary>Every combination on every fold.</summary>
    public static SearchStrategy Exhaustive { get; } = new ExhaustiveSearch();

    /// <summary>Some combinations by chance, without replacement; or draws, where a dimension is a distribution.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">Decides which.</param>
    public static SearchStrategy Randomised(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        return new RandomisedSearch(count, seed);
    }

    /// <summary>Successive halving: all combinations with few resources, then the best of them with more, until few are left.</summary>
    /// <param name="resource">What there is more of from one turn to the next.</param>
    /// <param name="measure">Name of the measure by which candidates stay.</param>
    /// <param name="factor">One in so many candidates stays, with so many times the resource; at least 2.</param>
    /// <param name="least">Resource of the first turn, in training clients of a fold or in rounds; 0 for so little that the last turn has all.</param>
    /// <remarks>Source: Jamieson and Talwalkar (2016), Non-stochastic best arm identification and hyperparameter optimization, AISTATS.</remarks>
    public static SearchStrategy Halving(HalvingResource resource, string measure, int factor = 3, int least = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(least);

        return new HalvingSearch(resource, measure, factor, least);
    }

    internal sealed record ExhaustiveSearch : SearchStrategy;

    internal sealed record RandomisedSearch(int Count, ulong Seed) : SearchStrategy;

    internal sealed record HalvingSearch(HalvingResource Resource, string Measure, int Factor, int Least) : SearchStrategy;
}
