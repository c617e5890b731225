using System.Text.Json;

namespace CreditScoring.Models.Promotion;

/// <summary>One reason to train again, and whether it holds.</summary>
/// <param name="Name"><c>drift</c>, <c>cost</c> or <c>labels</c>.</param>
/// <param name="Fires">Whether it holds.</param>
/// <param name="Found">What was found: 1 for drift and 0 for none, a cost per client, a number of clients; null when it is not known.</param>
/// <param name="Limit">From where it fires; a cost must be above it.</param>
public sealed record RetrainTrigger(string Name, bool Fires, double? Found, double Limit)
{
    /// <summary>Every trigger.</summary>
    /// <param name="report">Bytes of a drift report: <c>verdict.drift</c>, and <c>model.performance.current.costPerClient.value</c>, absent without a model; null when there is none.</param>
    /// <param name="newLabels">Clients with a known outcome that the champion did not learn from.</param>
    /// <param name="limits">From where the triggers fire.</param>
    /// <exception cref="InvalidDataException">The report is no drift report.</exception>
    public static IReadOnlyList<RetrainTrigger> All(byte[]? report, int newLabels, RetrainLimits limits)
    {
        var (drift, cost) = report is null ? (null, null) : Read(report);

        return
        [
            new("drift", drift == true, drift is null ? null : drift.Value ? 1 : 0, 1),
            new("cost", cost > limits.Cost, cost, limits.Cost),
            new("labels", newLabels >= limits.NewLabels, newLabels, limits.NewLabels),
        ];
    }

    static (bool? Drift, double? Cost) Read(byte[] report)
    {
        try
        {
            using var json = JsonDocument.Parse(report);
            var root = json.RootElement;
            var drift = root.GetProperty("verdict").GetProperty("drift").GetBoolean();

            return (drift, root.TryGetProperty("model", out var model) ? model.GetProperty("performance").GetProperty("current").GetProperty("costPerClient").GetProperty("value").GetDouble() : null);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"The drift report is not one of credit drift ({error.Message}); give its report.json.", error);
        }
    }
}

/// <summary>From where a model is trained again.</summary>
public sealed record RetrainLimits
{
    /// <summary>Estimated cost per client above which it is.</summary>
    public double Cost { get; init; } = double.PositiveInfinity;

    /// <summary>Number of new outcomes from which it is, at least 1.</summary>
    public int NewLabels { get; init; } = 10_000;
}
