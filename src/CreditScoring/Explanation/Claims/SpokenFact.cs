using System.Globalization;
using CreditScoring.Features;

namespace CreditScoring.Explanation.Claims;

/// <summary>The sentence of a fact, cut into its parts again.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Comparison">The comparison in words; empty when there is none.</param>
/// <param name="Language">Language of the sentence.</param>
sealed record SpokenFact(string Value, string Comparison, Language Language)
{
    static readonly string[] frenchStarts = [", comme la plupart", ", plus ", ", moins ", ". C’est "];
    static readonly string[] englishStarts = [", as for most", ", more than", ", less than", ", later than", ", sooner than", ". That is "];

    /// <summary>Of 100 clients, how many the comparison names; 0 when none.</summary>
    public int OutOf100 => SpokenNumber.NotHundred(Comparison, Language) is [var count] ? (int)count : 0;

    /// <summary>On which side of a raw value the clients lie whom the comparison names.</summary>
    public Side Side(FeatureDefinition feature, float value)
    {
        // Of two moments in the past, the longer ago has the lower number of days.
        var isTurned = feature.Unit == FeatureUnit.Days && value < 0;
        bool Has(string french, string english) => Comparison.Contains(Language == Language.French ? french : english, StringComparison.Ordinal);

        return Comparison.Length == 0 ? Claims.Side.None
            : Has("la plupart", "most clients") ? Claims.Side.Same
            : Has("plus tard", "later") ? Claims.Side.Lower
            : Has("plus tôt", "sooner") ? Claims.Side.Higher
            : Has("plus que", "more than") == isTurned ? Claims.Side.Higher
            : Claims.Side.Lower;
    }

    /// <summary>Reads a sentence; null when it is not about the feature.</summary>
    public static SpokenFact? Read(string text, FeatureDefinition feature, Language language)
    {
        var label = language == Language.French ? feature.French + "\u00A0: " : feature.English + ": ";
        if (!text.StartsWith(label, StringComparison.Ordinal) || !text.EndsWith('.'))
            return null;

        var rest = text[label.Length..^1];
        var cut = (language == Language.French ? frenchStarts : englishStarts)
            .Select(start => CultureInfo.InvariantCulture.CompareInfo.LastIndexOf(rest, start, CompareOptions.Ordinal)).Where(place => place > 0).DefaultIfEmpty(rest.Length).Min();

        return new SpokenFact(rest[..cut], rest[cut..], language);
    }
}
