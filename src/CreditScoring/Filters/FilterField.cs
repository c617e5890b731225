using CreditScoring.Features;

namespace CreditScoring.Filters;

/// <summary>Something described of each client, by which clients can be found.</summary>
/// <param name="Name">Key of the field in addresses; not for display.</param>
/// <param name="Group">Id of the group of the client's sheet in which it stands.</param>
/// <param name="Unit">Unit of its numbers, as people read them: days before the application are years.</param>
/// <param name="French">Label in French.</param>
/// <param name="English">Label in English.</param>
/// <param name="Words">For a field of words, its words as the data spells them; <c>yes</c> and <c>no</c> for a question. Empty for numbers.</param>
/// <param name="Blocks">For a field of numbers, intervals that clients are counted in, from low to high and without a gap; empty for words, and when no number is known.</param>
public sealed record FilterField(
    string Name, string Group, FeatureUnit Unit, string French, string English, IReadOnlyList<string> Words, IReadOnlyList<FilterBlock> Blocks)
{
    /// <summary>Number of values that clients are counted by: words or blocks.</summary>
    public int ValueCount => Math.Max(Words.Count, Blocks.Count);

    /// <summary>Whether its values are words rather than numbers.</summary>
    public bool IsWords => Words.Count > 0;
}

/// <summary>An interval of numbers that clients are counted in.</summary>
/// <param name="Range">The interval.</param>
/// <param name="Least">The least number that a client has in it.</param>
/// <param name="Most">The greatest number that a client has in it.</param>
public sealed record FilterBlock(NumberRange Range, double Least, double Most);

/// <summary>The numbers of an interval [from, to).</summary>
/// <param name="From">Lower end, included; -infinity when open.</param>
/// <param name="To">Upper end, excluded; +infinity when open.</param>
public readonly record struct NumberRange(double From, double To)
{
    /// <summary>Whether a number lies in the interval; NaN never does.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(double value) => value >= From && value < To;
}
