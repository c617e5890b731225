using CreditScoring.Numerics;
using CreditScoring.Trees;

namespace CreditScoring.Drift.Windows;

/// <summary>Mean and standard deviation of a figure over windows in which nothing has changed.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation.</param>
readonly record struct QuietFigure(double Mean, double Deviation)
{
    public static QuietFigure Of(IReadOnlyCollection<double> draws)
    {
        var mean = draws.Average();

        return new QuietFigure(mean, Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Count - 1)));
    }
}

/// <summary>What windows of one size show when they come from the reference itself.</summary>
/// <remarks>
/// Columns are drawn independently, for a profile does not know their joint law: the bands of a column are unaffected; that of the share of drifted columns is right on average,
/// and rests for the rest on the correction for all tests of a report.
/// </remarks>
sealed class WindowBands
{
    readonly Dictionary<string, QuietFigure> strengths;
    readonly QuietFigure share;
    readonly QuietFigure? scorePsi;
    readonly WatchOptions options;
    readonly double unit; // 1 / window + 1 / reference, as drawn
    readonly int rows;

    /// <summary>Draws windows.</summary>
    /// <param name="profile">The reference.</param>
    /// <param name="size">Rows of a window; at most half of the reference are drawn, which makes the bands wider, never narrower.</param>
    /// <param name="options">How many, and the limits.</param>
    /// <param name="threads">Threads to use; it changes the time, never the result.</param>
    public WindowBands(ReferenceProfile profile, int size, WatchOptions options, int threads)
    {
        (this.options, rows) = (options, profile.Rows);
        var drawn = Math.Max(1, Math.Min(size, profile.Rows / 2));
        unit = 1.0 / drawn + 1.0 / (profile.Rows - drawn);
        var columns = profile.Columns.Where(column => column.Fault is null).ToArray();
        var draws = new ColumnDrift[columns.Length][]; // [column][draw]
        using (var pool = new TaskPool(threads))
            pool.Run(columns.Length, (place, _) =>
            {
                var random = Random64.ForItem(options.Seed, (ulong)place);
                var column = new ColumnDraws(columns[place]);
                draws[place] = [.. Enumerable.Range(0, options.Draws).Select(_ => column.Next(random, drawn, options.Drift, columns[place].Name == options.Drift.Prediction))];
            });

        strengths = draws.Select(column => (column[0].Name, Figure: QuietFigure.Of([.. column.Select(WindowFacts.StrengthOf)]))).ToDictionary(pair => pair.Name, pair => pair.Figure, StringComparer.Ordinal);
        share = QuietFigure.Of([.. Enumerable.Range(0, options.Draws).Select(draw => new DriftReport(
            profile.Rows - drawn, drawn, DriftComparison.Judge([.. draws.Select(column => column[draw])], options.Drift.Alpha), options.Drift).Share)]);
        scorePsi = draws.FirstOrDefault(column => column[0].Name == options.Drift.Prediction) is { } score ? QuietFigure.Of([.. score.Select(column => column.Stability!.Psi)]) : null;
    }

    /// <summary>Band of the share of drifted columns.</summary>
    public WatchBand Share => new(0, share.Mean + options.Deviations * share.Deviation);

    /// <summary>Band of a column, in tolerances: what chance does, and never below what is material.</summary>
    public WatchBand Strength(string column, int window) => new(0, Math.Max(1, Scaled(strengths.GetValueOrDefault(column), options.ColumnDeviations, Math.Sqrt(Unit(window) / unit))));

    /// <summary>Band of the score's stability index; null without a score.</summary>
    public WatchBand? ScorePsi(int window) => scorePsi is { } psi ? new(0, Scaled(psi, options.Deviations, Unit(window) / unit)) : null;

    /// <summary>Standard deviation of the difference between a window's mean and the reference's, in the column's unit.</summary>
    public static double DeviationOfMean(ProfileGrid score, int window) => score.StandardDeviation * Math.Sqrt(1.0 / window + 1.0 / score.Count);

    double Unit(int window) => 1.0 / Math.Max(1, window) + 1.0 / rows;

    // Distances shrink with the root of the rows, stability indices with the rows.
    static double Scaled(QuietFigure figure, double deviations, double factor) => factor * (figure.Mean + deviations * figure.Deviation);
}
