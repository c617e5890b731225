using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Wording;

namespace CreditScoring.Drift;

/// <summary>How well a model is expected to perform on clients whose outcomes are not known yet.</summary>
/// <param name="Clients">Number of clients.</param>
/// <param name="CutOff">Clients predicted at or above it are declined.</param>
/// <param name="Confusion">Clients expected in each cell at the cut-off.</param>
/// <param name="Auc">Expected area under the ROC curve, in [0, 1].</param>
/// <param name="Gini">Expected Gini, 2 AUC - 1, in [-1, 1].</param>
/// <param name="DefaultRate">Expected share of defaults among all clients, in [0, 1].</param>
/// <param name="AcceptedDefaultRate">Expected share of defaults among the accepted, in [0, 1]; null when nobody is accepted.</param>
/// <param name="CostPerClient">Expected mean cost of the decisions per client; lower is better.</param>
/// <param name="LogLoss">Expected log loss of the predictions as they are; lower is better.</param>
/// <param name="Brier">Expected Brier score of the predictions as they are, in [0, 1]; lower is better.</param>
/// <remarks>
/// Each client's calibrated probability stands for the outcome; sums of it give every figure. Source of the method: NannyML's documentation of
/// confidence-based performance estimation (2025). Bands: the clients' outcomes are independent draws (a Poisson-binomial law), carried
/// through each figure by its derivative (delta method). They hold chance in the outcomes, not doubt about the calibration.
/// </remarks>
public sealed record EstimatedPerformance(
    int Clients, double CutOff, ExpectedConfusion Confusion, Estimate Auc, Estimate Gini, Estimate DefaultRate, Estimate? AcceptedDefaultRate,
    Estimate CostPerClient, Estimate LogLoss, Estimate Brier)
{
    /// <summary>What these figures cannot see, in plain words.</summary>
    public static string Warning(Language language) => Phrases.In(language, Subject.Drift)["estimate.warning"];

    /// <summary>Estimates the performance of predictions.</summary>
    /// <param name="predictions">Probabilities of default as the model gives them, in (0, 1): they order the clients and decide.</param>
    /// <param name="pds">Calibrated probabilities of default, in [0, 1]: what is believed of the outcomes; same length.</param>
    /// <param name="cutOff">Clients predicted at or above it are declined.</param>
    /// <param name="costs">What errors cost.</param>
    /// <exception cref="ArgumentException">The lengths differ, a value is outside its range, or the pds leave only one outcome possible.</exception>
    public static EstimatedPerformance Of(ReadOnlySpan<double> predictions, ReadOnlySpan<double> pds, double cutOff, DecisionCosts costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        Check(predictions, pds);

        var all = new RunningEstimate();
        var (accepted, cost, logLoss, brier) = (new RunningEstimate(), new RunningEstimate(), new RunningEstimate(), new RunningEstimate());
        double declinedDefaults = 0, declined = 0;
        for (var client = 0; client < pds.Length; client++)
        {
            var (prediction, pd) = (predictions[client], pds[client]);
            var isDeclined = prediction >= cutOff;
            all.Add(pd, ifDefault: 1, ifRepaid: 0);
            cost.Add(pd, isDeclined ? 0 : costs.FalseNegative, isDeclined ? costs.FalsePositive : 0);
            logLoss.Add(pd, -Math.Log(prediction), -Math.Log(1 - prediction));
            brier.Add(pd, (1 - prediction) * (1 - prediction), prediction * prediction);
            if (!isDeclined)
                accepted.Add(pd, ifDefault: 1, ifRepaid: 0);
            declinedDefaults += isDeclined ? pd : 0;
            declined += isDeclined ? 1 : 0;
        }

        var auc = ExpectedAuc.Of(predictions, pds);
        var confusion = new ExpectedConfusion(declinedDefaults, declined - declinedDefaults, accepted.Sum, accepted.Count - accepted.Sum);

        return new EstimatedPerformance(
            pds.Length, cutOff, confusion, auc, new Estimate(2 * auc.Value - 1, 2 * auc.Low - 1, 2 * auc.High - 1), all.Mean(1),
            accepted.Count == 0 ? null : accepted.Mean(1), cost.Mean(double.PositiveInfinity), logLoss.Mean(double.PositiveInfinity), brier.Mean(1));
    }

    /// <summary>Estimates the performance of log-odds at the cut-off that follows from the costs, deciding by the calibrated probability.</summary>
    /// <param name="logOdds">The model's log-odds of default.</param>
    /// <param name="calibration">Calibration fitted on clients whose outcomes are known and that the model did not see.</param>
    /// <param name="costs">What errors cost; they set the cut-off.</param>
    /// <exception cref="ArgumentException">There is no client.</exception>
    public static EstimatedPerformance Of(ReadOnlySpan<double> logOdds, ICalibration calibration, DecisionCosts costs)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(costs);

        var pds = new double[logOdds.Length];
        for (var client = 0; client < pds.Length; client++)
            pds[client] = calibration.Calibrate(logOdds[client]);

        return Of(pds, pds, costs.CutOff, costs);
    }

    static void Check(ReadOnlySpan<double> predictions, ReadOnlySpan<double> pds)
    {
        if (predictions.Length != pds.Length || pds.Length == 0)
            throw new ArgumentException($"{predictions.Length} predictions were given for {pds.Length} probabilities; give as many, and at least one.", nameof(pds));

        for (var client = 0; client < pds.Length; client++)
            if (!(predictions[client] is > 0 and < 1) || !(pds[client] is >= 0 and <= 1))
                throw new ArgumentException(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Client {client} has prediction {predictions[client]} and pd {pds[client]}; they lie in (0, 1) and [0, 1]."), nameof(predictions));
    }
}
