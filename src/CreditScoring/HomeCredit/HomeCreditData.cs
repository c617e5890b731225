namespace CreditScoring.HomeCredit;

/// <summary>The Home Credit tables, and what was met while reading them.</summary>
/// <param name="Tables">The tables, cleaned.</param>
/// <param name="Report">Files, rows, absent tables, unknown words, orphans, cleaning counts.</param>
public sealed record HomeCreditData(HomeCreditTables Tables, ReadReport Report);
