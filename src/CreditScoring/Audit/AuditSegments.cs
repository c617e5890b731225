using System.Globalization;

namespace CreditScoring.Audit;

/// <summary>The files of a trail's entries, each named by the number of its first.</summary>
static class AuditSegments
{
    const string Suffix = ".jsonl";

    /// <summary>Path of the segment that begins with an entry.</summary>
    public static string PathOf(string folder, long first) => Path.Combine(folder, first.ToString("D12", CultureInfo.InvariantCulture) + Suffix);

    /// <summary>The segments in the order of their entries; a file whose name is no number has none.</summary>
    public static IReadOnlyList<(long? First, string Path)> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal)
            .Select(path => (long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : (long?)null, path)),
    ];

    /// <summary>The lines of a segment, without their ends; the last is not whole when the file does not end with a line's end.</summary>
    public static IEnumerable<(byte[] Line, bool IsWhole)> Lines(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        var line = new List<byte>();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, read - start) is >= 0 and var end)
            {
                line.AddRange(buffer.AsSpan(start, end - start));
                yield return ([.. line], true);
                line.Clear();
                start = end + 1;
            }

            line.AddRange(buffer.AsSpan(start, read - start));
        }

        if (line.Count > 0)
            yield return ([.. line], false);
    }
}
