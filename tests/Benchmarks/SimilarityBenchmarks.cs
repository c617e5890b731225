using BenchmarkDotNet.Attributes;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Similarity;

namespace CreditScoring.Benchmarks;

/// <summary>Finding 200 similar clients among 307,511 of 25 concepts, of random normal weights: the spread of each concept is half that of the one before, from 0.5 on, and at least 0.02.</summary>
public class SimilarityBenchmarks
{
    const int Clients = 307_511;
    const int Width = 25;
    const int Asked = 100;

    ConceptSpace space = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random64(1);
        var points = new float[Clients * Width];
        for (var at = 0; at < points.Length; at++)
            points[at] = (float)(Math.Max(0.02, Math.Pow(0.5, 1 + at % Width)) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        space = new ConceptSpace([.. Concepts.All.Take(Width)], [.. Enumerable.Range(100_001, Clients).Select(number => $"{number}")], points);
    }

    [Benchmark(Description = "200 similar clients among 307,511, 1 thread, 100 times", OperationsPerInvoke = Asked)]
    public double Nearest()
    {
        var sum = 0.0;
        for (var time = 0; time < Asked; time++)
            sum += space.Nearest(time * 3001, 200)[^1].Distance;

        return sum;
    }
}
