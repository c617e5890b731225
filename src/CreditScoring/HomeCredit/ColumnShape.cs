namespace CreditScoring.HomeCredit;

/// <summary>The shape of one number column: how much is missing, where its middle lies, and how it goes with the outcome.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Missing">Share of the cells that are empty, in [0, 1].</param>
/// <param name="Median">Median of the known values; NaN when none is known.</param>
/// <param name="Correlation">Pearson's correlation with TARGET over clients with both known, in [-1, 1]; NaN when it has no meaning.</param>
public readonly record struct ColumnShape(string Column, double Missing, double Median, double Correlation)
{
    /// <summary>Measures a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="values">One value per client; NaN is missing.</param>
    /// <param name="target">1 for default, 0 for repaid, NaN when not known; same length.</param>
    public static ColumnShape Of(string column, float[] values, float[] target)
    {
        var known = Array.FindAll(values, value => !float.IsNaN(value));
        Array.Sort(known);

        return new ColumnShape(
            column,
            values.Length == 0 ? double.NaN : 1 - (double)known.Length / values.Length,
            known.Length == 0 ? double.NaN : known[known.Length / 2],
            Correlate(values, target));
    }

    static double Correlate(float[] values, float[] target)
    {
        double count = 0, sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (float.IsNaN(values[row]) || float.IsNaN(target[row]))
                continue;

            double x = values[row], y = target[row];
            count++;
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumYY += y * y;
            sumXY += x * y;
        }

        var spread = Math.Sqrt((count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY));

        return spread > 0 ? (count * sumXY - sumX * sumY) / spread : double.NaN;
    }
}
