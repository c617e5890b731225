using System.IO.Compression;
using System.Text;

namespace CreditScoring.Tests.Support;

/// <summary>An empty folder that is removed at the end of a test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("credit-scoring-tests-").FullName;

    /// <summary>Writes a file: plain text, or compressed when its name ends in <c>.gz</c>.</summary>
    public string Write(string name, string text) =>
        Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(text) : Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);

        return path;
    }

    /// <summary>Writes a zip of named texts.</summary>
    public string WriteZip(string name, params (string Entry, string Text)[] entries) => WriteZip(name, CompressionLevel.Optimal, entries);

    public string WriteZip(string name, CompressionLevel level, params (string Entry, string Text)[] entries)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, text) in entries)
        {
            using var content = zip.CreateEntry(entry, level).Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    public static byte[] Gzip(string text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));

        return compressed.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
