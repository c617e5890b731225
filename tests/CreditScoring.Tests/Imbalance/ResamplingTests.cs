using CreditScoring.Imbalance;
using CreditScoring.Learning;
using CreditScoring.Numerics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Tests.Imbalance;

public sealed class ResamplingTests
{
    const string Given = "Split split = null!; IResampler resampler = new Smote(); IImbalanceMethod method = new ThresholdMoving(); var random = new Random64(1); ";

    [Theory]
    [InlineData(1.0, 45)]
    [InlineData(0.5, 22)]
    public void Over_sampling_repeats_clients_of_the_rarer_outcome_up_to_the_ratio(double ratio, int defaults)
    {
        var rows = SomeImbalance.Formula();
        var resampled = new RandomOverSampling { Ratio = ratio }.Resample(rows, new Random64(1));

        Assert.Equal(defaults, resampled.Defaults.Sum());
        Assert.Equal(Enumerable.Range(0, 60), resampled.Origins.Take(60));
        Assert.All(resampled.Origins.Skip(60), origin => Assert.Equal(0, origin % 4));
        Assert.Equal(resampled.Origins.Select(origin => rows.Matrix.Column(1)[origin]), resampled.Matrix.Column(1));
        Assert.Equal(resampled.Origins.Select(origin => rows.Matrix.Clients[origin]), resampled.Matrix.Clients);
    }

    [Theory]
    [InlineData(1.0, 15)]
    [InlineData(0.5, 30)]
    public void Under_sampling_draws_repaid_clients_down_to_the_ratio_none_twice(double ratio, int repaid)
    {
        var resampled = new RandomUnderSampling { Ratio = ratio }.Resample(SomeImbalance.Formula(), new Random64(1));

        Assert.Equal(15, resampled.Defaults.Sum());
        Assert.Equal(15 + repaid, resampled.Origins.Distinct().Count());
        Assert.Equal(resampled.Origins.Order(), resampled.Origins);
        Assert.NotEqual(resampled.Origins, new RandomUnderSampling { Ratio = ratio }.Resample(SomeImbalance.Formula(), new Random64(2)).Origins);
    }

    [Fact]
    public void The_rarer_outcome_may_be_repaid()
    {
        var resampled = new RandomOverSampling().Resample(SomeImbalance.OnALine([1, 2, 3, 4, 5], [1, 1, 1, 1, 0]), new Random64(1));

        Assert.Equal(4, resampled.Defaults.Count(outcome => outcome == 0));
    }

    [Fact]
    public void Combined_methods_clean_what_was_invented()
    {
        var rows = SomeImbalance.Formula();
        var invented = new SmoteNc().Resample(rows, new Random64(4));
        var left = new SmoteEnn().Resample(rows, new Random64(4));
        var linked = new SmoteTomek().Resample(rows, new Random64(4));

        // ENN on the invented rows by hand: everybody whose three nearest all share the outcome.
        var space = ClientSpace.Of(invented.Matrix);
        int[] all = [.. Enumerable.Range(0, invented.Defaults.Length)];
        var near = Neighbours.Of(space, all, all, 3).Rows;
        var kept = all.Where(row => near[row].All(other => invented.Defaults[other] == invented.Defaults[row])).ToArray();
        Assert.Equal(kept.Select(row => invented.Origins[row]), left.Origins);
        Assert.InRange(left.Origins.Length, 20, 80);
        Assert.Equal(kept.Select(row => invented.Matrix.Column(0)[row]), left.Matrix.Column(0));

        var unlinked = all.Where(row => near[near[row][0]][0] != row || invented.Defaults[near[row][0]] == invented.Defaults[row]).ToArray();
        Assert.InRange(unlinked.Length, 60, 89);
        Assert.Equal(unlinked.Select(row => invented.Origins[row]), linked.Origins);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_ratio_outside_0_and_1(double ratio)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Smote { Ratio = ratio }.Resample(SomeImbalance.Formula(), new Random64(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomUnderSampling { Ratio = ratio }.Resample(SomeImbalance.Formula(), new Random64(1)));
    }

    [Fact]
    public void Training_clients_can_be_resampled() => Assert.Empty(ErrorsOf(Given + "resampler.Resample(split.Training, random);"));

    [Theory]
    [InlineData("resampler.Resample(split.Validation, random);")]
    [InlineData("method.Train(split.Validation, new CreditScoring.Trees.BoostedTreesOptions(), 1);")]
    [InlineData("new SmoteEnn().Resample(split.Validation, random);")]
    public void Held_out_clients_cannot(string statement) => Assert.Contains("CS1503", ErrorsOf(Given + statement));

    static IEnumerable<string> ErrorsOf(string code) => CSharpScript
        .Create(code, ScriptOptions.Default.WithReferences(typeof(Split).Assembly).WithImports("CreditScoring.Learning", "CreditScoring.Imbalance", "CreditScoring.Numerics"))
        .Compile().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
}
