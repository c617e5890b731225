using System.Globalization;
using CreditScoring.Drift.Windows;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>A figure over windows in one small picture: the band, the line, and a mark where it is out.</summary>
/// <param name="Band">Corners of the band, as SVG writes them.</param>
/// <param name="Line">The values, likewise.</param>
/// <param name="Out">Where a value is out of its band.</param>
public sealed record WatchGlyph(string Band, string Line, IReadOnlyList<(double X, double Y)> Out)
{
    /// <summary>Size of the picture, in its own units.</summary>
    public const double Width = 240, Height = 84;

    const double Margin = 6;

    /// <summary>The picture of a figure.</summary>
    /// <param name="points">A point a window.</param>
    public static WatchGlyph Of(IReadOnlyList<WatchPoint> points)
    {
        var all = points.SelectMany(point => new[] { point.Band.Low, point.Band.High, point.Value ?? point.Band.Low }).ToList();
        double low = all.Min(), span = Math.Max(1e-12, all.Max() - low);
        var places = Enumerable.Range(0, points.Count).ToList();
        var band = places.Select(window => At(X(window), Y(points[window].Band.High))).Concat(places.AsEnumerable().Reverse().Select(window => At(X(window), Y(points[window].Band.Low))));

        return new WatchGlyph(
            string.Join(' ', points.Count == 1 ? [At(0, Y(points[0].Band.High)), At(Width, Y(points[0].Band.High)), At(Width, Y(points[0].Band.Low)), At(0, Y(points[0].Band.Low))] : band),
            string.Join(' ', places.Where(window => points[window].Value is not null).Select(window => At(X(window), Y(points[window].Value!.Value)))),
            [.. places.Where(window => points[window].IsOut).Select(window => (X(window), Y(points[window].Value!.Value)))]);

        double X(int window) => points.Count == 1 ? Width / 2 : Margin + window * (Width - 2 * Margin) / (points.Count - 1);

        double Y(double value) => Height - Margin - (value - low) / span * (Height - 2 * Margin);
    }

    static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
