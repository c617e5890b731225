using CreditScoring.Trees;

namespace CreditScoring.Tests.Trees;

public class BoostedTreesOptionsTests
{
    static readonly BoostedTreesOptions oneSplit = new() { Rounds = 1, Leaves = 2, MinRowsPerLeaf = 1 };

    [Theory]
    [InlineData("3 clients but 2 defaults", new float[] { 0, 1 })]
    [InlineData("All 3 clients of the development sample repaid", new float[] { 0, 0, 0 })]
    [InlineData("All 3 clients of the development sample defaulted", new float[] { 1, 1, 1 })]
    [InlineData("Row 2 of the development sample has the default NaN; give 1 (default) or 0 (repaid)", new float[] { 0, 1, float.NaN })]
    [InlineData("Row 0 of the development sample has the default 0.5", new[] { 0.5f, 1, 0 })]
    public void Refuses_defaults_it_cannot_learn_from(string message, float[] defaults) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3]), defaults, oneSplit)).Message);

    [Fact]
    public void Refuses_options_out_of_range_by_name()
    {
        void Refused(string message, BoostedTreesOptions options) => Assert.Contains(
            message,
            Assert.Throws<ArgumentOutOfRangeException>(() => BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3]), [0, 1, 0], options)).Message);

        Refused("Option Rounds of boosted trees is 0; it must be a finite number, at least 1.", oneSplit with { Rounds = 0 });
        Refused("Option LearningRate of boosted trees is NaN; it must be in (0, 1].", oneSplit with { LearningRate = double.NaN });
        Refused("Option L2", oneSplit with { L2 = -1 });
        Refused("Option FeatureFraction", oneSplit with { FeatureFraction = 0 });
        Refused("Option MaxBins of boosted trees is 256", oneSplit with { MaxBins = 256 });
    }

    [Fact]
    public void Asks_for_a_validation_sample_to_stop_early() =>
        Assert.Contains(
            "no validation sample",
            Assert.Throws<ArgumentException>(() =>
                BoostedTreesTrainer.Train(SomeTrees.Matrix([1, 2, 3]), [0, 1, 0], oneSplit with { EarlyStoppingRounds = 5 })).Message);
}
