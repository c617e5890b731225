using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Checks;

/// <summary>Says when a figure is higher or lower than nearly all others, or missing where nearly all have one.</summary>
static class RareFigures
{
    /// <summary>Share of the clients below which something is rare.</summary>
    public const double Share = 0.005;

    /// <summary>Share of the clients without a value from which one more is nothing to look at.</summary>
    public const double CommonlyMissing = 0.05;

    /// <summary>What is said of a client, by row; null is nothing.</summary>
    /// <param name="label">What the field is called.</param>
    /// <param name="unit">Its unit; days before the application are told as time elapsed.</param>
    /// <param name="values">A figure per client; NaN is missing.</param>
    /// <param name="isDeclared">Whether clients declare it; of a history, nothing is missing, there is none.</param>
    public static Func<int, PointToCheck?> Check(FieldLabel label, FeatureUnit unit, float[] values, bool isDeclared)
    {
        var known = Array.FindAll(values, value => !float.IsNaN(value));
        var isMissingRare = isDeclared && values.Length - known.Length < CommonlyMissing * values.Length;
        Array.Sort(known);

        // At most that share lies strictly beyond either limit: clients who share the limit are not rare.
        var beyond = (int)(Share * known.Length);
        var isQuestion = unit == FeatureUnit.YesNo;
        var (low, high) = known.Length == 0 || isQuestion ? (float.NegativeInfinity, float.PositiveInfinity) : (known[beyond], known[^(beyond + 1)]);
        // More days before the application are a lower number, but a longer time.
        var (longest, shortest) = unit == FeatureUnit.Days ? ("rare-low", "rare-high") : ("rare-high", "rare-low");

        return row => values[row] switch
        {
            float.NaN => isMissingRare ? label.Say(PointKind.Missing, "missing") : null,
            var value when value > high => label.Say(PointKind.Rare, longest, language => ValueText.Of(unit, value, language)),
            var value when value < low => label.Say(PointKind.Rare, shortest, language => ValueText.Of(unit, value, language)),
            _ => null,
        };
    }
}
