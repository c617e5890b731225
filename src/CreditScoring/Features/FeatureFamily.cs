namespace CreditScoring.Features;

/// <summary>Features that share their source, their concept, and what a client can do about them.</summary>
/// <param name="source">Table they are computed from.</param>
/// <param name="concept">Concept they are shown under.</param>
/// <param name="actionability">Whether a client can change them.</param>
/// <param name="part">The part of a client they read; null, when its table is absent, makes them missing.</param>
/// <param name="isProtected">Whether they are, or stand for, a characteristic protected by law.</param>
sealed class FeatureFamily<T>(
    string source, Concept concept, Actionability actionability, Func<ClientRecord, T?> part, bool isProtected = false)
    where T : class
{
    /// <summary>A feature whose values are numbers.</summary>
    public Feature Numeric(string name, FeatureUnit unit, int direction, string formula, Func<T, double> value) =>
        new(new FeatureDefinition
        {
            Name = name, Source = source, Formula = formula, Unit = unit, Direction = direction,
            French = FeatureLabels.French(name), English = FeatureLabels.English(name),
            Concept = concept, Actionability = actionability, IsProtected = isProtected,
        },
        client => part(client) is { } rows ? value(rows) : double.NaN);

    /// <summary>A feature whose values are positions in a list of words.</summary>
    public Feature Category(string name, IReadOnlyList<string> levels, string formula, Func<T, double> value)
    {
        var numeric = Numeric(name, FeatureUnit.Category, Risk.Unclear, formula, value);

        return numeric with { Definition = numeric.Definition with { Kind = FeatureKind.Category, Levels = levels } };
    }
}
