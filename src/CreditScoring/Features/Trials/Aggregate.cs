namespace CreditScoring.Features.Trials;

/// <summary>One figure made of rows of a client.</summary>
/// <param name="Name">How names of features end that hold it, such as <c>CREDIT_MAX</c>.</param>
/// <param name="Formula">The figure in terms of columns, to be followed by which rows it is made of.</param>
/// <param name="Value">Computes it.</param>
sealed record Aggregate<T>(string Name, string Formula, Func<Selection<T>, double> Value)
    where T : class;
