using CreditScoring.Evaluation;

namespace CreditScoring.Tests.Evaluation;

public sealed class ProbabilityErrorsTests
{
    static readonly double[] Pds = [0.1, 0.8, 0.3];
    static readonly float[] Outcomes = [0, 1, 1];

    // (0.01 + 0.04 + 0.49) / 3
    [Fact]
    public void Brier_matches_the_worked_example() => Assert.Equal(0.18, ProbabilityErrors.Brier(Pds, Outcomes), 1e-15);

    // -(ln 0.9 + ln 0.8 + ln 0.3) / 3
    [Fact]
    public void Log_loss_matches_the_worked_example() => Assert.Equal(0.5108256237659907, ProbabilityErrors.LogLoss(Pds, Outcomes), 1e-12);

    [Fact]
    public void Log_loss_stays_finite_when_a_prediction_is_sure_and_wrong() => Assert.Equal(-Math.Log(1e-15) / 2, ProbabilityErrors.LogLoss([0, 0], [1, 0]), 1e-9);

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.30000001, 2.0 / 3)]
    [InlineData(0.05, 2.0 / 3)]
    public void Accuracy_counts_the_cut_off_itself_as_predicted_to_default(double cutOff, double accuracy) =>
        Assert.Equal(accuracy, ProbabilityErrors.Accuracy(Pds, Outcomes, cutOff), 1e-15);

    [Fact]
    public void Refuses_samples_of_different_length() =>
        Assert.Contains("3 predictions were given for 2 outcomes", Assert.Throws<ArgumentException>(() => ProbabilityErrors.Brier(Pds, [0, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_calibration_table_does_not_depend_on_the_order_of_equal_predictions()
    {
        // Three equal predictions, one default among them, over groups of one and two: each counts one third.
        Assert.Equal(CalibrationTable.Of([0.2, 0.2, 0.2], [1, 0, 0], groups: 2), CalibrationTable.Of([0.2, 0.2, 0.2], [0, 0, 1], groups: 2));
        Assert.Equal(1 / 3.0, CalibrationTable.Of([0.2, 0.2, 0.2], [0, 0, 1], groups: 2)[0].Observed, 1e-7);
    }

    [Fact]
    public void The_calibration_table_keeps_every_client_and_both_means()
    {
        var table = CalibrationTable.Of([0.1, 0.2, 0.3, 0.4, 0.9], [0, 0, 1, 0, 1], groups: 2);

        // Groups of two and three from the safest: (0.1, 0.2) and (0.3, 0.4, 0.9).
        Assert.Equal([2, 3], table.Select(group => group.Count));
        Assert.Equal(0.15, table[0].Predicted, 1e-15);
        Assert.Equal(0, table[0].Observed);
        Assert.Equal(1.6 / 3, table[1].Predicted, 1e-15);
        Assert.Equal(2 / 3.0, table[1].Observed, 1e-15);
    }
}
