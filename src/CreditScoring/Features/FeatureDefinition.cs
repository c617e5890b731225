namespace CreditScoring.Features;

/// <summary>All that people and programs are told of one feature; the data dictionary, labels, reasons and constraints come from it.</summary>
public sealed record FeatureDefinition
{
    /// <summary>Name of the feature, unique in the catalog, such as <c>B_DEBT_SUM</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Table it is computed from, such as <c>bureau</c>; several are joined by a plus sign.</summary>
    public required string Source { get; init; }

    /// <summary>How it is computed, in words and raw column names.</summary>
    public required string Formula { get; init; }

    /// <summary>Unit of its values.</summary>
    public required FeatureUnit Unit { get; init; }

    /// <summary>How its values are to be read.</summary>
    public FeatureKind Kind { get; init; } = FeatureKind.Numeric;

    /// <summary>For a category, its raw words in the order of their values; otherwise empty.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What advisors read in French, without raw column names.</summary>
    public required string French { get; init; }

    /// <summary>What advisors read in English, without raw column names.</summary>
    public required string English { get; init; }

    /// <summary>The concept it belongs to.</summary>
    public required Concept Concept { get; init; }

    /// <summary>Whether a client can change it.</summary>
    public required Actionability Actionability { get; init; }

    /// <summary>Expected effect on the risk as the value grows: +1 riskier, -1 safer, 0 none expected.</summary>
    public int Direction { get; init; }

    /// <summary>Whether it is, or stands for, a characteristic protected by law (sex, family situation, age, residence).</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether it belongs to the core or extends it.</summary>
    public FeatureTier Tier { get; init; } = FeatureTier.Core;

    /// <summary>Whether it compares the client with training clients, so that only a model can give it.</summary>
    public bool IsLearned { get; init; }

    /// <summary>What a model must know of it.</summary>
    public FeatureColumn Column => new(Name, Kind, Levels, Direction);
}
