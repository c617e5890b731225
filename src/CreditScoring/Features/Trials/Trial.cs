namespace CreditScoring.Features.Trials;

/// <summary>Features on trial that read the same part of a client.</summary>
/// <param name="source">Tables they are computed from, joined by <c> + </c>.</param>
/// <param name="part">The part of a client they read; null, when its table is absent, makes them missing.</param>
sealed class Trial<T>(string source, Func<ClientRecord, T?> part)
    where T : class
{
    static readonly Concept onTrial = Concept.Named("trial");

    /// <summary>A feature whose values are numbers.</summary>
    public Feature Numeric(string name, string formula, Func<T, double> value) => new(
        new FeatureDefinition
        {
            Name = name, Source = source, Formula = formula, Unit = FeatureUnit.None, French = name, English = name,
            Concept = onTrial, Actionability = Actionability.BankHeld, Tier = FeatureTier.Trial,
        },
        client => part(client) is { } rows ? value(rows) : double.NaN);

    /// <summary>Figures made of some of the rows, each a feature.</summary>
    /// <param name="prefix">What their names begin with, such as <c>P3</c>.</param>
    /// <param name="which">Which rows, for the formula.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="aggregates">The figures.</param>
    public IEnumerable<Feature> Over<TRow>(
        string prefix, string which, Func<T, Selection<TRow>> rows, params Aggregate<TRow>[] aggregates)
        where TRow : class =>
        aggregates.Select(aggregate =>
            Numeric($"{prefix}_{aggregate.Name}", $"{aggregate.Formula}, {which}.", history => aggregate.Value(rows(history))));

    /// <summary>A feature whose values are positions in a list of words.</summary>
    public Feature Category(string name, IReadOnlyList<string> levels, string formula, Func<T, double> value)
    {
        var numeric = Numeric(name, formula, value);

        return numeric with { Definition = numeric.Definition with { Unit = FeatureUnit.Category, Kind = FeatureKind.Category, Levels = levels } };
    }
}
