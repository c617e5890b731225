using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Explanation;

/// <summary>Leaving a concept out, and SHAP by its second road, beside the definitions.</summary>
public sealed class OcclusionTests
{
    const int Features = 7;
    static readonly int[] conceptOf = [0, 1, 2, 0, 1, 2, 0];

    [Fact]
    public void Leaving_a_concept_out_is_the_mean_over_both_sides_of_its_splits()
    {
        var random = new Random64(3);
        for (var draw = 0; draw < 200; draw++)
        {
            var (model, row) = RandomTrees.Model(random, Features, 9);
            var values = BruteForceShapley.ByCover(model, row);
            var effects = new Occlusion(model, conceptOf, 3).Effects(row);

            for (var concept = 0; concept < 3; concept++)
            {
                var without = Enumerable.Range(0, Features).Where(feature => conceptOf[feature] != concept).Sum(feature => 1 << feature);
                Assert.Equal(values[^1] - values[without], effects[concept], 1e-12);
            }
        }
    }

    [Fact]
    public void The_second_road_to_SHAP_is_Shapleys_formula()
    {
        var random = new Random64(4);
        for (var draw = 0; draw < 200; draw++)
        {
            var (model, row) = RandomTrees.Model(random, Features, 9);
            var expected = BruteForceShapley.Contributions(Features, BruteForceShapley.ByCover(model, row), out _);

            Assert.All(expected.Zip(new SecondShap(model).Of(row)), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
        }
    }
}
