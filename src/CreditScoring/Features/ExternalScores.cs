namespace CreditScoring.Features;

/// <summary>The three external scores of a client, in [0, 1]; NaN is missing.</summary>
readonly record struct ExternalScores(double First, double Second, double Third)
{
    /// <summary>Number of missing scores, 0 to 3.</summary>
    public int MissingCount => 3 - KnownCount;

    /// <summary>Mean of the known scores.</summary>
    public double Mean => Missing.Divide(Total, KnownCount);

    /// <summary>Sum of the known scores; missing when none is known.</summary>
    public double Sum => KnownCount == 0 ? double.NaN : Total;

    /// <summary>The middle one of three known scores, the mean of two, or the only one.</summary>
    public double Median => KnownCount < 3
        ? Mean
        : Math.Max(Math.Min(First, Second), Math.Min(Math.Max(First, Second), Third));

    /// <summary>Lowest known score.</summary>
    public double Min => double.MinNumber(First, double.MinNumber(Second, Third));

    /// <summary>Highest known score.</summary>
    public double Max => double.MaxNumber(First, double.MaxNumber(Second, Third));

    /// <summary>Sample standard deviation (n - 1) of the known scores; missing when fewer than two are known.</summary>
    public double StandardDeviation => KnownCount < 2
        ? double.NaN
        : Math.Sqrt((SquareFromMean(First) + SquareFromMean(Second) + SquareFromMean(Third)) / (KnownCount - 1));

    /// <summary>Product of the three scores; missing when one is.</summary>
    public double Product => First * Second * Third;

    /// <summary>Product of the first and second.</summary>
    public double FirstBySecond => First * Second;

    /// <summary>Geometric mean of the first and third.</summary>
    public double FirstByThird => Math.Sqrt(First * Third);

    /// <summary>Product of the second and third.</summary>
    public double SecondByThird => Second * Third;

    /// <summary>Mean of the known scores with weights 1.9, 2.1 and 2.6.</summary>
    public double WeightedMean => Missing.Divide(
        Missing.AsZero(1.9 * First) + Missing.AsZero(2.1 * Second) + Missing.AsZero(2.6 * Third),
        Weight(First, 1.9) + Weight(Second, 2.1) + Weight(Third, 2.6));

    double Total => Missing.AsZero(First) + Missing.AsZero(Second) + Missing.AsZero(Third);

    int KnownCount => (int)(Weight(First, 1) + Weight(Second, 1) + Weight(Third, 1));

    double SquareFromMean(double score) => Missing.AsZero((score - Mean) * (score - Mean));

    static double Weight(double score, double weight) => double.IsNaN(score) ? 0 : weight;
}
