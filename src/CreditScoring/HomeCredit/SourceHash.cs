using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.HomeCredit;

/// <summary>One hash for the files that Home Credit tables are read from: another one as soon as a byte of a table changes.</summary>
public static class SourceHash
{
    /// <summary>SHA-256, in lower-case hexadecimal, of what <c>LC_ALL=C sha256sum FILES</c> prints in the folder, the names in ordinal order.</summary>
    /// <param name="path">A folder, whose files that hold no table are left out, or the one zip file.</param>
    /// <exception cref="InvalidDataException">There is no such folder or zip file, or a table is there twice.</exception>
    public static string Of(string path)
    {
        // A table inside a zip stands for the whole zip.
        var paths = HomeCreditFiles.Find(path).Tables.Values.Select(file => file.Path).Distinct()
            .OrderBy(Path.GetFileName, StringComparer.Ordinal).ToArray();
        var lines = new string[paths.Length];
        Parallel.For(0, lines.Length, file =>
        {
            using var stream = new FileStream(paths[file], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            lines[file] = $"{Convert.ToHexStringLower(SHA256.HashData(stream))}  {Path.GetFileName(paths[file])}\n";
        });

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
