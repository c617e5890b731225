using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A candidate as results tell of it.</summary>
/// <param name="Parameters">Values of the dimensions, by name.</param>
/// <param name="Features">Its recipe, in one line.</param>
/// <param name="Resampler">Its resampler, or <c>none</c>.</param>
/// <param name="Trees">Options of the trees.</param>
/// <param name="Calibration">How log-odds become probabilities.</param>
/// <param name="CutOff">Where the cut-off comes from.</param>
public sealed record SearchCandidate(
    IReadOnlyDictionary<string, SearchValue> Parameters, string Features, string Resampler, BoostedTreesOptions Trees, CalibrationMethod Calibration, CutOffChoice CutOff)
{
    internal static SearchCandidate Of(GridCandidate candidate) => new(
        candidate.Parameters.ToDictionary(StringComparer.Ordinal), candidate.Pipeline.Features.ToString(), candidate.Pipeline.ResamplerName,
        candidate.Pipeline.Trees with { Threads = 1 }, candidate.Pipeline.Calibration, candidate.Pipeline.CutOff);

    /// <summary>The values of the dimensions, in one line.</summary>
    public override string ToString() => string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} {parameter.Value}"));
}
