using CreditScoring.Learning;
using CreditScoring.Linear;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Linear;

public sealed class ScorecardTrainerTests
{
    [Fact]
    public void Chooses_what_tells_and_says_why_it_left_out_the_rest()
    {
        var fates = SomeCards.Fit.Features.ToDictionary(feature => feature.Name);

        Assert.Equal(["DEBT", "HOME", "INCOME"], SomeCards.Card.Columns.Select(column => column.Name).Order());
        Assert.Equal(VerdictKind.Chosen, fates["INCOME"].Outcome);
        Assert.Equal((VerdictKind.Correlated, "INCOME"), (fates["COPY"].Outcome, fates["COPY"].Twin));
        Assert.Equal(VerdictKind.LittleInformation, fates["NOISE0"].Outcome);
        Assert.Equal(SomeCards.Rows.Matrix.Columns.Select(column => column.Name), SomeCards.Fit.Features.Select(feature => feature.Name));
    }

    [Fact]
    public void More_evidence_is_safer_in_every_feature() =>
        Assert.All(SomeCards.Card.Features, feature => Assert.True(feature.Coefficient <= -2 * feature.Error));

    [Fact]
    public void A_feature_that_would_count_the_wrong_way_beside_another_stays_out()
    {
        // SHADOW follows CAUSE and lowers the risk once CAUSE is known; alone it seems to raise it.
        var random = new Random64(5);
        const int clients = 6_000;
        float[] cause = [.. Enumerable.Range(0, clients).Select(_ => (float)random.NextNormal())];
        float[] shadow = [.. cause.Select(value => 0.8f * value + 0.9f * (float)random.NextNormal())];
        float[] defaults = [.. cause.Zip(shadow, (one, other) => random.NextDouble() < LogOdds.ToProbability(-2 + 1.4 * one - 0.5 * other) ? 1f : 0f)];
        var rows = TrainingRows.All(Learning.SomeClients.Matrix(("CAUSE", cause), ("SHADOW", shadow)), defaults);
        var fit = ScorecardTrainer.Train(rows, new ScorecardOptions { MaxCorrelation = 1 });

        Assert.Equal(["CAUSE"], fit.Scorecard.Columns.Select(column => column.Name));
        Assert.Equal(VerdictKind.NothingToAdd, fit.Features[1].Outcome);
        Assert.True(fit.Features[1].Information > 0.02);
    }

    [Fact]
    public void Takes_no_more_features_than_allowed()
    {
        var fit = ScorecardTrainer.Train(SomeCards.Rows, new ScorecardOptions { MaxFeatures = 2 });

        Assert.Equal(2, fit.Scorecard.Features.Count);
        Assert.Single(fit.Features, feature => feature.Outcome == VerdictKind.NoRoom);
    }

    [Fact]
    public void Gives_the_same_card_on_two_threads()
    {
        var again = ScorecardTrainer.Train(SomeCards.Rows, new ScorecardOptions(), threads: 2).Scorecard;

        Assert.Equal(SomeCards.Card.Intercept, again.Intercept);
        Assert.Equal(SomeCards.Card.Score(SomeCards.Rows.Matrix), again.Score(SomeCards.Rows.Matrix));
    }

    [Fact]
    public void Refuses_clients_of_whom_no_feature_tells()
    {
        var random = new Random64(6);
        float[] noise = [.. Enumerable.Range(0, 2_000).Select(_ => (float)random.NextNormal())];
        var rows = TrainingRows.All(Learning.SomeClients.Matrix(("NOISE", noise)), [.. Enumerable.Range(0, 2_000).Select(row => row % 10 == 0 ? 1f : 0f)]);

        Assert.Contains("None of 1 features tells enough", Assert.Throws<ArgumentException>(() => ScorecardTrainer.Train(rows, new ScorecardOptions { MinInformation = 0.1 })).Message, StringComparison.Ordinal);
        Assert.Contains("MaxCorrelation", Assert.Throws<ArgumentOutOfRangeException>(() => ScorecardTrainer.Train(rows, new ScorecardOptions { MaxCorrelation = 0 })).Message, StringComparison.Ordinal);
    }
}
