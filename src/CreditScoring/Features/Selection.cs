namespace CreditScoring.Features;

/// <summary>Some of one client's rows in a fixed order, and the aggregates that features are made of.</summary>
/// <remarks>
/// Missing values are left out of every aggregate, and an aggregate over no value is missing. Sums run in the order of the rows, so the
/// owner sorts them by a key that does not depend on the order of the file.
/// </remarks>
sealed class Selection<T>(T[] rows)
    where T : class
{
    /// <summary>Number of rows.</summary>
    public int Count => rows.Length;

    /// <summary>The last row, or null when there is none.</summary>
    public T? Last => rows.Length == 0 ? null : rows[^1];

    /// <summary>The rows that fulfil a condition, in the same order.</summary>
    public Selection<T> Where(Predicate<T> condition) => new(Array.FindAll(rows, condition));

    /// <summary>Number of rows that fulfil a condition.</summary>
    public int CountOf(Predicate<T> condition)
    {
        var count = 0;
        foreach (var row in rows)
            if (condition(row))
                count++;

        return count;
    }

    /// <summary>Rows that fulfil a condition divided by all rows, in [0, 1].</summary>
    public double Share(Predicate<T> condition) => Missing.Divide(CountOf(condition), rows.Length);

    /// <summary>A quantity of the last row.</summary>
    public double OfLast(Func<T, double> quantity) => Last is { } last ? quantity(last) : double.NaN;

    /// <summary>Sum of a quantity.</summary>
    public double Sum(Func<T, double> quantity) => Add(quantity, out var known) is var sum && known > 0 ? sum : double.NaN;

    /// <summary>Mean of a quantity.</summary>
    public double Mean(Func<T, double> quantity) => Add(quantity, out var known) / known; // 0 / 0 is NaN

    /// <summary>Least value of a quantity.</summary>
    public double Min(Func<T, double> quantity)
    {
        var least = double.NaN;
        foreach (var row in rows)
            if (quantity(row) is var value && !(value >= least) && !double.IsNaN(value))
                least = value;

        return least;
    }

    /// <summary>Greatest value of a quantity.</summary>
    public double Max(Func<T, double> quantity) => -Min(row => -quantity(row));

    double Add(Func<T, double> quantity, out int known)
    {
        var sum = 0.0;
        known = 0;

        foreach (var row in rows)
        {
            var value = quantity(row);
            if (double.IsNaN(value))
                continue;

            sum += value;
            known++;
        }

        return sum;
    }
}
