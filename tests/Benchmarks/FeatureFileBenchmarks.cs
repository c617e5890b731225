using BenchmarkDotNet.Attributes;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Benchmarks;

/// <summary>A feature file of full size: 356,255 clients and 301 features, 434 MB.</summary>
public class FeatureFileBenchmarks
{
    const int Clients = 356_255, Features = 301;

    readonly string path = Path.Combine(Path.GetTempPath(), "credit-benchmarks", "full" + FeatureFile.Extension);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random64(1);
        var values = new float[Features][];
        for (var feature = 0; feature < Features; feature++)
        {
            values[feature] = new float[Clients];
            foreach (ref var value in values[feature].AsSpan())
                value = (float)random.NextDouble();
        }

        FeatureFile.Write(
            path,
            new FeatureMatrix(
                [.. Enumerable.Range(0, Features).Select(feature => FeatureColumn.Numeric($"F{feature}"))],
                [.. Enumerable.Range(100_001, Clients).Select(client => $"{client}")],
                values),
            new float[Clients],
            new FeatureFileSource("synthetic", "random numbers", ""));
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(path);

    [Benchmark(Description = "open a feature file of 356,255 clients")]
    public int Open()
    {
        using var file = FeatureFile.Open(path);

        return file.RowCount;
    }

    [Benchmark(Description = "open it and read one client number and one feature")]
    public float OpenAndReadOne()
    {
        using var file = FeatureFile.Open(path);

        return file.Clients[0].Length + file.Column(Features / 2)[Clients / 2];
    }

    [Benchmark(Description = "open it, check and copy all of it, 1 thread")]
    public FeatureMatrix OpenAndCopyAll()
    {
        using var file = FeatureFile.Open(path);

        return file.ToMatrix();
    }
}
