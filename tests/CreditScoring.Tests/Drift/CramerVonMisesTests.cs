using CreditScoring.Drift;
using CreditScoring.Features;

namespace CreditScoring.Tests.Drift;

public sealed class CramerVonMisesTests
{
    [Fact]
    public void Agrees_with_the_reference_with_and_without_ties()
    {
        var compared = 0;
        foreach (var each in DriftReference.Json("extras.json").GetProperty("cvm_tie_correct").EnumerateObject())
        {
            var parts = each.Name.Split('/');
            var found = CramerVonMises.Statistic(SamplePair.Of(
                DriftReference.Sample($"{parts[0]}_reference.csv", parts[2], FeatureKind.Numeric), DriftReference.Sample($"{parts[0]}_{parts[1]}.csv", parts[2], FeatureKind.Numeric)));

            Assert.Equal(each.Value.GetDouble(), found, 1e-11 * (1 + found));
            compared++;
        }

        Assert.Equal(20, compared);
    }

    [Fact]
    public void Four_rows_are_worked_by_hand() =>
        // 1, 2 against 3, 4: gaps 1/2, 1, 1/2, 0; 2 x 2 / 16 x (1/4 + 1 + 1/4) = 0.375.
        Assert.Equal(0.375, CramerVonMises.Statistic(SamplePair.Of(ColumnSample.OfNumbers([1.0, 2]), ColumnSample.OfNumbers([3.0, 4]))), 1e-15);

    [Fact]
    public void Refuses_an_empty_sample() =>
        Assert.Throws<ArgumentException>(() => CramerVonMises.Statistic(SamplePair.Of(ColumnSample.OfNumbers([1.0]), ColumnSample.OfNumbers([double.NaN]))));
}
