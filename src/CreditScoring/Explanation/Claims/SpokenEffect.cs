using CreditScoring.Features;

namespace CreditScoring.Explanation.Claims;

/// <summary>Reads back what a sentence says a concept does; its words are its own, so that it cannot agree with the writer by sharing them.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Language">Its language.</param>
readonly record struct SpokenEffect(string Text, Language Language)
{
    /// <summary>How often a count below 1 is told.</summary>
    public int CountsBelowOne => Text.Split(Language == Language.French ? "moins de 1 " : "fewer than 1 ").Length - 1;

    /// <summary>Whom the sentence names to compare with; null when it names two.</summary>
    public Baseline? Beside => (Has("acceptés", "accepted"), Has("semblables", "similar")) switch
    {
        (true, true) => null,
        (true, false) => Baseline.Accepted,
        (false, true) => Baseline.Similar,
        _ => Baseline.All,
    };

    /// <summary>On which side of the cut-off it puts the score; null when on neither, or on both.</summary>
    public bool? IsAbove => (Has("au-dessus", "above"), Has("au-dessous", "below")) switch
    {
        (true, false) => true,
        (false, true) => false,
        _ => null,
    };

    /// <summary>Whether it begins with a concept's name.</summary>
    public bool Names(Concept concept) => Text.StartsWith(Language == Language.French ? concept.French : concept.English, StringComparison.Ordinal);

    bool Has(string french, string english) => Text.Contains(Language == Language.French ? french : english, StringComparison.Ordinal);
}
