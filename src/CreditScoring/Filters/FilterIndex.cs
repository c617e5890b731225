using CreditScoring.Data;
using CreditScoring.Features;

namespace CreditScoring.Filters;

/// <summary>Finds clients by what is described of them, and counts them by each value of each field.</summary>
/// <remarks>
/// Each value of each field is a set of clients, a bit each; filters are unions of such sets within a field and intersections between
/// fields, counts are bits that two sets share. Nothing is kept between calls. Source of the method: O'Neil and Quass (1997), Improved
/// Query Performance with Variant Indexes, SIGMOD.
/// </remarks>
public sealed class FilterIndex
{
    readonly FilterColumn[] columns;
    readonly Dictionary<string, int> positions;
    readonly ClientSet everybody;

    internal FilterIndex(FilterColumn[] columns, int clients)
    {
        this.columns = columns;
        everybody = ClientSet.Where(clients, _ => true);
        Fields = [.. columns.Select(column => column.Field)];
        positions = Fields.Index().ToDictionary(field => field.Item.Name, field => field.Index, StringComparer.Ordinal);
    }

    /// <summary>The fields, in the order in which a client's sheet is read.</summary>
    public IReadOnlyList<FilterField> Fields { get; }

    /// <summary>Indexes all that is described of some clients.</summary>
    /// <param name="applications">What each client declared; fields whose column is absent are left out.</param>
    /// <param name="matrix">Features of the same clients in the same order; those that are absent are left out.</param>
    /// <exception cref="ArgumentException">Table and matrix are not of the same number of clients.</exception>
    public static FilterIndex Of(Table applications, FeatureMatrix matrix)
    {
        if (applications.RowCount != matrix.RowCount)
            throw new ArgumentException($"The table has {applications.RowCount} clients, the matrix {matrix.RowCount}; give both of the same clients.", nameof(matrix));

        return new FilterIndex([.. DescribedColumns.Of(applications, matrix).AsParallel().AsOrdered().Select(column => column())], matrix.RowCount);
    }

    /// <summary>Position of the field of that name, or -1.</summary>
    public int IndexOf(string name) => positions.GetValueOrDefault(name, -1);

    /// <summary>The clients who pass every filter.</summary>
    /// <param name="filters">At most one for each field; none lets everybody pass.</param>
    /// <param name="among">Only these clients are found; null is everybody.</param>
    public ClientSet Matching(IReadOnlyList<FieldFilter> filters, ClientSet? among = null) =>
        filters.Aggregate(among ?? everybody, (passing, filter) => passing.And(columns[filter.Field].Matching(filter)));

    /// <summary>The clients who pass every filter, and the counts of every value of every field.</summary>
    /// <param name="filters">At most one for each field.</param>
    /// <param name="among">Only these clients are found and counted; null is everybody.</param>
    public FilterResult Find(IReadOnlyList<FieldFilter> filters, ClientSet? among = null)
    {
        var passing = filters.Select(filter => columns[filter.Field].Matching(filter)).ToList();
        var all = passing.Aggregate(among ?? everybody, (both, one) => both.And(one));
        var counts = new IReadOnlyList<int>[columns.Length];
        for (var field = 0; field < columns.Length; field++)
        {
            var others = all;
            if (filters.Any(filter => filter.Field == field))
                others = passing.Where((_, place) => filters[place].Field != field).Aggregate(among ?? everybody, (both, one) => both.And(one));
            counts[field] = Counts(columns[field], others);
        }

        return new FilterResult(all, counts);
    }

    static int[] Counts(FilterColumn column, ClientSet among)
    {
        var counts = new int[column.Sets.Length];
        for (var value = 0; value < counts.Length; value++)
            counts[value] = column.Sets[value].CountShared(among);

        return counts;
    }
}
