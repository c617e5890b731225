namespace CreditScoring.Selection.Profiles;

/// <summary>The clients of a matrix as a profile sees them: their outcomes, and the folds of those whose outcome is known.</summary>
sealed class ProfiledClients
{
    const ulong Seed = 1;
    readonly float[] outcomes;
    readonly sbyte[] folds; // -1 where the outcome is not known

    /// <param name="clients">Identifier of each client; each appears once.</param>
    /// <param name="outcomes">1 for default, 0 for repaid, NaN for unknown, in the same order; empty when none is known.</param>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is something else, or a client appears twice.</exception>
    public ProfiledClients(IReadOnlyList<string> clients, ReadOnlySpan<float> outcomes)
    {
        if (outcomes.Length != clients.Count && !outcomes.IsEmpty)
            throw new ArgumentException($"{outcomes.Length} outcomes were given for {clients.Count} clients; give one for each, or none at all.", nameof(outcomes));

        this.outcomes = new float[clients.Count];
        folds = new sbyte[clients.Count];
        Array.Fill(this.outcomes, float.NaN);
        Array.Fill(folds, (sbyte)-1);
        outcomes.CopyTo(this.outcomes);

        var (known, defaults) = (new List<int>(), 0);
        for (var row = 0; row < outcomes.Length; row++)
        {
            if (outcomes[row] is not (0 or 1 or float.NaN))
                throw new ArgumentException($"The outcome of client {clients[row]} is neither 1 (default), 0 (repaid) nor NaN (unknown).", nameof(outcomes));
            if (!float.IsNaN(outcomes[row]))
                known.Add(row);
            defaults += outcomes[row] == 1 ? 1 : 0;
        }

        All = new OutcomeCounts(clients.Count, known.Count, defaults);
        HasFolds = defaults >= UnivariateAuc.FewestOfOutcome && known.Count - defaults >= UnivariateAuc.FewestOfOutcome;
        if (HasFolds)
            Deal(clients, known);
    }

    /// <summary>Number of clients.</summary>
    public int Count => outcomes.Length;

    /// <summary>All clients.</summary>
    public OutcomeCounts All { get; }

    /// <summary>Whether there are enough clients of each outcome to rank them.</summary>
    public bool HasFolds { get; }

    /// <summary>Outcome of each client: 1 for default, 0 for repaid, NaN for unknown.</summary>
    public ReadOnlySpan<float> Outcomes => outcomes;

    /// <summary>Fold of each client, from 0; -1 where the outcome is not known.</summary>
    public ReadOnlySpan<sbyte> Folds => folds;

    void Deal(IReadOnlyList<string> clients, List<int> known)
    {
        var dealt = StratifiedFolds.Deal([.. known.Select(row => clients[row])], [.. known.Select(row => outcomes[row])], FoldCounts.Folds, Seed);
        for (var position = 0; position < known.Count; position++)
            folds[known[position]] = (sbyte)dealt.OfRow[position];
    }
}
