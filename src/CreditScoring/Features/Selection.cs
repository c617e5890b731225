namespace CreditScoring.Features;

/// <summary>Some of one client's rows in a fixed order, and the aggregates that features are made of.</summary>
/// <remarks>
/// Missing values are left out of every aggregate, and an aggregate over no value is missing. Sums run in the order of the rows, so the
/// owner sorts them by a key that does not depend on the order of the file.
/// </remarks>
sealed class Selection<T>(T[] rows)
    where T : class
{
    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<T> Rows => rows;

    /// <summary>Number of rows.</summary>
    public int Count => rows.Length;

    /// <summary>The last row, or null when there is none.</summary>
    public T? Last => rows.Length == 0 ? null : rows[^1];

    /// <summary>The rows that fulfil a condition, in the same order.</summary>
    public Selection<T> Where(Predicate<T> condition) => new(Array.FindAll(rows, condition));

    /// <summary>The last rows, at most so many, in the same order.</summary>
    public Selection<T> TakeLast(int count) => new(rows[Math.Max(0, rows.Length - count)..]);

    /// <summary>The first rows, at most so many, in the same order.</summary>
    public Selection<T> TakeFirst(int count) => new(rows[..Math.Min(count, rows.Length)]);

    /// <summary>The rows from the least value of a quantity to the greatest, missing ones first; equal ones stay as they stand.</summary>
    public Selection<T> OrderBy(Func<T, double> quantity) => new([.. rows.OrderBy(quantity)]);

    /// <summary>Every row but the first, each with the row before it.</summary>
    public Selection<Step<T>> Steps() => new([.. rows.Zip(rows.Skip(1), static (before, after) => new Step<T>(before, after))]);

    /// <summary>Of the rows with the same key, the first ones alone, at most so many; in the same order.</summary>
    public Selection<T> FirstOfEach(Func<T, int> key, int count = 1)
    {
        var seen = new Dictionary<int, int>();

        return Where(row => (seen[key(row)] = seen.GetValueOrDefault(key(row)) + 1) <= count);
    }

    /// <summary>Number of different known values of a quantity.</summary>
    public int Distinct(Func<T, double> quantity)
    {
        var seen = new HashSet<double>();
        foreach (var row in rows)
            if (quantity(row) is var value && !double.IsNaN(value))
                seen.Add(value);

        return seen.Count;
    }

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

    /// <summary>A quantity of the first row.</summary>
    public double OfFirst(Func<T, double> quantity) => rows is [var first, ..] ? quantity(first) : double.NaN;

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
    public double Max(Func<T, double> quantity)
    {
        var greatest = double.NaN;
        foreach (var row in rows)
            if (quantity(row) is var value && !(value <= greatest) && !double.IsNaN(value))
                greatest = value;

        return greatest;
    }

    /// <summary>Sample standard deviation (n - 1) of a quantity; missing when fewer than two values are known.</summary>
    public double StandardDeviation(Func<T, double> quantity)
    {
        var mean = Add(quantity, out var known) / known;
        if (known < 2)
            return double.NaN;

        var squares = Add(row => (quantity(row) - mean) * (quantity(row) - mean), out _);

        return Math.Sqrt(squares / (known - 1));
    }

    /// <summary>How much a quantity changes from one row to the next: the least-squares slope against the position of the row.</summary>
    /// <returns>The slope over the rows whose value is known; missing when fewer than two are.</returns>
    public double Slope(Func<T, double> quantity) => Slope(quantity, static (_, position) => position);

    /// <summary>How much a quantity changes per unit of time: the least-squares slope against time.</summary>
    /// <returns>The slope over the rows whose value is known; missing when they do not differ in time.</returns>
    public double Slope(Func<T, double> quantity, Func<T, double> time) => Slope(quantity, (row, _) => time(row));

    double Slope(Func<T, double> quantity, Func<T, int, double> time)
    {
        var (known, sumX, sumY) = (0, 0.0, 0.0);
        for (var row = 0; row < rows.Length; row++)
            if (quantity(rows[row]) is var value && !double.IsNaN(value))
                (known, sumX, sumY) = (known + 1, sumX + time(rows[row], row), sumY + value);

        var (products, squares) = (0.0, 0.0);
        for (var row = 0; row < rows.Length; row++)
            if (quantity(rows[row]) is var value && !double.IsNaN(value))
            {
                var fromMean = time(rows[row], row) - sumX / known;
                products += fromMean * (value - sumY / known);
                squares += fromMean * fromMean;
            }

        return Missing.Divide(products, squares);
    }

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
