using CreditScoring.Features;

namespace CreditScoring.Answers;

/// <summary>One answer of the application that may be changed to see what the score would be.</summary>
public sealed record Answer
{
    /// <summary>Its name for programs, such as <c>amount</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Raw column of the application that holds it; null when it follows from others, as the term does.</summary>
    public string? Column { get; init; }

    /// <summary>How it is given.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Unit of a number: money, months, years or a count.</summary>
    public FeatureUnit Unit { get; init; }

    /// <summary>Least number that is believable, in its unit.</summary>
    public double Least { get; init; }

    /// <summary>Greatest number that is believable, in its unit.</summary>
    public double Most { get; init; }

    /// <summary>The words of a choice, as the source spells them, in the order of their codes.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>What people read in French.</summary>
    public required string French { get; init; }

    /// <summary>What people read in English.</summary>
    public required string English { get; init; }
}
