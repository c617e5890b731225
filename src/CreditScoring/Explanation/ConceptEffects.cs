namespace CreditScoring.Explanation;

/// <summary>What each concept adds to log-odds of default by three methods, in the order of a model's concepts.</summary>
/// <param name="Shap">Sum of the SHAP values of its features.</param>
/// <param name="Occlusion">Log-odds less those without the concept.</param>
/// <param name="Twin">What the glass-box twin adds for its features; null for a model without twin, 0 for a concept it does not read.</param>
public sealed record ConceptEffects(double[] Shap, double[] Occlusion, double[]? Twin)
{
    /// <summary>No effect of any concept by any method: what <see cref="Against"/> leaves as it is.</summary>
    /// <param name="concepts">Number of concepts.</param>
    public static ConceptEffects None(int concepts) => new(new double[concepts], new double[concepts], new double[concepts]);

    /// <summary>The mean over some clients.</summary>
    /// <param name="clients">Their effects, at least one, of one model.</param>
    /// <exception cref="ArgumentException">There is no client.</exception>
    public static ConceptEffects Mean(IReadOnlyList<ConceptEffects> clients)
    {
        if (clients.Count == 0)
            throw new ArgumentException("The mean effects of no clients are not defined; give at least one.", nameof(clients));

        return new(
            MeanOf(clients, client => client.Shap), MeanOf(clients, client => client.Occlusion),
            clients[0].Twin is null ? null : MeanOf(clients, client => client.Twin!));
    }

    /// <summary>How the effects differ from those of a baseline, method by method.</summary>
    public ConceptEffects Against(ConceptEffects baseline) => new(
        Less(Shap, baseline.Shap), Less(Occlusion, baseline.Occlusion),
        Twin is null || baseline.Twin is null ? null : Less(Twin, baseline.Twin));

    static double[] MeanOf(IReadOnlyList<ConceptEffects> clients, Func<ConceptEffects, double[]> method)
    {
        var sums = new double[method(clients[0]).Length];
        foreach (var client in clients)
            for (var concept = 0; concept < sums.Length; concept++)
                sums[concept] += method(client)[concept];

        return Array.ConvertAll(sums, sum => sum / clients.Count);
    }

    static double[] Less(double[] effects, double[] baseline) => [.. effects.Zip(baseline, (effect, mean) => effect - mean)];
}
