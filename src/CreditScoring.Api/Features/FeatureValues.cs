using CreditScoring.Api.Wording;
using CreditScoring.Features;

namespace CreditScoring.Api.Features;

/// <summary>One feature over all clients, in the unit in which people read it, with its known values in order.</summary>
/// <remarks>Days relative to the application become years elapsed before it, or years to come where most values lie after it.</remarks>
sealed class FeatureValues
{
    const double DaysInYear = 365.25;

    readonly float[] raw;
    readonly Outcome[] outcomes;
    readonly double sign = 1;

    public FeatureValues(FeatureDefinition definition, float[] raw, Outcome[] outcomes)
    {
        Definition = definition;
        this.raw = raw;
        this.outcomes = outcomes;

        var sorted = Array.FindAll(raw, value => !float.IsNaN(value));
        Array.Sort(sorted);
        if (definition.Unit == FeatureUnit.Days && sorted.Length > 0 && sorted[sorted.Length / 2] <= 0)
            sign = -1;

        Sorted = Array.ConvertAll(sorted, value => Shown(value));
        if (sign < 0)
            Array.Reverse(Sorted);

        IsYesNo = definition.Unit == FeatureUnit.YesNo && Array.TrueForAll(sorted, value => value is 0 or 1);
    }

    /// <summary>All that is told of the feature.</summary>
    public FeatureDefinition Definition { get; }

    /// <summary>What it is called.</summary>
    public LocalText Label => new(Definition.French, Definition.English);

    /// <summary>The unit of the values shown.</summary>
    public FeatureUnit Unit => Definition.Unit == FeatureUnit.Days ? FeatureUnit.Years : Definition.Unit;

    /// <summary>The known values, as shown, from low to high.</summary>
    public double[] Sorted { get; }

    /// <summary>Whether the values are answers to a yes-or-no question.</summary>
    public bool IsYesNo { get; }

    /// <summary>Whether the values are words rather than quantities.</summary>
    public bool IsCategory => Definition.Kind == FeatureKind.Category || IsYesNo;

    /// <summary>Number of clients.</summary>
    public int Count => raw.Length;

    /// <summary>A client's value as shown; NaN is missing.</summary>
    public double this[int row] => Shown(raw[row]);

    /// <summary>How a client's credit ended.</summary>
    public Outcome OutcomeOf(int row) => outcomes[row];

    /// <summary>A client's value in words.</summary>
    public LocalText TextOf(int row)
    {
        if (float.IsNaN(raw[row]))
            return Facts.Missing;
        if (Definition.Kind == FeatureKind.Category)
            return LevelName((int)raw[row]);

        return Definition.Unit == FeatureUnit.Days ? Facts.Moment(raw[row], isPastExpected: sign < 0) : Facts.Of(Unit, raw[row]);
    }

    /// <summary>The words of a category's level.</summary>
    public LocalText LevelName(int level)
    {
        if (IsYesNo)
            return Facts.Of(FeatureUnit.YesNo, level);
        if (level < Definition.Levels.Count)
            return Facts.Word(Definition.Levels[level]);

        // A category without words is a code: there is nothing to say of it but its number.
        return Definition.Levels.Count == 0 ? Facts.Of(FeatureUnit.Count, level) : new("Autre", "Other");
    }

    double Shown(float value) => Definition.Unit == FeatureUnit.Days ? sign * value / DaysInYear : value;
}
