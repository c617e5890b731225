using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Monitoring;

/// <summary>Whether features go together as they did: how far clients lie from the directions that held most of one half of the reference.</summary>
/// <param name="Reference">Mean distance of the other half of the reference, in standard deviations.</param>
/// <param name="Current">Mean distance of the current clients.</param>
/// <param name="Effect">Greatest difference between the shares of clients at or below any distance, in [0, 1].</param>
/// <param name="PValue">Chance of so great a difference when nothing changed, in [0, 1].</param>
/// <param name="Directions">Directions kept.</param>
public sealed record ReconstructionDrift(double Reference, double Current, double Effect, double PValue, int Directions)
{
    const int MostFeatures = 120;

    /// <summary>Compares the distances; categories are left out, and missing values are the mean.</summary>
    /// <param name="reference">Features of reference clients.</param>
    /// <param name="current">The same features of current clients.</param>
    internal static ReconstructionDrift Of(FeatureMatrix reference, FeatureMatrix current)
    {
        int[] even = [.. Enumerable.Range(0, reference.RowCount).Where(row => row % 2 == 0)], odd = [.. Enumerable.Range(0, reference.RowCount).Where(row => row % 2 == 1)];
        var (learned, other) = (reference.Rows(even), reference.Rows(odd));
        int[] places = [.. Enumerable.Range(0, reference.Columns.Count).Where(place => reference.Columns[place].Kind == FeatureKind.Numeric && Varies(learned.Column(place))).Take(MostFeatures)];
        if (places.Length == 0)
            return new ReconstructionDrift(0, 0, 0, 1, 0);

        var space = Reconstruction.Of(Numbers(learned, places));
        double[] before = space.Errors(Numbers(other, places)), now = space.Errors(Numbers(current, places));
        var evidence = ColumnTests.Distribution(SamplePair.Of(ColumnSample.OfNumbers(before.AsSpan()), ColumnSample.OfNumbers(now.AsSpan())), new DriftOptions().Tolerance);

        return new ReconstructionDrift(before.Average(), now.Average(), evidence.Effect, evidence.PValue, space.Explained.Count);
    }

    static double[][] Numbers(FeatureMatrix matrix, int[] places) => Array.ConvertAll(places, place => Array.ConvertAll(matrix.Column(place), value => float.IsInfinity(value) ? double.NaN : value));

    static bool Varies(float[] values)
    {
        var first = Array.Find(values, float.IsFinite);

        return Array.Exists(values, value => float.IsFinite(value) && value != first);
    }
}
