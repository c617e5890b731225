using System.Buffers.Binary;
using CreditScoring.Decisions;

namespace CreditScoring.Reporting.Site;

/// <summary>A picture of the explorer, kept with the content of the site as <c>images/explorer-DECISION-LANGUAGE.png</c>.</summary>
/// <param name="Decision">What the model proposes for the client shown.</param>
/// <param name="Language">Language of the explorer.</param>
/// <param name="Image">Bytes of the file, a PNG.</param>
public sealed record Screen(Decision Decision, ReportLanguage Language, byte[] Image)
{
    /// <summary>Path in the site.</summary>
    public string Path => $"images/{Name(Decision, Language)}";

    /// <summary>Width, in pixels.</summary>
    public int Width => Header(16);

    /// <summary>Height, in pixels.</summary>
    public int Height => Header(20);

    /// <summary>The pictures of a folder, accepted clients first; those that are not there are left out.</summary>
    public static IReadOnlyList<Screen> ReadAll(string folder) =>
    [
        .. from language in new[] { ReportLanguage.French, ReportLanguage.English }
           from decision in new[] { Decision.Accept, Decision.Refer, Decision.Decline }
           let file = System.IO.Path.Combine(folder, Name(decision, language))
           where File.Exists(file)
           select new Screen(decision, language, File.ReadAllBytes(file)),
    ];

    static string Name(Decision decision, ReportLanguage language) => $"explorer-{decision.ToString().ToLowerInvariant()}-{(language == ReportLanguage.French ? "fr" : "en")}.png";

    // A PNG begins with a signature of 8 bytes and the chunk IHDR: its length and name, then width and height.
    int Header(int place) => BinaryPrimitives.ReadInt32BigEndian(Image.AsSpan(place));
}
