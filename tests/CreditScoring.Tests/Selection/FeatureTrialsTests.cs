using CreditScoring.Features;
using CreditScoring.Features.Trials;
using CreditScoring.Numerics;
using CreditScoring.Selection;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Selection;

public sealed class FeatureTrialsTests
{
    const int Clients = 500;

    static readonly FeatureTrialReport Report = Run(threads: 2);

    [Fact]
    public void Finds_the_one_idea_that_tells_the_outcome()
    {
        Assert.Equal(["C2b"], Report.Ideas.Where(idea => idea.IsGain).Select(idea => idea.Id));
        Assert.InRange(Report.BaseAuc, 0.4, 0.6);
        Assert.True(Report.Ideas.Single(idea => idea.Id == "C2b").Gain.Low > 0.1);
    }

    [Fact]
    public void Tries_every_family_of_the_catalog_and_every_learner_once()
    {
        string[] computed = [.. TrialCatalog.Families.Select(family => family.Id)];

        Assert.Equal(computed.Concat(["B31", "B32", "B33", "H4", "H5", "H9"]).Order(), Report.Ideas.Select(idea => idea.Id).Order());
        Assert.Equal(309, Report.BaseFeatures);
    }

    [Fact]
    public void Gives_the_same_report_on_one_thread()
    {
        var again = Run(threads: 1);

        Assert.Equal(Report.Ideas.Select(idea => (idea.Id, idea.Gain, idea.Q)), again.Ideas.Select(idea => (idea.Id, idea.Gain, idea.Q)));
    }

    static FeatureTrialReport Run(int threads)
    {
        var random = new Random64(1);
        FeatureColumn[] columns = [.. FeatureCatalog.Columns, .. TrialCatalog.Columns];
        var values = columns.Select(_ => new float[Clients]).ToArray();
        float[] cause = [.. Enumerable.Range(0, Clients).Select(_ => (float)random.NextNormal())];
        values[Array.FindIndex(columns, column => column.Name == "B_DAYS_CREDIT_STD")] = cause;
        foreach (var name in new[] { "EXT_SOURCE_1", "EXT_SOURCE_2", "CREDIT_ANNUITY" }) // noise: a base with something to read
            values[Array.FindIndex(columns, column => column.Name == name)] = [.. Enumerable.Range(0, Clients).Select(_ => (float)random.NextNormal())];

        return FeatureTrials.Run(
            new FeatureMatrix(columns, [.. Enumerable.Range(1, Clients).Select(id => $"{id}")], values),
            [.. cause.Select(value => random.NextDouble() < LogOdds.ToProbability(2 * value - 1) ? 1f : 0f)],
            new TrialLoans(null, null, null),
            new FeatureTrialOptions { Trees = new BoostedTreesOptions { Rounds = 6, Leaves = 4, LearningRate = 0.4, MaxBins = 16, FeatureFraction = 1, MinRowsPerLeaf = 20 }, Folds = 3, Repeats = 2, Threads = threads });
    }
}
