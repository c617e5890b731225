using System.Text.Json.Serialization;
using CreditScoring.Evaluation;

namespace CreditScoring.Experiments;

/// <summary>What comparing methods gave; it holds no row of a client.</summary>
/// <param name="Clients">Number of clients with a known outcome.</param>
/// <param name="Defaults">Number of them who defaulted.</param>
/// <param name="Features">Number of features.</param>
/// <param name="Folds">Number of folds.</param>
/// <param name="Repeats">Number of deals into folds.</param>
/// <param name="Seeds">Trainings on each fold.</param>
/// <param name="Rounds">Greatest number of trees.</param>
/// <param name="CutOff">Probability of default from which clients are declined.</param>
/// <param name="FalseDiscoveryRate">Expected share of false finds among the methods found better or worse, for each measure.</param>
/// <param name="Methods">The methods; the first is what the others are compared with.</param>
public sealed record ImbalanceReport(
    int Clients, int Defaults, int Features, int Folds, int Repeats, int Seeds, int Rounds, double CutOff, double FalseDiscoveryRate,
    IReadOnlyList<MethodResult> Methods);

/// <summary>What one method gave.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Rows">Rows learned from, mean over the folds.</param>
/// <param name="Measures">Every measure under every calibration it depends on.</param>
public sealed record MethodResult(string Method, double Rows, IReadOnlyList<MeasureResult> Measures)
{
    /// <summary>One measure.</summary>
    /// <param name="measure">Such as <c>cost</c>.</param>
    /// <param name="calibration">Such as <c>platt</c>; <c>none</c> for measures that calibration leaves alone.</param>
    /// <exception cref="KeyNotFoundException">There is no such measure under that calibration.</exception>
    public MeasureResult Of(string measure, string calibration = "none") =>
        Measures.FirstOrDefault(result => result.Measure == measure && result.Calibration == calibration)
        ?? throw new KeyNotFoundException($"Method {Method} has no measure {measure} under calibration {calibration}.");
}

/// <summary>One measure of one method.</summary>
/// <param name="Measure"><c>auc</c>, <c>cost</c>, <c>costAtHalf</c>, <c>brier</c>, <c>calibrationError</c>, <c>instability</c>, <c>reasonOverlap</c> or <c>reasonAgreement</c>.</param>
/// <param name="Calibration"><c>none</c>, <c>prior</c>, <c>platt</c> or <c>isotonic</c>.</param>
/// <param name="Mean">Mean over the folds of all repeats.</param>
/// <param name="Gain">How much better than the first method under the same calibration, paired over the folds: above 0 is better, also where lower values are.</param>
/// <param name="Q">Two-sided p-value of the gain, adjusted for the number of methods, in [0, 1].</param>
/// <param name="Verdict">What follows.</param>
public sealed record MeasureResult(string Measure, string Calibration, double Mean, PairedFolds Gain, double Q, ImbalanceVerdict Verdict);

/// <summary>How a method compares with the first one in a measure.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImbalanceVerdict>))]
public enum ImbalanceVerdict
{
    /// <summary>It is the first one.</summary>
    Baseline,

    /// <summary>Better, beyond what so many methods give by chance.</summary>
    Better,

    /// <summary>Worse, beyond what so many methods give by chance.</summary>
    Worse,

    /// <summary>Not told apart.</summary>
    Unproven,
}
