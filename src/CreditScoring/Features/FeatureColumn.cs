namespace CreditScoring.Features;

/// <summary>What a model must know of one feature.</summary>
/// <param name="Name">Name of the feature, unique in its matrix.</param>
/// <param name="Kind">How its values are to be read.</param>
/// <param name="Levels">For a category, its words in the order of their values; otherwise empty.</param>
/// <param name="Direction">Expected effect on the risk as the value grows: +1 riskier, -1 safer, 0 none expected.</param>
public sealed record FeatureColumn(string Name, FeatureKind Kind, IReadOnlyList<string> Levels, int Direction = 0)
{
    /// <summary>Whether a column of the other has the values of this one: the same name, kind and levels.</summary>
    public bool IsSameAs(FeatureColumn other) => Name == other.Name && Kind == other.Kind && Levels.SequenceEqual(other.Levels);

    /// <summary>A numeric feature.</summary>
    public static FeatureColumn Numeric(string name, int direction = 0) => new(name, FeatureKind.Numeric, [], direction);

    /// <summary>A category feature.</summary>
    public static FeatureColumn Category(string name, IReadOnlyList<string> levels) => new(name, FeatureKind.Category, levels);
}
