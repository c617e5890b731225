namespace CreditScoring.Reporting.Figures;

/// <summary>A column that only the table of a figure shows.</summary>
/// <param name="Title">Heading, with the unit.</param>
/// <param name="Format">How its numbers are written, as <see cref="ReportNumbers.Format"/> reads it.</param>
/// <param name="Values">A value for each row of the table, in order.</param>
public sealed record FigureColumn(string Title, string Format, IReadOnlyList<double> Values);
