using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Support;

/// <summary>The clients of the real sample, read once for a class of tests that are skipped where the sample is absent.</summary>
public sealed class RealClients
{
    internal HomeCreditTables Tables { get; } = RealSample.Folder is { } folder ? HomeCreditFolder.Read(folder).Tables : RandomTables.Of(seed: 1, clients: 1);

    /// <summary>All features, computed of all clients at once.</summary>
    internal FeatureMatrix Batch => field ??= OneDefinition.Batch(Tables);
}
