using System.IO.Compression;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Browser;

public sealed class ExplorerWeightTests
{
    [BrowserFact]
    public void Loads_at_most_60_kilobytes_of_script()
    {
        var bytes = Directory.EnumerateFiles(Explorer.Folder, "*.js", SearchOption.AllDirectories).Sum(Zipped);

        Assert.InRange(bytes, 1, 60 * 1024);
    }

    static long Zipped(string file)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));

        return zipped.Length;
    }
}
