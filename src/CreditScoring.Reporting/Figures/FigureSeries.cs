namespace CreditScoring.Reporting.Figures;

/// <summary>One series of a figure: values along the first axis and, for each, a value along the second.</summary>
public sealed record FigureSeries
{
    /// <summary>Name in the legend and heading of its column in the table.</summary>
    public required string Name { get; init; }

    /// <summary>Words along the first axis, in order; empty when <see cref="X"/> is given.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Numbers along the first axis, in order; empty when <see cref="Categories"/> is given.</summary>
    public IReadOnlyList<double> X { get; init; } = [];

    /// <summary>Values along the second axis, as many as there are categories or numbers; NaN leaves a gap.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Lower ends of intervals around <see cref="Y"/>; empty for none.</summary>
    public IReadOnlyList<double> Low { get; init; } = [];

    /// <summary>Upper ends of intervals around <see cref="Y"/>; empty for none.</summary>
    public IReadOnlyList<double> High { get; init; } = [];

    /// <summary>Where each bar starts along the second axis; empty for zero.</summary>
    public IReadOnlyList<double> Starts { get; init; } = [];

    /// <summary>How it is drawn.</summary>
    public FigureMark Mark { get; init; } = FigureMark.Bar;

    /// <summary>Its colour and shape.</summary>
    public FigureTone Tone { get; init; }

    /// <summary>A colour for each bar, in order; empty uses <see cref="Tone"/> for all.</summary>
    public IReadOnlyList<FigureTone> Tones { get; init; } = [];

    /// <summary>Whether it only guides the eye, as a diagonal does: dotted, and left out of the table.</summary>
    public bool IsReference { get; init; }

    internal bool IsCategorical => Categories.Count > 0;

    internal bool HasInterval => Low.Count > 0;

    internal int Count => IsCategorical ? Categories.Count : X.Count;

    internal void Check()
    {
        if (Count == 0 || (IsCategorical && X.Count > 0))
            throw new ArgumentException($"Series '{Name}' needs categories or numbers along its first axis, one of the two.");

        if (Y.Count != Count || Low.Count != High.Count || (HasInterval && Low.Count != Count) || (Tones.Count > 0 && Tones.Count != Count)
            || (Starts.Count > 0 && Starts.Count != Count))
            throw new ArgumentException($"Series '{Name}' has {Count} places along its first axis; its values, intervals, starts and tones must be as many.");
    }
}
