namespace CreditScoring.Drift;

/// <summary>When a change counts: what chance may do, and what is too small to matter.</summary>
/// <remarks>A change is flagged only when it is significant, with all tests of the report corrected together, and material, by its effect. Decision record 34 has the evidence.</remarks>
public sealed record DriftOptions
{
    /// <summary>Share of false discoveries allowed among what is flagged, in (0, 1), by Benjamini and Hochberg over every test of the report; with nothing changed, the chance that a report flags anything.</summary>
    public double Alpha { get; init; } = 0.01;

    /// <summary>Fewest rows with a value, in each sample, at which a column is judged.</summary>
    public int MinimumRows { get; init; } = 100;

    /// <summary>Least material distance between two distributions, in [0, 1]: so large a share of the clients lies elsewhere.</summary>
    public double Tolerance { get; init; } = 0.05;

    /// <summary>The same for <see cref="Target"/> and <see cref="Prediction"/>, where less matters.</summary>
    public double OutcomeTolerance { get; init; } = 0.02;

    /// <summary>Least material change of the share of missing values.</summary>
    public double MissingTolerance { get; init; } = 0.02;

    /// <summary>Least material change of the share of infinite values.</summary>
    public double InfiniteTolerance { get; init; } = 0.005;

    /// <summary>Least material share of rows on levels never seen, on levels that are gone, or out of the reference's range.</summary>
    public double NoveltyTolerance { get; init; } = 0.005;

    /// <summary>Column of the outcome, read as levels when it has five values at most; null when there is none.</summary>
    public string? Target { get; init; }

    /// <summary>Column of the score; null when there is none.</summary>
    public string? Prediction { get; init; }

    /// <summary>What each column weighs in the model, by name, at least 0; null when no model is known. Columns not named weigh nothing.</summary>
    public IReadOnlyDictionary<string, double>? Weights { get; init; }

    /// <summary>With <see cref="Weights"/>: share of the weight on drifted columns, in (0, 1], from which the verdict is drift.</summary>
    public double WeightShare { get; init; } = 0.05;

    /// <exception cref="ArgumentException">A number is out of its range; the message names it.</exception>
    internal void Check()
    {
        Within(Alpha, nameof(Alpha));
        foreach (var (value, name) in new[]
        {
            (Tolerance, nameof(Tolerance)), (OutcomeTolerance, nameof(OutcomeTolerance)), (MissingTolerance, nameof(MissingTolerance)),
            (InfiniteTolerance, nameof(InfiniteTolerance)), (NoveltyTolerance, nameof(NoveltyTolerance)), (WeightShare, nameof(WeightShare)),
        })
            Within(value, name);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumRows, 2);

        static void Within(double value, string name)
        {
            if (!(value is > 0 and < 1))
                throw new ArgumentException($"{name} is {value}; give a number above 0 and below 1.", name);
        }
    }

    /// <summary>Least material distance of a column.</summary>
    internal double ToleranceOf(string column) => column == Target || column == Prediction ? OutcomeTolerance : Tolerance;
}
