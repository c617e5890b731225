using System.Security.Cryptography;
using System.Text;

namespace CreditScoring.Cli.Models;

/// <summary>One hash for the files that tables were read from.</summary>
static class SourceHash
{
    /// <summary>SHA-256, in lower-case hexadecimal, of what <c>LC_ALL=C sha256sum FILES</c> prints in the folder, the names in ordinal order.</summary>
    /// <param name="path">The folder, or the one zip file.</param>
    /// <param name="files">Names of the tables' files as the reading reported them, such as <c>bureau.csv</c> or <c>home-credit.zip/bureau.csv</c>.</param>
    public static string Of(string path, IEnumerable<string> files)
    {
        // A table inside a zip stands for the whole zip; names of files hold no slash.
        var paths = File.Exists(path)
            ? [path]
            : files.Select(file => file.Split('/')[0]).Distinct().Order(StringComparer.Ordinal).Select(file => Path.Combine(path, file)).ToArray();
        var lines = new string[paths.Length];
        Parallel.For(0, lines.Length, file =>
        {
            using var stream = new FileStream(paths[file], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            lines[file] = $"{Convert.ToHexStringLower(SHA256.HashData(stream))}  {Path.GetFileName(paths[file])}\n";
        });

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
