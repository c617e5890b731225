using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Tests.Support;

/// <summary>Ten thousand synthetic clients with their histories: their files, their tables and their features, made once for a class of tests.</summary>
public sealed class SyntheticClients : IDisposable
{
    readonly TemporaryFolder folder = new();

    public SyntheticClients()
    {
        SyntheticData.Write(folder.Path, new() { Clients = 10_000, Seed = 21, Threads = 2 });
        Tables = HomeCreditFolder.Read(folder.Path).Tables;
        Batch = OneDefinition.Batch(Tables);
        Lines = new CsvLines(folder.Path);
    }

    internal HomeCreditTables Tables { get; }

    /// <summary>All features, computed of all clients at once.</summary>
    internal FeatureMatrix Batch { get; }

    internal CsvLines Lines { get; }

    public void Dispose() => folder.Dispose();
}
