using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Linear;

/// <summary>Whole points per bin of a few features: a client's score is the base points plus one entry per feature, so that it can be added up by hand. Immutable and thread-safe.</summary>
public sealed class Scorecard
{
    /// <summary>Points per unit of log-odds.</summary>
    const double Factor = PointsScale.PointsToDouble / 0.693147180559945309; // ln 2

    readonly double[][] exact; // [feature][bin]: points before they are rounded
    readonly double exactBase;
    readonly FeatureSet inputs;

    Scorecard(double intercept, IReadOnlyList<ScorecardFeature> features, int basePoints)
    {
        (Intercept, Features, BasePoints) = (intercept, features, basePoints);
        inputs = FeatureSet.Plain([.. features.Select(feature => feature.Binning.Column)]);
        (exactBase, exact) = ExactPoints(intercept, features);
    }

    /// <summary>Log-odds of default of a client whose weights of evidence are all 0.</summary>
    public double Intercept { get; }

    /// <summary>Points that every client has.</summary>
    public int BasePoints { get; }

    /// <summary>The features, in the order in which they were chosen.</summary>
    public IReadOnlyList<ScorecardFeature> Features { get; }

    /// <summary>Features that must be given, in the order of <see cref="Features"/>.</summary>
    public IReadOnlyList<FeatureColumn> Columns => inputs.Columns;

    /// <summary>A scorecard whose points follow from coefficients on weights of evidence.</summary>
    /// <param name="intercept">Log-odds of default where every weight of evidence is 0.</param>
    /// <param name="features">Bins and coefficients; their points are not read but computed.</param>
    /// <remarks>
    /// Points of a bin: -50 / ln 2 × coefficient × weight of evidence, shifted so that the riskiest bin of each feature has 0, then rounded. Base points: the rest, rounded such
    /// that rounding leaves the mean score of the training clients, taken feature by feature, where it was.
    /// </remarks>
    public static Scorecard Of(double intercept, IReadOnlyList<ScorecardFeature> features)
    {
        var (exactBase, exact) = ExactPoints(intercept, features);
        var rounded = features.Select((feature, place) => feature with { Points = [.. exact[place].Select(points => (int)Math.Round(points))] }).ToArray();
        var shift = 0.0;
        for (var feature = 0; feature < rounded.Length; feature++)
        {
            var bins = rounded[feature].Binning.Bins;
            shift += Enumerable.Range(0, bins.Count).Sum(bin => bins[bin].Clients * (exact[feature][bin] - rounded[feature].Points[bin])) / bins.Sum(bin => bin.Clients);
        }

        return new Scorecard(intercept, rounded, (int)Math.Round(exactBase + shift));
    }

    /// <summary>A scorecard with given points, as read from a file.</summary>
    internal static Scorecard WithPoints(double intercept, IReadOnlyList<ScorecardFeature> features, int basePoints) => new(intercept, features, basePoints);

    /// <summary>The same bins with points stretched and shifted as a calibration asks, so that a score of 500 is a probability of default of 1/11 again.</summary>
    /// <param name="calibration">Fitted on the log-odds of clients that the scorecard did not see in training.</param>
    public Scorecard Calibrated(PlattCalibration calibration) => Of(
        calibration.Intercept + calibration.Slope * Intercept,
        [.. Features.Select(feature => feature with { Coefficient = calibration.Slope * feature.Coefficient, Error = calibration.Slope * feature.Error })]);

    /// <summary>Score of one client, in points; higher is safer.</summary>
    /// <param name="values">A value per feature, in the order of <see cref="Columns"/>; NaN is missing.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the features.</exception>
    public int Score(ReadOnlySpan<float> values)
    {
        ThrowUnlessOfFeatures(values.Length);
        var points = BasePoints;
        for (var feature = 0; feature < values.Length; feature++)
            points += Features[feature].Points[Features[feature].Binning.BinOf(values[feature])];

        return points;
    }

    /// <summary>Score of each client, in points; higher is safer.</summary>
    /// <param name="matrix">Holds the features, found by name.</param>
    /// <exception cref="ArgumentException">A feature is not there, or has other levels than the scorecard knows.</exception>
    public int[] Score(FeatureMatrix matrix)
    {
        var read = inputs.Complete(matrix);
        var scores = new int[matrix.RowCount];
        Array.Fill(scores, BasePoints);
        for (var feature = 0; feature < Features.Count; feature++)
            for (var row = 0; row < scores.Length; row++)
                scores[row] += Features[feature].Points[Features[feature].Binning.BinOf(read.Column(feature)[row])];

        return scores;
    }

    /// <summary>Probability of default, in (0, 1), at a score.</summary>
    public static double Pd(int score) => PointsScale.ToPd(score);

    /// <summary>Score of each client before points are rounded: what rounding is compared with.</summary>
    /// <param name="matrix">Holds the features, found by name.</param>
    public double[] ExactScore(FeatureMatrix matrix)
    {
        var read = inputs.Complete(matrix);
        var scores = new double[matrix.RowCount];
        Array.Fill(scores, exactBase);
        for (var feature = 0; feature < Features.Count; feature++)
            for (var row = 0; row < scores.Length; row++)
                scores[row] += exact[feature][Features[feature].Binning.BinOf(read.Column(feature)[row])];

        return scores;
    }

    /// <summary>Why the score of a client is not higher, the costliest feature first; features at their best are left out.</summary>
    /// <param name="values">A value per feature, in the order of <see cref="Columns"/>; NaN is missing.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the features.</exception>
    public IReadOnlyList<PointsLost> Reasons(ReadOnlySpan<float> values)
    {
        ThrowUnlessOfFeatures(values.Length);
        var lost = new List<PointsLost>();
        for (var place = 0; place < values.Length; place++)
        {
            var feature = Features[place];
            var bin = feature.Binning.BinOf(values[place]);
            if (feature.Points[bin] < feature.MostPoints)
                lost.Add(new PointsLost(feature.Binning.Column.Name, feature.Binning.Bins[bin], feature.Points[bin], feature.MostPoints - feature.Points[bin]));
        }

        return [.. lost.OrderByDescending(each => each.Lost)];
    }

    static (double Base, double[][] Points) ExactPoints(double intercept, IReadOnlyList<ScorecardFeature> features)
    {
        var sum = PointsScale.OfPd(Numerics.LogOdds.ToProbability(intercept));
        var points = new double[features.Count][];
        for (var feature = 0; feature < points.Length; feature++)
        {
            double[] raw = [.. features[feature].Binning.Bins.Select(bin => -Factor * features[feature].Coefficient * bin.Woe)];
            var least = raw.Min();
            sum += least;
            points[feature] = Array.ConvertAll(raw, value => value - least);
        }

        return (sum, points);
    }

    void ThrowUnlessOfFeatures(int values)
    {
        if (values != Features.Count)
            throw new ArgumentException($"The scorecard reads {Features.Count} features; {values} values were given.", nameof(values));
    }
}
