using System.Text.Json;
using CreditScoring.Decisions;
using CreditScoring.Drift;
using CreditScoring.Models;

namespace CreditScoring.Monitoring;

/// <summary>The clients of one window, and what became of those whose outcome is known by now.</summary>
/// <param name="Name">Name of the window.</param>
/// <param name="Clients">Clients.</param>
/// <param name="Known">Those with a known outcome.</param>
/// <param name="Expected">What the model expected of the clients with a known outcome, or of all while too few are known.</param>
/// <param name="Realised">What became of them; null while either outcome has fewer than two clients.</param>
/// <remarks>Outcomes come late and not all at once: as long as <see cref="Known"/> is below <see cref="Clients"/>, those who default early weigh too much.</remarks>
public sealed record Vintage(string Name, int Clients, int Known, EstimatedPerformance Expected, RealisedPerformance? Realised)
{
    /// <summary>Counts a window.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="model">The model.</param>
    /// <param name="pds">Probability of default of each client, as the model gives it.</param>
    /// <param name="outcomes">1 after a default, 0 after a repayment, NaN when not known yet; same length.</param>
    public static Vintage Of(string name, ScoringModel model, double[] pds, float[] outcomes)
    {
        var costs = DecisionCosts.Of(model.Rule);
        var realised = RealisedPerformance.Of(pds, outcomes, model.Rule, costs);
        double[] known = [.. pds.Where((_, client) => !float.IsNaN(outcomes[client]))];
        var expected = realised is null ? pds : known;

        return new Vintage(name, pds.Length, known.Length, EstimatedPerformance.Of(expected, expected, model.Rule.CutOff, costs), realised);
    }

    /// <summary>Writes vintages as the property <c>vintages</c> of a watch.</summary>
    /// <param name="json">Where to, within an object.</param>
    /// <param name="vintages">The vintages, in order.</param>
    public static void WriteAll(Utf8JsonWriter json, IReadOnlyList<Vintage> vintages)
    {
        json.WriteStartArray("vintages");
        foreach (var vintage in vintages)
        {
            json.WriteStartObject();
            json.WriteString("name", vintage.Name);
            json.WriteNumber("clients", vintage.Clients);
            json.WriteNumber("known", vintage.Known);
            ModelDriftJson.Performance(json, "expected", vintage.Expected);
            if (vintage.Realised is { } realised)
                ModelDriftJson.Realised(json, realised);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
