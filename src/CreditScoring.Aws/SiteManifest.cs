using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CreditScoring.Aws;

/// <summary>The files of one release, with their hashes; written last, it says that all the rest is there.</summary>
/// <param name="Release">The release.</param>
/// <param name="Files">Files of its own, then those carried over for pages that are still open in a browser.</param>
sealed record SiteManifest(string Release, IReadOnlyList<SiteManifest.Entry> Files)
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Number of a release, from its name; null when it is no name of a release.</summary>
    public static int? NumberOf(string release) => int.TryParse(release.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Name of a release: its number, and the start of the hash of its own files.</summary>
    public static string NameOf(int number, IEnumerable<Entry> files)
    {
        var text = string.Concat(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Path}  {file.ContentType}  {file.CacheControl}\n"));

        return string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}");
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    public static SiteManifest Read(ReadOnlySpan<byte> content) => JsonSerializer.Deserialize<SiteManifest>(content, Options)!;

    /// <summary>One file.</summary>
    /// <param name="Path">Path inside the site.</param>
    /// <param name="Bytes">Its length.</param>
    /// <param name="Sha256">Hash of its bytes.</param>
    /// <param name="ContentType">What the server calls it.</param>
    /// <param name="CacheControl">How long a browser may keep it.</param>
    /// <param name="LastOf">Number of the last release that had it as a file of its own.</param>
    public sealed record Entry(string Path, long Bytes, string Sha256, string ContentType, string CacheControl, int LastOf);
}
