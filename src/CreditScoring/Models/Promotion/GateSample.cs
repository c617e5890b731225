using CreditScoring.Features;

namespace CreditScoring.Models.Promotion;

/// <summary>The clients on whom two models are compared.</summary>
/// <param name="Matrix">The inputs of both, found by name, and what tells protected groups, if anything does.</param>
/// <param name="Defaults">1 for default, 0 for repaid, NaN when not known; one for each client.</param>
/// <param name="Description">What they are, for the page.</param>
public sealed record GateSample(FeatureMatrix Matrix, float[] Defaults, string Description)
{
    /// <summary>Probability of default of each client: the held-out one when the model learned from the client, else its own.</summary>
    /// <exception cref="InvalidDataException">A client's outcome is another than the one the model learned.</exception>
    /// <remarks>A model knows the outcomes it learned from: judged on them by itself, the one that overfits more would seem the better.</remarks>
    public double[] Pds(GateModel judged, int threads)
    {
        var logOdds = judged.Model.PredictLogOdds(Matrix, threads);
        var heldOut = judged.HeldOut.ToDictionary(row => row.Client, StringComparer.Ordinal);

        return [.. Matrix.Clients.Select((client, row) => !heldOut.TryGetValue(client, out var known) ? judged.Model.Assess(logOdds[row]).Pd
            : float.IsNaN(Defaults[row]) || known.Default == Defaults[row] ? known.Pd
            : throw new InvalidDataException($"Client {client} of {Description} {Outcome(Defaults[row])}, but {Outcome(known.Default)} when model {judged.Model.Identity.Version} learned from a client of that number: two clients may share it; give data whose numbers are the model's."))];
    }

    static string Outcome(float isDefault) => isDefault == 1 ? "defaulted" : "repaid";

    /// <summary>Rows with a known outcome.</summary>
    public int[] Known => [.. Enumerable.Range(0, Defaults.Length).Where(row => !float.IsNaN(Defaults[row]))];
}
