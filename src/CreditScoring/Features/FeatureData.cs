using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>The features of every client of a folder, computed while its tables were read.</summary>
/// <param name="Features">A column per feature in the order of the catalog, and a row per client in the order of <paramref name="Applications"/>.</param>
/// <param name="Applications">The clients, cleaned. Column TARGET is 1, 0, or NaN when not known. The other tables are not kept.</param>
/// <param name="Report">Files, rows, absent tables, unknown words, orphans, cleaning counts.</param>
public sealed record FeatureData(FeatureMatrix Features, Table Applications, ReadReport Report);
