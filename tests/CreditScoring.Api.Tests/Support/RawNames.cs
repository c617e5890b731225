using System.Text.RegularExpressions;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Api.Tests.Support;

/// <summary>Names of columns and features, which no advisor should read.</summary>
static partial class RawNames
{
    static readonly HashSet<string> All =
        [.. ApplicationSchema.Train.Columns.Select(column => column.Name), .. FeatureCatalog.All.Select(feature => feature.Name)];

    /// <summary>The raw names in a text.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Word().Matches(text).Select(match => match.Value).Where(word => All.Contains(word))];

    [GeneratedRegex("[A-Z][A-Z0-9_]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
