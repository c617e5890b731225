namespace CreditScoring.Filters;

/// <summary>What is asked of one field: a client passes who has one of the words, a number in one of the ranges, or, where asked for, no value.</summary>
/// <param name="Field">Position of the field in <see cref="FilterIndex.Fields"/>.</param>
/// <param name="Words">Positions of the words in <see cref="FilterField.Words"/>; empty for numbers.</param>
/// <param name="Ranges">Ranges of numbers; empty for words.</param>
/// <param name="IsMissing">Whether a client whose value is not known passes.</param>
public sealed record FieldFilter(int Field, IReadOnlyList<int> Words, IReadOnlyList<NumberRange> Ranges, bool IsMissing);
