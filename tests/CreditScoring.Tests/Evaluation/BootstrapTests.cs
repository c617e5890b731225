using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Evaluation;

public sealed class BootstrapTests
{
    static readonly BootstrapOptions Options = new() { Draws = 400, Seed = 3 };

    [Fact]
    public void Any_number_of_threads_gives_the_same_interval() =>
        Assert.Equal(OfArea(Options), OfArea(Options with { Threads = 3 }));

    [Fact]
    public void Another_seed_gives_another_interval_around_the_same_value()
    {
        Assert.NotEqual(OfArea(Options).Low, OfArea(Options with { Seed = 4 }).Low);
        Assert.Equal(OfArea(Options).Value, OfArea(Options with { Seed = 4 }).Value);
    }

    [Fact]
    public void Every_sample_has_as_many_defaults_as_the_clients_and_rows_that_rise() =>
        Bootstrap.Intervals(
            ReferenceClients.Defaults,
            rows =>
            {
                Assert.Equal(37, rows.Sum(row => ReferenceClients.Defaults[row]));
                Assert.True(rows.Zip(rows.Skip(1)).All(pair => pair.First <= pair.Second));
                Assert.Equal(120, rows.Length);

                return [0];
            },
            Options);

    // The interval of DeLong's is that of a normal law: on clients enough, the percentiles of samples say the same.
    [Fact]
    public void Agrees_with_the_interval_of_DeLong_on_an_area()
    {
        var random = new Random64(11);
        var defaults = Enumerable.Range(0, 1500).Select(row => row % 5 == 0 ? 1f : 0f).ToArray();
        var predictions = Array.ConvertAll(defaults, outcome => random.NextNormal() + outcome);
        var (drawn, known) = (Bootstrap.Intervals(defaults, rows => [Area(predictions, defaults, rows)], Options)[0], AucInterval.Of(predictions, defaults));

        Assert.Equal(known.Low, drawn.Low, 0.006);
        Assert.Equal(known.High, drawn.High, 0.006);
    }

    [Fact]
    public void Covers_the_truth_of_a_difference_about_19_times_in_20()
    {
        // Both predictions are as far from the outcome: the true difference of their errors is 0.
        var random = new Random64(5);
        var covered = 0;
        for (var draw = 0; draw < 200; draw++)
        {
            var defaults = Enumerable.Range(0, 120).Select(row => row < 40 ? 1f : 0f).ToArray();
            var (first, second) = (Noisy(), Noisy());
            var found = Bootstrap.Difference(first, second, defaults, (pds, outcomes) => ProbabilityErrors.Brier(pds, outcomes), Options with { Draws = 200, Seed = (ulong)draw });
            covered += found.Low <= 0 && 0 <= found.High ? 1 : 0;

            double[] Noisy() => Array.ConvertAll(defaults, outcome => 0.3 + 0.3 * outcome + 0.2 * random.NextDouble());
        }

        Assert.InRange(covered / 200.0, 0.90, 0.985);
    }

    [Fact]
    public void A_measure_against_itself_differs_by_nothing() =>
        Assert.Equal(
            new BootstrapInterval(0, 0, 0),
            Bootstrap.Difference(ReferenceClients.Tied, ReferenceClients.Tied, ReferenceClients.Defaults, (pds, outcomes) => ProbabilityErrors.Brier(pds, outcomes), Options));

    [Fact]
    public void Refuses_too_few_draws_and_a_single_outcome()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OfArea(Options with { Draws = 39 }));
        Assert.Throws<ArgumentException>(() => Bootstrap.Intervals([1, 1], _ => [0], Options));
    }

    static BootstrapInterval OfArea(BootstrapOptions options) =>
        Bootstrap.Intervals(ReferenceClients.Defaults, rows => [Area(ReferenceClients.Tied, ReferenceClients.Defaults, rows)], options)[0];

    static double Area(double[] predictions, float[] defaults, int[] rows) =>
        RocCurve.Of(Array.ConvertAll(rows, row => predictions[row]), Array.ConvertAll(rows, row => defaults[row])).Auc;
}
