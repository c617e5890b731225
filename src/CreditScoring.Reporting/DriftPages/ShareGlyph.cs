using System.Globalization;
using CreditScoring.Drift;

namespace CreditScoring.Reporting.DriftPages;

/// <summary>Two samples of a column in one small picture: a bar for each bin now, a line across it for the reference.</summary>
/// <param name="Bars">The bars, from the left.</param>
/// <param name="Step">From the start of a bar to that of the next.</param>
public sealed record ShareGlyph(IReadOnlyList<ShareBar> Bars, double Step)
{
    /// <summary>Size of the picture, and where its bars stand, in its own units.</summary>
    public const double Width = 240, Height = 84, Base = 80;

    const double Room = 74, WidestStep = 40;
    const int MostLevels = 12;

    /// <summary>The picture of a column.</summary>
    public static ShareGlyph Of(PopulationStability stability)
    {
        var bins = Shown(stability.Bins);
        double before = Math.Max(1, bins.Sum(bin => bin.Reference)), now = Math.Max(1, bins.Sum(bin => bin.Current));
        var most = Math.Max(1e-9, bins.Max(bin => Math.Max(bin.Reference / before, bin.Current / now)));

        var step = Math.Min(WidestStep, Width / bins.Count);

        return new ShareGlyph(
            [.. bins.Select((bin, place) => new ShareBar(
                bin, place * step, bin.Reference / before, bin.Current / now, Base - Room * (bin.Reference / before) / most, Base - Room * (bin.Current / now) / most))],
            step);
    }

    // Bins that are empty on both sides say nothing; of many levels the commonest stay, the others are added up.
    static List<StabilityBin> Shown(IReadOnlyList<StabilityBin> all)
    {
        var filled = all.Where(bin => bin.Reference + bin.Current > 0).ToList();
        var levels = filled.Where(bin => bin.Kind == StabilityBinKind.Level).OrderByDescending(bin => bin.Reference + bin.Current).ThenBy(bin => bin.Level, StringComparer.Ordinal).ToList();
        if (levels.Count <= MostLevels)
            return filled;

        var rest = levels[(MostLevels - 1)..];
        StabilityBin others = rest[0] with { Level = null, Reference = rest.Sum(bin => bin.Reference), Current = rest.Sum(bin => bin.Current) };

        return [.. levels[..(MostLevels - 1)], others, .. filled.Where(bin => bin.Kind != StabilityBinKind.Level)];
    }
}

/// <summary>One bar.</summary>
/// <param name="Bin">What it counts.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Before">Share of the reference, in [0, 1].</param>
/// <param name="Now">Share of the current rows.</param>
/// <param name="Line">Height of the reference's line, from the top.</param>
/// <param name="Top">Top of the bar.</param>
public sealed record ShareBar(StabilityBin Bin, double Left, double Before, double Now, double Line, double Top)
{
    /// <summary>A coordinate as SVG writes it.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
