using BenchmarkDotNet.Attributes;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Benchmarks;

/// <summary>From nothing to features: 20,000 synthetic clients, about 3.2 million rows.</summary>
public class DataBenchmarks
{
    [GlobalSetup]
    public void Setup() => _ = Sample.Matrix;

    [Benchmark(Description = "invent 20,000 clients, 1 thread")]
    public void Synthesize() =>
        SyntheticData.Write(Path.Combine(Path.GetTempPath(), "credit-benchmarks", "again"), new SyntheticOptions { Clients = Sample.Clients });

    [Benchmark(Description = "read and clean eight tables, 1 thread")]
    public HomeCreditData ReadOneThread() => HomeCreditFolder.Read(Sample.Folder, new HomeCreditReadOptions { Threads = 1 });

    [Benchmark(Description = "read and clean eight tables, all threads")]
    public HomeCreditData Read() => HomeCreditFolder.Read(Sample.Folder);

    [Benchmark(Description = "features of 20,000 clients, 1 thread")]
    public FeatureMatrix FeaturesOneThread() => FeatureBuilder.Build(Sample.Tables);
}
