namespace CreditScoring.Drift;

/// <summary>A column of one sample in a few numbers.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Missing">Rows without a value.</param>
/// <param name="Infinite">Rows with an infinite value.</param>
/// <param name="Distinct">Different values or levels.</param>
/// <param name="Mean">Mean of the finite values, in the column's unit; null for levels, or without values.</param>
/// <param name="StandardDeviation">Their standard deviation, likewise.</param>
/// <param name="Quantiles">Least value, 5 %, 25 %, 50 %, 75 %, 95 %, greatest value; empty for levels, or without values.</param>
public sealed record ColumnFacts(int Rows, int Missing, int Infinite, int Distinct, double? Mean, double? StandardDeviation, IReadOnlyList<double> Quantiles)
{
    static readonly double[] places = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    /// <summary>Facts of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="distinct">Different values or levels in it.</param>
    internal static ColumnFacts Of(ColumnSample sample, int distinct)
    {
        var values = sample.Values.ToArray();

        return Of(
            sample.Rows, sample.Missing, sample.NegativeInfinite + sample.PositiveInfinite, distinct,
            values.Length == 0 ? null : (sample.Mean, sample.StandardDeviation, values.Length, rank => values[rank]));
    }

    /// <summary>Facts of counts.</summary>
    internal static ColumnFacts Of(int rows, int missing, int infinite, int distinct, (double Mean, double Deviation, int Count, Func<int, double> ValueAt)? numbers) => new(
        rows, missing, infinite, distinct, numbers?.Mean, numbers?.Deviation,
        numbers is { } known ? [.. places.Select(place => known.ValueAt((int)Math.Round(place * (known.Count - 1))))] : []);
}
