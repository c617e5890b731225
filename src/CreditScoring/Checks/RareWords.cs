using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.HomeCredit;

namespace CreditScoring.Checks;

/// <summary>Says when a word is rare, unknown, or missing where nearly all have one.</summary>
static class RareWords
{
    /// <summary>What is said of a client, by row; null is nothing.</summary>
    /// <param name="label">What the field is called.</param>
    /// <param name="codes">A code per client.</param>
    /// <param name="levels">The words, in the order of their codes.</param>
    public static Func<int, PointToCheck?> Check(FieldLabel label, byte[] codes, IReadOnlyList<string> levels)
    {
        var counts = new int[byte.MaxValue + 1];
        foreach (var code in codes)
            counts[code]++;
        var isMissingRare = counts[CategoryCode.Missing] < RareFigures.CommonlyMissing * codes.Length;

        return row => codes[row] switch
        {
            CategoryCode.Missing => isMissingRare ? label.Say(PointKind.Missing, "missing") : null,
            CategoryCode.Unknown => label.Say(PointKind.UnknownWord, "unknown-word"),
            var code when counts[code] < RareFigures.Share * codes.Length => label.Say(
                PointKind.Rare, "rare-word", language => language == Language.French ? CategoryWords.French(levels[code - 1]) : CategoryWords.English(levels[code - 1])),
            _ => null,
        };
    }
}
