using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Linear;
using CreditScoring.Numerics;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Linear;

public sealed class ScorecardTests
{
    static readonly int[] Scores = SomeCards.Card.Score(SomeCards.Rows.Matrix);

    [Fact]
    public void The_score_of_a_client_is_the_sum_of_its_points()
    {
        for (var row = 0; row < 200; row++)
        {
            var values = SomeCards.ValuesOf(SomeCards.Rows, row);
            var sum = SomeCards.Card.BasePoints + SomeCards.Card.Features.Zip(values, (feature, value) => feature.Points[feature.Binning.BinOf(value)]).Sum();

            Assert.Equal(sum, Scores[row]);
            Assert.Equal(sum, SomeCards.Card.Score(values));
        }
    }

    [Fact]
    public void Points_are_those_of_the_regression_on_the_scale_of_scores()
    {
        // Without rounding: 500 + 50 log2((1 - p) / p / 10) with p from intercept + sum of coefficient × weight of evidence.
        var exact = SomeCards.Card.ExactScore(SomeCards.Rows.Matrix);
        for (var row = 0; row < 200; row++)
        {
            var logOdds = SomeCards.Card.Intercept + SomeCards.Card.Features.Zip(SomeCards.ValuesOf(SomeCards.Rows, row),
                (feature, value) => feature.Coefficient * feature.Binning.Bins[feature.Binning.BinOf(value)].Woe).Sum();

            Assert.Equal(PointsScale.OfPd(LogOdds.ToProbability(logOdds)), exact[row], 1e-8);
            Assert.InRange(Scores[row] - exact[row], -(SomeCards.Card.Features.Count + 1) / 2.0 - 1, (SomeCards.Card.Features.Count + 1) / 2.0 + 1);
        }
    }

    [Fact]
    public void Whole_points_keep_the_mean_score_to_half_a_point() =>
        Assert.Equal(SomeCards.Card.ExactScore(SomeCards.Rows.Matrix).Average(), Scores.Average(), 0.5);

    [Fact]
    public void Within_a_feature_more_evidence_never_has_fewer_points_and_the_riskiest_bin_has_none() =>
        Assert.All(SomeCards.Card.Features, feature =>
        {
            int[] byEvidence = [.. Enumerable.Range(0, feature.Points.Count).OrderBy(bin => feature.Binning.Bins[bin].Woe).Select(bin => feature.Points[bin])];

            Assert.Equal(byEvidence.Order(), byEvidence);
            Assert.Equal(0, byEvidence[0]);
            Assert.Equal(feature.MostPoints, byEvidence[^1]);
        });

    [Fact]
    public void Reasons_are_the_points_lost_against_the_safest_bins()
    {
        var most = SomeCards.Card.BasePoints + SomeCards.Card.Features.Sum(feature => feature.MostPoints);
        for (var row = 0; row < 200; row++)
        {
            var reasons = SomeCards.Card.Reasons(SomeCards.ValuesOf(SomeCards.Rows, row));

            Assert.Equal(most - Scores[row], reasons.Sum(reason => reason.Lost));
            Assert.All(reasons, reason => Assert.True(reason.Lost > 0));
            Assert.Equal(reasons.OrderByDescending(reason => reason.Lost), reasons);
        }
    }

    [Fact]
    public void A_calibrated_card_scores_as_the_calibrated_log_odds_do()
    {
        var calibration = new PlattCalibration(0.2, 0.8);
        var (before, after) = (SomeCards.Card.ExactScore(SomeCards.Rows.Matrix), SomeCards.Card.Calibrated(calibration).ExactScore(SomeCards.Rows.Matrix));

        Assert.All(before.Zip(after), pair => Assert.Equal(
            PointsScale.OfPd(calibration.Calibrate(LogOdds.OfProbability(PointsScale.ToPd(pair.First)))), pair.Second, 1e-6));
    }

    [Fact]
    public void Scores_depend_on_nothing_but_the_client()
    {
        var reversed = Enumerable.Range(0, SomeCards.Rows.Matrix.RowCount).Reverse().ToArray();

        Assert.Equal(Scores.Reverse(), SomeCards.Card.Score(SomeCards.Rows.Matrix.Rows(reversed)));
    }

    [Fact]
    public void Written_then_read_it_gives_the_same_scores()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scorecard.json");
        using (var stream = File.Create(file))
            ScorecardFile.Write(stream, SomeCards.Fit, "some clients");
        var read = ScorecardFile.Read(file);

        Assert.Equal(Scores, read.Score(SomeCards.Rows.Matrix));
        Assert.Equal(SomeCards.Card.ExactScore(SomeCards.Rows.Matrix), read.ExactScore(SomeCards.Rows.Matrix));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 9", "found format 9")]
    [InlineData("\"points\": 500", "\"points\": 600", "another scale")]
    [InlineData("\"isMissing\": true", "\"isMissing\": false", "must end with the one of missing values")]
    [InlineData("\"intercept\"", "\"slope\"", "no scorecard")]
    public void A_damaged_file_is_refused_with_what_was_found(string text, string damaged, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scorecard.json");
        using (var stream = File.Create(file))
            ScorecardFile.Write(stream, SomeCards.Fit, "some clients");
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, damaged, StringComparison.Ordinal));

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => ScorecardFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_are_not_those_of_the_features_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SomeCards.Card.Score([1]));
        Assert.Throws<ArgumentException>(() => SomeCards.Card.Reasons([1]));
        Assert.Throws<ArgumentException>(() => SomeCards.Card.Score(new FeatureMatrix([], [], [])));
    }
}
