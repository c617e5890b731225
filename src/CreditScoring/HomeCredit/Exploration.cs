using System.Globalization;
using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>Default rates of groups of clients, and what is missing: what one looks at before any model.</summary>
/// <remarks>Clients whose outcome is not known are in no group.</remarks>
public static class Exploration
{
    /// <summary>All clients with a known outcome, as one group.</summary>
    /// <param name="applications">Clients, one per row.</param>
    /// <param name="name">Name of the group.</param>
    public static ExplorationGroup All(Table applications, string name) => By(applications, [name], _ => 0)[0];

    /// <summary>Groups by any rule.</summary>
    /// <param name="applications">Clients, one per row.</param>
    /// <param name="names">Names of the groups, in order.</param>
    /// <param name="groupOf">Place in <paramref name="names"/> of the group of a row; -1 for none.</param>
    /// <returns>A group for each name, in order, even when it has no clients.</returns>
    public static IReadOnlyList<ExplorationGroup> By(Table applications, IReadOnlyList<string> names, Func<int, int> groupOf)
    {
        var outcomes = applications.Numbers("TARGET");
        var clients = new int[names.Count];
        var defaults = new int[names.Count];
        for (var row = 0; row < outcomes.Length; row++)
        {
            if (float.IsNaN(outcomes[row]) || groupOf(row) is not (>= 0 and var group))
                continue;

            clients[group]++;
            if (outcomes[row] == 1)
                defaults[group]++;
        }

        return [.. names.Select((name, group) => new ExplorationGroup(name, clients[group], defaults[group]))];
    }

    /// <summary>A group for each word of a category column, in the order of the schema; words that no client has, and missing cells, make none.</summary>
    public static IReadOnlyList<ExplorationGroup> ByWord(Table applications, string column)
    {
        var codes = applications.Codes(column);
        var words = applications.Schema.Columns.First(schema => schema.Name == column).Levels;

        return [.. By(applications, words, row => codes[row] is CategoryCode.Missing or CategoryCode.Unknown ? -1 : codes[row] - 1)
            .Where(group => group.Clients > 0)];
    }

    /// <summary>A group for each value of a number column with few of them, ascending; missing cells make none.</summary>
    public static IReadOnlyList<ExplorationGroup> ByValue(Table applications, string column)
    {
        var values = applications.Numbers(column);
        var distinct = values.Where(value => !float.IsNaN(value)).Distinct().Order().ToArray();

        return [.. By(applications, [.. distinct.Select(value => value.ToString(CultureInfo.InvariantCulture))],
            row => float.IsNaN(values[row]) ? -1 : Array.BinarySearch(distinct, values[row])).Where(group => group.Clients > 0)];
    }

    /// <summary>Groups by intervals of a value.</summary>
    /// <param name="applications">Clients, one per row.</param>
    /// <param name="valueOf">Value of a row; NaN, and values outside the edges, belong to no group.</param>
    /// <param name="edges">Ends of the intervals, ascending, at least two; an interval is [lower, upper).</param>
    /// <param name="name">Names an interval from its two ends.</param>
    public static IReadOnlyList<ExplorationGroup> ByInterval(
        Table applications, Func<int, double> valueOf, IReadOnlyList<double> edges, Func<double, double, string> name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(edges.Count, 2, nameof(edges));

        return By(applications, [.. edges.Zip(edges.Skip(1), name)], row =>
        {
            var value = valueOf(row);

            return value < edges[^1] ? edges.TakeWhile(edge => edge <= value).Count() - 1 : -1;
        });
    }

    /// <summary>Ten groups of about as many clients, from the lowest values of a number column to the highest; equal values stay together.</summary>
    /// <returns>Groups named 1 to 10; missing cells make none.</returns>
    /// <exception cref="ArgumentException">No client with a known outcome has a value.</exception>
    public static IReadOnlyList<ExplorationGroup> ByTenth(Table applications, string column)
    {
        const int Groups = 10;
        var values = applications.Numbers(column);
        var outcomes = applications.Numbers("TARGET");
        var sorted = values.Where((value, row) => !float.IsNaN(value) && !float.IsNaN(outcomes[row])).Order().ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException($"No client with a known outcome has a value in {column}.", nameof(column));

        var starts = Enumerable.Range(1, Groups - 1).Select(tenth => sorted[(int)((long)tenth * sorted.Length / Groups)]).ToArray();

        return By(applications, [.. Enumerable.Range(1, Groups).Select(tenth => tenth.ToString(CultureInfo.InvariantCulture))],
            row => float.IsNaN(values[row]) ? -1 : starts.Count(start => start <= values[row]));
    }

    /// <summary>The two groups whose rates are furthest apart among those whose 95 % intervals do not meet.</summary>
    /// <param name="groups">Groups to compare; those without clients have the widest interval and meet all others.</param>
    /// <returns>The group of the lower rate, then that of the higher one; null when all intervals meet, so that chance may explain the gaps.</returns>
    public static (ExplorationGroup Low, ExplorationGroup High)? WidestGap(IReadOnlyList<ExplorationGroup> groups)
    {
        (ExplorationGroup Low, ExplorationGroup High)? widest = null;
        foreach (var low in groups)
            foreach (var high in groups)
                if (low.High < high.Low && !(widest is { } known && known.High.Rate - known.Low.Rate >= high.Rate - low.Rate))
                    widest = (low, high);

        return widest;
    }

    /// <summary>What each column of a table holds, in the order of the file: share of missing cells, least and greatest value.</summary>
    public static IReadOnlyList<ColumnProfile> Columns(Table table) =>
        [.. table.Schema.Columns.Select(column => ColumnProfile.Of(table, column))];
}
