using System.Globalization;
using System.Text.Json;
using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using CreditScoring.Features;
using Xunit.Abstractions;

namespace CreditScoring.Tests.Drift.Evidently;

/// <summary>Every score of the reference file, computed again.</summary>
public sealed class ParityTests(ITestOutputHelper output)
{
    static readonly JsonElement Expected = DriftReference.Json("expected.json");

    [Fact]
    public void Every_test_gives_the_score_the_threshold_and_the_verdict_of_evidently()
    {
        var worst = new SortedDictionary<string, (int Compared, double Deviation, string Where)>(StringComparer.Ordinal);
        var faults = new List<string>();
        int cases = 0, scores = 0, refusals = 0;
        foreach (var each in Expected.GetProperty("cases").EnumerateArray())
        {
            cases++;
            if (!each.TryGetProperty("evidently", out var tests))
                continue;

            var pair = Pair(each);
            foreach (var expected in tests.EnumerateObject())
            {
                var verdict = CompatibilityTests.Named(expected.Name).Run(pair);
                var where = Where(each, expected.Name);
                var hasScore = expected.Value.TryGetProperty("score", out var score) && !double.IsNaN(DriftReference.Number(score));
                if (hasScore != verdict.Score.HasValue || hasScore == verdict.Reason is not null)
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: expected {expected.Value}, found {verdict.Score} {verdict.Reason}"));
                if (!hasScore)
                {
                    refusals++;
                    continue;
                }

                scores++;
                var (tolerance, deviation) = Compare(expected.Name, DriftReference.Number(score), verdict.Score ?? double.NaN);
                var known = worst.GetValueOrDefault(expected.Name);
                worst[expected.Name] = deviation >= known.Deviation ? (known.Compared + 1, deviation, where) : known with { Compared = known.Compared + 1 };
                if (!(deviation <= tolerance))
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: expected {score}, found {verdict.Score:R}"));
                if (!IsPermuted(expected.Name) && verdict.IsDrift != expected.Value.GetProperty("drifted").GetBoolean())
                    faults.Add($"{where}: the verdict differs");
                if (verdict.Threshold != expected.Value.GetProperty("threshold").GetDouble() || verdict.Test.DisplayName != expected.Value.GetProperty("display_name").GetString())
                    faults.Add($"{where}: the threshold or the name differs");
            }
        }

        foreach (var (test, (compared, deviation, where)) in worst)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test,-18} {compared,4} scores, greatest deviation {deviation:0.0e0} ({where})"));
        output.WriteLine($"{cases} cases, {scores + refusals} tests: {scores} scores, {refusals} without");

        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(40))}");
        Assert.Equal((116, 980, 56), (cases, scores, refusals));
    }

    [Fact]
    public void Chooses_the_test_that_evidently_chooses()
    {
        foreach (var each in Expected.GetProperty("cases").EnumerateArray())
        {
            var pair = Pair(each);
            var chosen = CompatibilityTests.Default(pair);
            var verdict = chosen.Run(pair);
            var expected = each.GetProperty("default");

            Assert.Equal(expected.GetProperty("name").GetString(), chosen.Name);
            Assert.Equal(expected.GetProperty("drifted").GetBoolean(), verdict.IsDrift);
            Assert.InRange(DriftReference.Deviation(DriftReference.Number(expected.GetProperty("score")), verdict.Score!.Value), 0, 1e-9);
        }
    }

    [Fact]
    public void The_unbiased_discrepancy_is_that_of_evidently()
    {
        var compared = 0;
        foreach (var each in Expected.GetProperty("cases").EnumerateArray())
            if (each.TryGetProperty("mmd2_unbiased", out var expected))
            {
                Assert.Equal(expected.GetDouble(), KernelDiscrepancy.Discrepancy(Pair(each)), 1e-12);
                compared++;
            }

        Assert.Equal(30, compared);
    }

    static (double Tolerance, double Deviation) Compare(string test, double expected, double found) => test switch
    {
        // Three standard errors of Evidently's own 1,000 permutations, where that is more than the README's 0.03.
        "TVD" => (Math.Max(0.03, 3 * Math.Sqrt(found * (1 - found) / 1000)), Math.Abs(expected - found)),
        "empirical_mmd" => (0.1, Math.Abs(expected - found)),
        "cramer_von_mises" when expected < 1e-6 => (1e-13, Math.Abs(expected - found)),
        // With five distinct values its covariance is nearly singular.
        "es" => (1e-8, DriftReference.Deviation(expected, found)),
        _ => (1e-9, DriftReference.Deviation(expected, found)),
    };

    static bool IsPermuted(string test) => test is "TVD" or "empirical_mmd";

    static string Where(JsonElement each, string test) => $"{each.GetProperty("current").GetString()} {each.GetProperty("column").GetString()} {test}";

    static SamplePair Pair(JsonElement each)
    {
        var kind = each.GetProperty("type").GetString() == "num" ? FeatureKind.Numeric : FeatureKind.Category;
        var column = each.GetProperty("column").GetString()!;
        var rows = each.GetProperty("ref_rows");
        var pair = SamplePair.Of(
            DriftReference.Sample(each.GetProperty("reference").GetString()!, column, DriftReference.KindOf(column), rows[0].GetInt32()..rows[1].GetInt32()),
            DriftReference.Sample(each.GetProperty("current").GetString()!, column, DriftReference.KindOf(column)));

        return kind == pair.Kind ? pair : pair.AsCategories();
    }
}
