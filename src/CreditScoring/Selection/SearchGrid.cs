using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>What a search may try: one product of dimensions, or several one after the other.</summary>
public sealed class SearchGrid
{
    readonly PipelineCandidate start;
    readonly IReadOnlyList<IReadOnlyList<SearchDimension>> products;

    /// <param name="start">What no dimension changes.</param>
    /// <param name="dimensions">One product: every value of each with every value of the others, the last varying fastest.</param>
    /// <exception cref="ArgumentException">Two dimensions bear the same name.</exception>
    public SearchGrid(PipelineCandidate start, params IReadOnlyList<SearchDimension> dimensions)
        : this(start, (IReadOnlyList<IReadOnlyList<SearchDimension>>)[dimensions])
    {
    }

    /// <param name="start">What no dimension changes.</param>
    /// <param name="products">Products of dimensions, tried one after the other.</param>
    /// <exception cref="ArgumentException">There is no product, or two of its dimensions bear the same name.</exception>
    public SearchGrid(PipelineCandidate start, IReadOnlyList<IReadOnlyList<SearchDimension>> products)
    {
        if (products.Count == 0)
            throw new ArgumentException("The grid is empty; give at least one product of dimensions.", nameof(products));
        foreach (var product in products)
            if (product.GroupBy(dimension => dimension.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                throw new ArgumentException($"Dimension '{twice.Key}' stands twice in one product; give its values in one list.", nameof(products));

        (this.start, this.products) = (start, products);
    }

    /// <summary>Names of all dimensions, in order of first appearance.</summary>
    public IReadOnlyList<string> Names => [.. products.SelectMany(product => product.Select(dimension => dimension.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>Every combination of listed values, product after product.</summary>
    /// <exception cref="ArgumentException">A dimension is a distribution, or a combination is not allowed.</exception>
    public IReadOnlyList<GridCandidate> All()
    {
        var all = new List<GridCandidate>();
        foreach (var product in products)
        {
            if (product.FirstOrDefault(dimension => dimension.IsDistribution) is { } drawn)
                throw new ArgumentException($"Dimension '{drawn.Name}' is a distribution, which cannot be tried whole; search at random instead.");

            IReadOnlyList<GridCandidate> candidates = [new GridCandidate([], start)];
            foreach (var dimension in product)
                candidates = [.. candidates.SelectMany(candidate => dimension.Steps.Select(step => candidate.With(dimension.Name, step)))];
            all.AddRange(candidates);
        }

        return all;
    }

    /// <summary>Makes every combination that is listed, and one of each product that is drawn, so that what is not allowed is said before the search.</summary>
    /// <exception cref="ArgumentException">A combination is not allowed.</exception>
    internal void Check()
    {
        foreach (var product in products)
            if (product.Any(dimension => dimension.IsDistribution))
                new SearchGrid(start, product).Draw(20, seed: 0);
            else
                new SearchGrid(start, product).All();
    }

    /// <summary>Some combinations by chance: without replacement when all values are listed, otherwise each drawn anew.</summary>
    /// <param name="count">How many, at least 1; no more than there are combinations.</param>
    /// <param name="seed">Decides which.</param>
    /// <exception cref="ArgumentException">A combination is not allowed.</exception>
    public IReadOnlyList<GridCandidate> Draw(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var random = new Random64(seed);
        if (products.All(product => product.All(dimension => !dimension.IsDistribution)))
        {
            var all = All().ToArray();
            random.Shuffle(all.AsSpan());

            return all[..Math.Min(count, all.Length)];
        }

        var drawn = new List<GridCandidate>();
        for (var item = 0; item < count; item++)
            drawn.Add(products[random.NextInt32(products.Count)]
                .Aggregate(new GridCandidate([], start), (candidate, dimension) => candidate.With(dimension.Name, dimension.Draw(random))));

        return drawn;
    }
}
