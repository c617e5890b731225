using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CreditScoring.Reporting.Site;

// Pictures of the explorer, kept with the content of the site as images/tour/NAME-LANGUAGE-SCHEME.webp and shown by {picture:name|what it shows|caption}.
sealed partial class Pictures(string content)
{
    const string Folder = "images/tour";
    const string Command = "./build.sh --target=Pictures";

    readonly Dictionary<string, byte[]> shown = new(StringComparer.Ordinal);

    /// <summary>The files that pages have shown so far, by their path in the site.</summary>
    public IReadOnlyDictionary<string, byte[]> Shown => shown;

    /// <summary>Names of the pictures that a text shows.</summary>
    public static IReadOnlySet<string> NamesIn(string text) => Slot().Matches(text).Select(slot => slot.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The figure of a slot, in the page's language and in the scheme that the reader prefers.</summary>
    /// <param name="slot">What follows <c>picture:</c>.</param>
    /// <param name="place">The page.</param>
    /// <exception cref="KeyNotFoundException">The picture is missing or damaged, or its words are.</exception>
    public string Figure(string slot, SlotPlace place)
    {
        if (slot.Split('|') is not [var name, var alt, var caption] || alt.Trim().Length == 0 || caption.Trim().Length == 0)
            throw new KeyNotFoundException("a picture has a name, words for those who do not see it, and a caption; write {picture:name|what it shows|caption}.");

        var language = Words.For(place.Page.Language).Code;
        var (light, dark) = (Read($"{name}-{language}-light.webp"), Read($"{name}-{language}-dark.webp"));
        if (light.Size != dark.Size)
            throw new KeyNotFoundException($"the light and the dark picture '{name}' differ in size; take both anew with {Command}.");

        return string.Create(CultureInfo.InvariantCulture, $"""
            <figure class="cs-screen" id="picture-{name}">
            <a href="{place.Page.LinkTo(light.Path)}"><picture><source srcset="{place.Page.LinkTo(dark.Path)}" media="(prefers-color-scheme: dark)"><img src="{place.Page.LinkTo(light.Path)}" width="{light.Size.Width}" height="{light.Size.Height}" loading="lazy" alt="{WebUtility.HtmlEncode(alt.Trim())}"></picture></a>
            <figcaption>{place.Markdown.Inline(caption.Trim())}</figcaption>
            </figure>

            """).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    (string Path, (int Width, int Height) Size) Read(string name)
    {
        var (path, file) = ($"{Folder}/{name}", Path.Combine(content, Folder, name));
        if (!File.Exists(file))
            throw new KeyNotFoundException($"site/content/{path} does not exist; take the pictures with {Command}, or name one of {string.Join(", ", Names())}.");

        shown[path] = File.ReadAllBytes(file);

        return (path, WebP.Size(shown[path]) ?? throw new KeyNotFoundException($"site/content/{path} is no WebP file; take the pictures with {Command}."));
    }

    IEnumerable<string> Names() => Directory.Exists(Path.Combine(content, Folder))
        ? Directory.EnumerateFiles(Path.Combine(content, Folder), "*.webp").Select(file => Ending().Replace(Path.GetFileName(file), "")).Distinct().Order(StringComparer.Ordinal)
        : [];

    [GeneratedRegex(@"^\{picture:(?<name>[^|}]*)", RegexOptions.Multiline)]
    private static partial Regex Slot();

    [GeneratedRegex(@"-(?:fr|en)-(?:light|dark)\.webp$")]
    private static partial Regex Ending();
}
