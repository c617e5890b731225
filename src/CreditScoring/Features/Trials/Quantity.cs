namespace CreditScoring.Features.Trials;

/// <summary>Something that each row of a client tells, and the figures made of it.</summary>
/// <param name="Name">Its name inside those of features, such as <c>CREDIT</c>.</param>
/// <param name="Formula">The quantity in terms of columns.</param>
/// <param name="Value">Computes it from a row; NaN is missing.</param>
sealed record Quantity<T>(string Name, string Formula, Func<T, double> Value)
    where T : class
{
    public Aggregate<T> Sum => new($"{Name}_SUM", $"Sum of {Formula}", rows => rows.Sum(Value));

    public Aggregate<T> Mean => new($"{Name}_MEAN", $"Mean {Formula}", rows => rows.Mean(Value));

    public Aggregate<T> Min => new($"{Name}_MIN", $"Least {Formula}", rows => rows.Min(Value));

    public Aggregate<T> Max => new($"{Name}_MAX", $"Greatest {Formula}", rows => rows.Max(Value));

    public Aggregate<T> StandardDeviation =>
        new($"{Name}_STD", $"Sample standard deviation of {Formula}", rows => rows.StandardDeviation(Value));

    /// <summary>Change from one row to the next.</summary>
    public Aggregate<T> Slope => new(Name, $"Least-squares slope of {Formula} against the position of the row", rows => rows.Slope(Value));
}
