namespace CreditScoring.Drift;

/// <summary>The numbers of a column as exact counts at and between fixed edges: enough to compare it, without its rows.</summary>
public sealed record ProfileGrid
{
    /// <summary>Most edges of a grid, besides the tenths.</summary>
    public const int MostEdges = 160;

    const int Quantiles = 120; // so that fewer than a 120th of the rows lie between two edges
    const int Parts = 10;

    /// <summary>The edges, strictly rising; none without values.</summary>
    public required IReadOnlyList<double> Edges { get; init; }

    /// <summary>Rows whose value is that of each edge.</summary>
    public required IReadOnlyList<int> At { get; init; }

    /// <summary>Rows strictly below the first edge, between each two, and above the last: one number more than edges.</summary>
    public required IReadOnlyList<int> Between { get; init; }

    /// <summary>Those of the edges that cut the values into tenths, as <see cref="PopulationStability"/> cuts them; equal ones once.</summary>
    public required IReadOnlyList<double> Tenths { get; init; }

    /// <summary>Least value; NaN without values.</summary>
    public required double Least { get; init; }

    /// <summary>Greatest value; NaN without values.</summary>
    public required double Greatest { get; init; }

    /// <summary>Mean of the values, in the column's unit; 0 without values.</summary>
    public required double Mean { get; init; }

    /// <summary>Their standard deviation, divided by their count, likewise.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Rows with a finite value.</summary>
    public int Count => At.Sum() + Between.Sum();

    /// <summary>Whether every value is an edge, so that the grid says all of the column.</summary>
    public bool IsComplete => Between.All(rows => rows == 0);

    /// <summary>A grid on edges of a sample's own: all values when they are few, else its quantiles, its commonest repeated values, and some of the others.</summary>
    /// <param name="sample">A numeric sample.</param>
    public static ProfileGrid Of(ColumnSample sample)
    {
        var tenths = PopulationStability.EdgesOf(sample.Values, Parts);

        return On(sample, [.. Chosen(sample.Values).Union(tenths).Order()], tenths);
    }

    /// <summary>The grid of another sample on the edges of this one, to be merged with it.</summary>
    /// <param name="sample">A numeric sample.</param>
    public ProfileGrid OnSameEdges(ColumnSample sample) => On(sample, Edges, Tenths);

    /// <summary>Both samples together: counts add up exactly, moments to rounding.</summary>
    /// <param name="other">On the same edges.</param>
    /// <exception cref="ArgumentException">The edges differ.</exception>
    public ProfileGrid Merge(ProfileGrid other)
    {
        if (!Edges.SequenceEqual(other.Edges))
            throw new ArgumentException("The profiles have other edges; make the second on the edges of the first.", nameof(other));

        double n = Count, m = other.Count, all = Math.Max(1, n + m), step = other.Mean - Mean;
        var variance = (n * StandardDeviation * StandardDeviation + m * other.StandardDeviation * other.StandardDeviation + n * m / all * step * step) / all;

        return this with
        {
            At = [.. At.Zip(other.At, (one, two) => one + two)],
            Between = [.. Between.Zip(other.Between, (one, two) => one + two)],
            Least = n == 0 ? other.Least : m == 0 ? Least : Math.Min(Least, other.Least),
            Greatest = n == 0 ? other.Greatest : m == 0 ? Greatest : Math.Max(Greatest, other.Greatest),
            Mean = n == 0 ? other.Mean : Mean + step * m / all,
            StandardDeviation = Math.Sqrt(variance),
        };
    }

    /// <summary>A value by its rank: exact where an edge stands there, else the next edge above, or the greatest value.</summary>
    /// <param name="rank">From 0, below <see cref="Count"/>.</param>
    internal double ValueAt(int rank)
    {
        var passed = 0;
        for (var edge = 0; edge < Edges.Count; edge++)
        {
            passed += Between[edge] + At[edge];
            if (rank < passed)
                return rank == 0 ? Least : Edges[edge];
        }

        return Greatest;
    }

    static ProfileGrid On(ColumnSample sample, IReadOnlyList<double> edges, IReadOnlyList<double> tenths)
    {
        var values = sample.Values;
        int[] at = new int[edges.Count], between = new int[edges.Count + 1];
        var row = 0;
        for (var edge = 0; edge < edges.Count; edge++)
        {
            for (; row < values.Length && values[row] < edges[edge]; row++)
                between[edge]++;
            for (; row < values.Length && values[row] == edges[edge]; row++)
                at[edge]++;
        }

        between[^1] = values.Length - row;

        return new ProfileGrid
        {
            Edges = edges,
            At = at,
            Between = between,
            Tenths = tenths,
            Least = values.Length == 0 ? double.NaN : values[0],
            Greatest = values.Length == 0 ? double.NaN : values[^1],
            Mean = sample.Mean,
            StandardDeviation = sample.StandardDeviation,
        };
    }

    static SortedSet<double> Chosen(ReadOnlySpan<double> rising)
    {
        var (distinct, counts) = (new List<double>(), new List<int>());
        foreach (var value in rising)
            if (distinct.Count > 0 && distinct[^1] == value)
                counts[^1]++;
            else
            {
                distinct.Add(value);
                counts.Add(1);
            }

        if (distinct.Count <= MostEdges)
            return [.. distinct];

        var edges = new SortedSet<double>();
        for (var part = 0; part <= Quantiles; part++)
            edges.Add(rising[(int)Math.Round((double)part / Quantiles * (rising.Length - 1))]);
        foreach (var (place, _) in counts.Index().Where(pair => pair.Item > 1).OrderByDescending(pair => pair.Item).ThenBy(pair => pair.Index))
            if (edges.Count < MostEdges)
                edges.Add(distinct[place]);

        // A column of one value nearly everywhere has few quantiles: other values make it as fine as any.
        for (var (place, step) = (0, Math.Max(1, distinct.Count / MostEdges)); place < distinct.Count && edges.Count < MostEdges; place += step)
            edges.Add(distinct[place]);

        return edges;
    }
}
