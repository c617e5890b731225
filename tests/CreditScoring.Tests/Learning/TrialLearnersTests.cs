using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

public sealed class TrialLearnersTests
{
    [Fact]
    public void Pulls_the_default_rate_of_a_word_towards_that_of_all()
    {
        var word = FeatureColumn.Category("WORD", ["a", "b"]);
        var rows = TrainingRows.All(
            new FeatureMatrix([word], [.. Enumerable.Range(1, 100).Select(id => $"{id}")], [[.. Enumerable.Range(0, 100).Select(row => row < 60 ? 0f : row < 90 ? 1f : float.NaN)]]),
            [.. Enumerable.Range(0, 100).Select(row => row is < 6 or >= 60 and < 74 ? 1f : 0f)]);
        var learned = new TargetMeanLearner("test", (word, "RATE")).Learn(rows);

        // 20 of 100 default. Word a: 6 of 60, (6 + 200 x 0.2) / 260. Word b: 14 of 30. Missing: 0 of 10. A word never seen: 0.2.
        Assert.Equal(46 / 260f, SomeClients.Of(learned, 0)[0], 1e-6f);
        Assert.Equal(54 / 230f, SomeClients.Of(learned, 1)[0], 1e-6f);
        Assert.Equal(40 / 210f, SomeClients.Of(learned, float.NaN)[0], 1e-6f);
        Assert.Equal(0.2f, SomeClients.Of(learned, 2)[0], 1e-6f);
    }

    [Fact]
    public void Averages_over_the_clients_with_the_same_offer()
    {
        var learned = new SameTermLearner().Learn(SomeClients.Training(
            ("CREDIT_ANNUITY", [12.001f, 12.004f, 12.02f, float.NaN]), ("EXT_SOURCE_1", [0.2f, 0.4f, 0.9f, 0.5f]),
            ("EXT_SOURCE_3", [float.NaN, 0.5f, 0.1f, 0.5f]), ("GOODS_CREDIT", [1, 2, 3, 4])));

        Assert.Equal([0.3f, 0.5f, 1.5f], SomeClients.Of(learned, 12.0f));
        Assert.Equal([float.NaN, float.NaN, float.NaN], SomeClients.Of(learned, 13));
        Assert.Equal([float.NaN, float.NaN, float.NaN], SomeClients.Of(learned, float.NaN));
    }

    [Fact]
    public void Leaves_of_an_external_score_what_the_other_features_do_not_tell()
    {
        var random = new Random64(1);
        var learner = new ScoreResidualLearner();
        var inputs = learner.Inputs.ToArray();
        var columns = inputs.Select(_ => (float[])[.. Enumerable.Range(0, 600).Select(_ => (float)random.NextNormal())]).ToArray();
        var (first, noise) = (Array.IndexOf(inputs, "EXT_SOURCE_1"), Array.IndexOf(inputs, "EXT_SOURCE_2"));
        columns[first] = [.. columns[Array.IndexOf(inputs, "AMT_CREDIT")].Select(credit => 0.5f + 0.1f * credit)];
        var learned = learner.Learn(SomeClients.Training([.. inputs.Zip(columns)]));
        float[] client = [.. columns.Select(column => column[0])];
        var residuals = SomeClients.Of(learned, client);

        Assert.Equal(0, residuals[0], 0.02f); // told by the credit
        Assert.InRange(Math.Abs(residuals[1] - client[noise]), 0, 2); // told by nothing
        client[first] += 0.3f;
        Assert.Equal(0.3f, SomeClients.Of(learned, client)[0] - residuals[0], 1e-4f);
    }

    [Fact]
    public void Names_each_feature_of_the_plan_that_is_learned_and_on_trial() => Assert.Equal(
        [
            "B31 GRP2_EXT_DEV GRP2_INCOME_DEV GRP2_CREDIT_DEV GRP2_ANNUITY_DEV", "B32 GRP3_EXT_DEV GRP3_INCOME_DEV ORG_INCOME_MED",
            "B33 TE_ORG TE_OCC TE_REGION", "H4 CTAR_EXT1_MEAN CTAR_EXT3_MEAN CTAR_GOODS_MEAN", "H5 KNN500_TARGET", "H9 EXTP_1_RES EXTP_2_RES EXTP_3_RES",
        ],
        TrialLearners.All.Select(trial => $"{trial.Id} {string.Join(' ', trial.Learner.Columns.Select(column => column.Name))}"));
}
