using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Benchmarks;

/// <summary>Synthetic tables of 20,000 clients, made once.</summary>
static class Sample
{
    public const int Clients = 20_000;

    static readonly Lazy<string> folder = new(() =>
    {
        var path = Path.Combine(Path.GetTempPath(), "credit-benchmarks", "synthetic");
        if (!SyntheticData.IsOurs(path))
            SyntheticData.Write(path, new SyntheticOptions { Clients = Clients, Threads = Environment.ProcessorCount });

        return path;
    });

    static readonly Lazy<HomeCreditTables> tables = new(() => HomeCreditFolder.Read(Folder).Tables);

    static readonly Lazy<FeatureMatrix> matrix = new(() =>
    {
        var all = FeatureBuilder.Build(Tables, Environment.ProcessorCount);

        return all.Rows([.. Enumerable.Range(0, all.RowCount).Where(row => !float.IsNaN(Tables.Applications.Numbers("TARGET")[row]))]);
    });

    public static string Folder => folder.Value;

    public static HomeCreditTables Tables => tables.Value;

    /// <summary>Features of the clients with a known outcome.</summary>
    public static FeatureMatrix Matrix => matrix.Value;

    public static float[] Defaults => [.. Tables.Applications.Numbers("TARGET").Where(target => !float.IsNaN(target))];
}
