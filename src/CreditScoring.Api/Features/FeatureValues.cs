using CreditScoring.Api.Wording;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Wording;

namespace CreditScoring.Api.Features;

/// <summary>One feature over all clients, in the unit in which people read it, with its known values in order.</summary>
/// <remarks>
/// Days relative to the application become years elapsed before it, or years to come where most values lie after it. Values are put in
/// order when first asked for: of hundreds of features, people look at few.
/// </remarks>
sealed class FeatureValues
{
    const double DaysInYear = 365.25;

    readonly float[] raw;
    readonly Outcome[] outcomes;
    readonly double sign;
    readonly Lazy<double[]> sorted;

    public FeatureValues(FeatureDefinition definition, float[] raw, Outcome[] outcomes)
    {
        Definition = definition;
        this.raw = raw;
        this.outcomes = outcomes;

        var (after, yesOrNo) = (0, 0);
        foreach (var value in raw)
            if (!float.IsNaN(value))
            {
                KnownCount++;
                after += value > 0 ? 1 : 0;
                yesOrNo += value is 0 or 1 ? 1 : 0;
            }

        // The middle value, the upper one of two, lies at the application or before it.
        sign = definition.Unit == FeatureUnit.Days && KnownCount > 0 && after <= (KnownCount - 1) / 2 ? -1 : 1;
        IsYesNo = definition.Unit == FeatureUnit.YesNo && yesOrNo == KnownCount;
        sorted = new Lazy<double[]>(Sort);
    }

    FeatureValues(FeatureValues all, int[] rows)
    {
        Definition = all.Definition;
        raw = Array.ConvertAll(rows, row => all.raw[row]);
        outcomes = Array.ConvertAll(rows, row => all.outcomes[row]);
        KnownCount = raw.Count(value => !float.IsNaN(value));

        // Read as over all clients: a group must not turn a quantity into a question, or the past into the future.
        (sign, IsYesNo) = (all.sign, all.IsYesNo);
        sorted = new Lazy<double[]>(Sort);
    }

    /// <summary>All that is told of the feature.</summary>
    public FeatureDefinition Definition { get; }

    /// <summary>What it is called.</summary>
    public LocalText Label => new(Definition.French, Definition.English);

    /// <summary>The unit of the values shown.</summary>
    public FeatureUnit Unit => Definition.Unit == FeatureUnit.Days ? FeatureUnit.Years : Definition.Unit;

    /// <summary>The known values, as shown, from low to high.</summary>
    public double[] Sorted => sorted.Value;

    /// <summary>Number of clients whose value is known.</summary>
    public int KnownCount { get; }

    /// <summary>Whether the values are answers to a yes-or-no question.</summary>
    public bool IsYesNo { get; }

    /// <summary>Whether the values are words rather than quantities.</summary>
    public bool IsCategory => Definition.Kind == FeatureKind.Category || IsYesNo;

    /// <summary>Number of clients.</summary>
    public int Count => raw.Length;

    /// <summary>A client's value as shown; NaN is missing.</summary>
    public double this[int row] => Shown(raw[row]);

    /// <summary>The same feature over some of the clients.</summary>
    /// <param name="rows">Their rows; the group's rows are in this order.</param>
    public FeatureValues Among(int[] rows) => new(this, rows);

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
        return Definition.Levels.Count == 0 ? Facts.Of(FeatureUnit.Count, level) : LocalText.Start(language => Phrases.In(language, Subject.Values)["other"]);
    }

    double[] Sort()
    {
        var known = Array.FindAll(raw, value => !float.IsNaN(value));
        Array.Sort(known);
        var shown = Array.ConvertAll(known, Shown);
        if (sign < 0)
            Array.Reverse(shown);

        return shown;
    }

    double Shown(float value) => Definition.Unit == FeatureUnit.Days ? sign * value / DaysInYear : value;
}
