using System.Collections.Frozen;
using System.Globalization;

namespace CreditScoring.Aws;

/// <summary>Which whole numbers are those of clients.</summary>
/// <remarks>Between 100001 and 456255 every number is taken for one, of Kaggle's tables or of synthetic ones, which begin at 100001 too.</remarks>
public sealed class ClientNumbers
{
    /// <summary>Lowest number of a client of Kaggle's tables.</summary>
    public const long Lowest = 100_001;

    /// <summary>Highest number of a client of Kaggle's tables.</summary>
    public const long Highest = 456_255;

    // A shorter number is a count, a year or a page too often to accuse it.
    const int LeastDigits = 5;

    readonly FrozenSet<long> _known;

    /// <summary>The range of Kaggle's tables, and numbers besides.</summary>
    /// <param name="known">Numbers of other clients; texts that are no whole number of five digits at least are passed over.</param>
    public ClientNumbers(IEnumerable<string> known) =>
        _known = known
            .Where(text => text.Length >= LeastDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
            .ToFrozenSet();

    /// <summary>The range of Kaggle's tables alone.</summary>
    public static ClientNumbers Kaggle { get; } = new([]);

    /// <summary>Whether a text is the bare number of a client: digits and nothing else.</summary>
    public bool Has(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number is >= Lowest and <= Highest || _known.Contains(number));
}
