namespace CreditScoring.Imbalance;

/// <summary>Every method, with the options that the field uses when it says no more: outcomes balanced one to one, five neighbours to invent, three to clean.</summary>
public static class ImbalanceMethods
{
    /// <summary>The methods; the first, threshold moving, is what the others are compared with.</summary>
    public static IReadOnlyList<IImbalanceMethod> All { get; } =
    [
        new ThresholdMoving(),
        new ClassWeights(),
        new FocalLoss(),
        new ResampledTraining(new RandomOverSampling()),
        new ResampledTraining(new RandomUnderSampling()),
        new ResampledTraining(new Smote()),
        new ResampledTraining(new SmoteNc()),
        new ResampledTraining(new BorderlineSmote()),
        new ResampledTraining(new Adasyn()),
        new ResampledTraining(new TomekLinks()),
        new ResampledTraining(new EditedNearestNeighbours()),
        new ResampledTraining(new NearMiss { Version = 1 }),
        new ResampledTraining(new NearMiss { Version = 2 }),
        new ResampledTraining(new NearMiss { Version = 3 }),
        new ResampledTraining(new SmoteEnn()),
        new ResampledTraining(new SmoteTomek()),
        new BalancedBagging(),
        new RusBoost(),
    ];

    /// <summary>Those that change which rows are trained on, by name: a search can take them as a step of a pipeline.</summary>
    public static IReadOnlyDictionary<string, IResampler> Resamplers { get; } =
        All.OfType<ResampledTraining>().ToDictionary(method => method.Name, method => method.Resampler, StringComparer.Ordinal);

    /// <summary>Some of the methods, the first of all always among them.</summary>
    /// <param name="names">Their names; none for all.</param>
    /// <exception cref="ArgumentException">A name is of no method; the message lists them.</exception>
    public static IReadOnlyList<IImbalanceMethod> Named(IReadOnlyCollection<string> names)
    {
        if (names.FirstOrDefault(name => All.All(method => method.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no method {unknown}; there are {string.Join(", ", All.Select(method => method.Name))}.", nameof(names));

        return names.Count == 0 ? All : [.. All.Where((method, place) => place == 0 || names.Contains(method.Name))];
    }
}
