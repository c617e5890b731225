using System.Text.Json;

namespace CreditScoring.Aws;

/// <summary>Which releases of a site a bucket keeps, and which one readers see: the content of <c>current.json</c>, the only object of a site that changes.</summary>
/// <param name="Current">The release that readers see, such as <c>0012-1a2b3c4d</c>: its number and the start of the hash of its files.</param>
/// <param name="Kept">All releases that are kept, the last first, at most <see cref="Most"/>.</param>
/// <param name="Last">Highest number given so far; none is given twice.</param>
public sealed record SiteReleases(string Current, IReadOnlyList<string> Kept, int Last)
{
    /// <summary>How many releases are kept: the one in service and five before it.</summary>
    public const int Most = 6;

    /// <summary>Version of the format, raised when older code could no longer read the file.</summary>
    public const int CurrentFormat = 1;

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The release that readers saw before the current one and would see again after a rollback; null when none is kept.</summary>
    public string? Before => Kept.SkipWhile(release => release != Current).Skip(1).FirstOrDefault();

    /// <summary>The releases once another is published: what was taken back is dropped, and what is older than the five before.</summary>
    internal SiteReleases With(string release, int number) => new(release, [release, .. Kept.SkipWhile(kept => kept != Current).Take(Most - 1)], number);

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new Stored(CurrentFormat, Current, Kept, Last), Options);

    /// <exception cref="InvalidDataException">The content is no list of releases, or one of an unknown version.</exception>
    internal static SiteReleases Read(string place, ReadOnlySpan<byte> content)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(content, Options)!;
            if (stored.Format != CurrentFormat)
                throw new InvalidDataException($"{place} has format version {stored.Format}; this program reads version {CurrentFormat}. Use the release that wrote it.");

            return new SiteReleases(stored.Current, stored.Kept, stored.Last);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{place} is no list of releases ({error.Message}); restore it from a copy.", error);
        }
    }

    sealed record Stored(int Format, string Current, IReadOnlyList<string> Kept, int Last);
}
