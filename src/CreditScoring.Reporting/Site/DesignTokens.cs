using System.Globalization;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

/// <summary>A colour of the visual language, in both themes.</summary>
/// <param name="Name">Its name, without the prefix.</param>
/// <param name="Light">Red, green and blue, in [0, 255], in the light theme.</param>
/// <param name="Dark">The same in the dark theme.</param>
public sealed record DesignColour(string Name, (int R, int G, int B) Light, (int R, int G, int B) Dark);

/// <summary>The colours of <c>tokens.css</c>, and how they stand out from each other.</summary>
public static partial class DesignTokens
{
    /// <summary>Colours that text is written in; they stand out from every ground by 4.5 at least.</summary>
    public static IReadOnlyList<string> Inks { get; } = ["ink", "muted", "accent", "accept", "refer", "decline"];

    /// <summary>Grounds that text is written on.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["page", "surface", "sunken"];

    /// <summary>The colours of a style sheet.</summary>
    /// <param name="css">The text of <c>tokens.css</c>: light first, dark within a media query.</param>
    /// <exception cref="InvalidDataException">A colour of one theme is missing in the other.</exception>
    public static IReadOnlyList<DesignColour> Read(string css)
    {
        var border = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        var (light, dark) = (Colours(css[..border]), Colours(css[border..]));

        return light.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(dark.Keys)
            ? [.. light.Select(colour => new DesignColour(colour.Key, colour.Value, dark[colour.Key]))]
            : throw new InvalidDataException($"tokens.css: {string.Join(", ", light.Keys.Except(dark.Keys).Concat(dark.Keys.Except(light.Keys)))} is a colour of one theme only; give it in both.");
    }

    /// <summary>How one colour stands out from another, from 1 to 21.</summary>
    /// <remarks>Source: Web Content Accessibility Guidelines 2.2, contrast ratio and relative luminance.</remarks>
    public static double Contrast((int R, int G, int B) one, (int R, int G, int B) other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));

        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    static double Luminance((int R, int G, int B) colour) => 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);

    static double Linear(int part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    static Dictionary<string, (int R, int G, int B)> Colours(string css) => Colour().Matches(css).ToDictionary(
        colour => colour.Groups["name"].Value, colour => (Part(colour.Groups["hex"].Value, 0), Part(colour.Groups["hex"].Value, 2), Part(colour.Groups["hex"].Value, 4)), StringComparer.Ordinal);

    static int Part(string hex, int from) => int.Parse(hex.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("--cs-(?<name>[a-z-]+): #(?<hex>[0-9a-f]{6});")]
    private static partial Regex Colour();
}
