namespace CreditScoring.Features.Loans;

/// <summary>A feature of one loan.</summary>
/// <param name="Column">What a model must know of it.</param>
/// <param name="Value">Computes it from the client and the loan.</param>
sealed record LoanFeature<T>(FeatureColumn Column, Func<ClientRecord, T, double> Value)
{
    /// <summary>A number that the loan's own row gives.</summary>
    public static LoanFeature<T> Number(string name, Func<T, double> value) => new(FeatureColumn.Numeric(name), (_, loan) => value(loan));

    /// <summary>A category that the loan's own row gives.</summary>
    public static LoanFeature<T> Word(string name, IReadOnlyList<string> levels, Func<T, double> value) =>
        new(FeatureColumn.Category(name, levels), (_, loan) => value(loan));

    /// <summary>A number that takes the client's other rows to tell.</summary>
    public static LoanFeature<T> OfClient(string name, Func<ClientRecord, T, double> value) => new(FeatureColumn.Numeric(name), value);
}
