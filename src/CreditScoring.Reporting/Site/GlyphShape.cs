using System.Globalization;
using System.Text;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Site;

// The paths of a distribution: a bar per bin or level, a bar for the missing beside them, and above each a line at its default rate.
sealed class GlyphShape
{
    public const int Width = 140, Height = 48;

    // Of fewer clients the default rate is mostly chance: the drawing leaves it out, the file of the profiles has it.
    const int FewestForRate = 100;
    const double TopOfRates = 4; // times the overall rate; the same for all features, so that pictures can be compared
    const double Values = 122, WidestStep = 16, MissingLeft = 130, MissingWidth = 10, Floor = 47, Tallest = 22, RateFloor = 22, TallestRate = 20;

    public GlyphShape(PublishedProfile profile, double? overallRate)
    {
        IReadOnlyList<PublishedGroup> groups = profile.OtherLevels is { } others ? [.. profile.Groups, others] : profile.Groups;
        var most = groups.Count == 0 ? 0 : groups.Max(group => group.Clients);
        var step = Math.Min(Values / Math.Max(1, groups.Count), WidestStep);
        var width = step > 4 ? step - 1 : step * 0.8;
        var (bars, rates) = (new StringBuilder(), new StringBuilder());
        for (var index = 0; index < groups.Count; index++)
        {
            Bar(bars, index * step + width / 2, (double)groups[index].Clients / Math.Max(1, most));
            Rate(rates, index * step, width, groups[index], overallRate);
        }

        // The other bars are compared with the tallest; this one fills the height when all clients lack a value.
        var missing = new StringBuilder();
        Bar(missing, MissingLeft + MissingWidth / 2, profile.Missing);
        Rate(rates, MissingLeft, MissingWidth, profile.WithoutValue, overallRate);
        (Bars, BarWidth, Rates, Missing) = (bars.ToString(), Text(width), rates.ToString(), missing.ToString());
    }

    public string Bars { get; }

    public string BarWidth { get; }

    public string Missing { get; }

    public string Rates { get; }

    // At the overall rate: the same height in every picture.
    public string Overall { get; } = "M0 " + Text(RateFloor - TallestRate / TopOfRates) + "h" + Text(Width);

    // A thick stroke upwards. A group with clients is never invisible.
    static void Bar(StringBuilder path, double middle, double share)
    {
        if (share > 0)
            path.Append('M').Append(Text(middle)).Append(' ').Append(Text(Floor)).Append("v-").Append(Text(Math.Max(0.7, share * Tallest)));
    }

    static void Rate(StringBuilder path, double left, double width, PublishedGroup group, double? overallRate)
    {
        if (group.Known >= FewestForRate && group.DefaultRate is { } rate && overallRate is > 0 and { } overall)
            path.Append('M').Append(Text(left)).Append(' ').Append(Text(RateFloor - Math.Min(1, rate / overall / TopOfRates) * TallestRate))
                .Append('h').Append(Text(width));
    }

    static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
