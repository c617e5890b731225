using System.IO.Compression;
using System.Text;
using CreditScoring.Drift;

namespace CreditScoring.Aws;

/// <summary>Looks for rows of clients in the files of a site: nobody may learn from a static file what one client is like.</summary>
/// <param name="numbers">Which numbers are those of clients.</param>
/// <remarks>
/// A number alone proves nothing: amounts and counts lie in the same range. What counts is where it stands: under a name of identifiers (in JSON, a script, an
/// attribute, a column of a table or of a CSV file), first in a row of a table or of a CSV file, first in each of several arrays, or after the word client. Packed
/// texts are unpacked. Pictures and fonts are not read. Files of a model folder are refused by name, and a reference profile by what it is.
/// </remarks>
public sealed class PersonalDataScan(ClientNumbers numbers)
{
    const int Most = 5;

    static readonly string[] OfModels = ["profile.json", "oof.csv", "golden.json", "explanation.json", "model.json"];
    static readonly string[] NotText = [".avif", ".gif", ".ico", ".jpg", ".pdf", ".png", ".wasm", ".webp", ".woff2"];

    readonly ClientTexts _texts = new(numbers);
    readonly ClientRows _rows = new(numbers);

    /// <summary>Looks through one file.</summary>
    /// <param name="path">Its path inside the site.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>What was found, at most five of each kind; empty when nothing is wrong.</returns>
    public IReadOnlyList<PersonalDataFinding> Read(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        var extension = Path.GetExtension(path);
        if (OfModels.Contains(Path.GetFileName(path)))
            return [new(path, 0, "a file of a model folder; those go to the artifact bucket")];
        if (extension is ".json" && IsProfile(content))
            return [new(path, 0, "a reference profile, whose extremes belong to single clients; those go to the artifact bucket")];
        if (NotText.Contains(extension))
            return [];

        var text = Encoding.UTF8.GetString(Unpacked(content));
        var found = _texts.Read(text).Concat(extension switch
        {
            ".html" => _rows.ReadTables(text),
            ".csv" => _rows.ReadCsv(text),
            _ => [],
        });

        return
        [
            .. found.GroupBy(place => place.What)
                .SelectMany(kind => kind.Take(Most))
                .Select(place => new PersonalDataFinding(path, text.AsSpan(0, Math.Min(place.At, text.Length)).Count('\n') + 1, place.What))
                .OrderBy(finding => finding.Line),
        ];
    }

    /// <summary>Looks through the files of a folder, in ordinal order.</summary>
    /// <param name="folder">The folder of a built site.</param>
    /// <param name="paths">The files, with <c>/</c>.</param>
    public IReadOnlyList<PersonalDataFinding> ReadFolder(string folder, IEnumerable<string> paths) =>
        [.. paths.Order(StringComparer.Ordinal).SelectMany(path => Read(path, File.ReadAllBytes(Path.Combine(folder, path))))];

    static bool IsProfile(byte[] content)
    {
        try
        {
            ReferenceProfileFile.Read("", content);

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // The index of the search is packed; what it says, the pages say too, but a check that is told of every file reads every file.
    static byte[] Unpacked(byte[] content)
    {
        if (content is not [0x1f, 0x8b, ..])
            return content;

        using var packed = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);

        return plain.ToArray();
    }
}
