namespace CreditScoring.Reporting.Figures;

// What a chart says, as text: a name and some cells a row.
sealed record FigureTable(string Places, IReadOnlyList<string> Headings, IReadOnlyList<(string Place, IReadOnlyList<string> Cells)> Rows);
