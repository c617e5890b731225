using CreditScoring.Trees;

namespace CreditScoring.Drift;

/// <summary>
/// A reference without its rows: what production needs to tell drift. Exact from it: missing, infinite, range, the stability index on tenths of the reference, and all tests
/// of columns of at most <see cref="ProfileGrid.MostEdges"/> values or <see cref="ProfileColumn.MostLevels"/> levels. Of finer numbers, Kolmogorov and Smirnov's distance is known
/// at the edges: a lower bound, less than the true one by no more than the greatest share of rows between two edges.
/// </summary>
/// <param name="Rows">Rows of the reference.</param>
/// <param name="Columns">Its columns, no name twice.</param>
/// <remarks>It holds no row, but an edge is the value of some client: the extremes of a column belong to one each.</remarks>
public sealed record ReferenceProfile(int Rows, IReadOnlyList<ProfileColumn> Columns)
{
    /// <summary>The profile of a table.</summary>
    /// <param name="table">The reference.</param>
    /// <param name="edges">A profile to merge with, whose edges are taken where it has the column; null for edges of the table's own.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    public static ReferenceProfile Of(SampleTable table, ReferenceProfile? edges = null, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(table);

        var columns = new ProfileColumn[table.Columns.Count];
        using var pool = new TaskPool(threads);
        pool.Run(columns.Length, (place, _) => columns[place] = ProfileColumn.Of(table.Columns[place], edges?.Find(table.Columns[place].Name)));

        return new ReferenceProfile(table.Rows, columns);
    }

    /// <summary>A column by its name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public ProfileColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The profile of the rows of both.</summary>
    /// <param name="other">A profile of the same columns, made on the edges of this one.</param>
    /// <exception cref="ArgumentException">The columns or their edges differ.</exception>
    public ReferenceProfile Merge(ReferenceProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name)))
            throw new ArgumentException("The profiles have other columns, or in another order; merge profiles of one table.", nameof(other));

        return new ReferenceProfile(Rows + other.Rows, [.. Columns.Zip(other.Columns, (one, two) => one.Merge(two))]);
    }

    /// <summary>The same profile without some columns, as a score that the current data do not have.</summary>
    /// <param name="names">Columns to leave out.</param>
    public ReferenceProfile Without(IReadOnlySet<string> names) => this with { Columns = [.. Columns.Where(column => !names.Contains(column.Name))] };

    /// <summary>Compares the current data with it; each test says whether it is exact.</summary>
    /// <param name="current">The data of now.</param>
    /// <param name="options">Limits.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">A limit is out of its range.</exception>
    public DriftReport Compare(SampleTable current, DriftOptions options, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(current);

        var known = Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);

        return DriftComparison.Run(
            Rows, current, [.. Columns.Select(column => column.Name)], name => ProfileComparison.Column(name, known.GetValueOrDefault(name), current.Find(name), options), options, threads);
    }
}
