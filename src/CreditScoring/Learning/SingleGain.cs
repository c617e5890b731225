using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>What one feature tells of the outcome without any other.</summary>
static class SingleGain
{
    const int Bins = 20;
    const double Prior = 1; // clients with the overall default rate that each bin is thought to hold besides its own

    /// <summary>Log loss per client saved by the default rates of the feature's bins (20 quantiles, or the levels, and missing) against the overall rate; at least 0.</summary>
    public static double Of(FeatureColumn column, float[] values, float[] defaults)
    {
        var known = Array.FindAll(values, value => !float.IsNaN(value));
        Array.Sort(known);
        var bounds = column.Kind == FeatureKind.Category || known.Length == 0
            ? []
            : Enumerable.Range(1, Bins - 1).Select(bin => known[(int)((long)bin * known.Length / Bins)]).Distinct().ToArray();

        var count = column.Kind == FeatureKind.Category ? column.Levels.Count + 2 : bounds.Length + 2;
        var (clients, bad) = (new double[count], new double[count]);
        for (var row = 0; row < values.Length; row++)
        {
            var bin = BinOf(values[row], column.Kind == FeatureKind.Category, bounds, count);
            clients[bin]++;
            bad[bin] += defaults[row];
        }

        var overall = bad.Sum() / values.Length;
        var gain = 0.0;
        for (var bin = 0; bin < count; bin++)
        {
            var rate = (bad[bin] + Prior * overall) / (clients[bin] + Prior);
            gain += bad[bin] * Log(rate / overall) + (clients[bin] - bad[bin]) * Log((1 - rate) / (1 - overall));
        }

        return Math.Max(0, gain / values.Length);
    }

    static int BinOf(float value, bool isCategory, float[] bounds, int count)
    {
        if (float.IsNaN(value))
            return 0;
        if (isCategory)
            return 1 + Math.Clamp((int)value, 0, count - 2);

        var place = Array.BinarySearch(bounds, value);

        return 1 + (place >= 0 ? place + 1 : ~place);
    }

    // A rate of 0 belongs to no client, and counts nothing.
    static double Log(double ratio) => ratio > 0 ? Math.Log(ratio) : 0;
}
