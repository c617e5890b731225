using CreditScoring.Numerics;

namespace CreditScoring.Learning;

/// <summary>Clients dealt into folds with the same share of defaults in each.</summary>
public sealed class StratifiedFolds
{
    readonly int[] folds;

    StratifiedFolds(int[] folds, int count)
    {
        this.folds = folds;
        Count = count;
    }

    /// <summary>Number of folds, at least 2.</summary>
    public int Count { get; }

    /// <summary>Fold of each client, from 0, in row order.</summary>
    public int[] OfRow => folds;

    /// <summary>Rows of the clients outside a fold: what a model of that fold may be trained on.</summary>
    public int[] TrainingRows(int fold) => Rows(row => folds[row] != fold);

    /// <summary>Rows of the clients of a fold: what a model of that fold is judged on.</summary>
    public int[] ValidationRows(int fold) => Rows(row => folds[row] == fold);

    /// <summary>Deals clients into folds. A client's fold depends on the identifiers and the seed, not on the order of the rows.</summary>
    /// <param name="clients">Identifier of each client; each appears once, so that no client is on both sides of a split.</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="count">Number of folds, at least 2.</param>
    /// <param name="seed">Any number.</param>
    /// <exception cref="ArgumentException">A client appears twice, or an outcome has fewer clients than there are folds.</exception>
    public static StratifiedFolds Deal(IReadOnlyList<string> clients, ReadOnlySpan<float> defaults, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (clients.Count != defaults.Length)
            throw new ArgumentException($"{clients.Count} clients were given for {defaults.Length} outcomes.", nameof(defaults));

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var client in clients)
            if (!seen.Add(client))
                throw new ArgumentException($"Client {client} appears twice: the same client would be trained on and judged.", nameof(clients));

        var folds = new int[defaults.Length];
        foreach (var outcome in (ReadOnlySpan<float>)[0, 1])
        {
            var rows = new List<int>();
            for (var row = 0; row < defaults.Length; row++)
                if (defaults[row] == outcome)
                    rows.Add(row);
            if (rows.Count < count)
                throw new ArgumentException(
                    $"{count} folds need at least {count} clients who {(outcome == 1 ? "defaulted" : "repaid")}; there are {rows.Count}.", nameof(defaults));

            var order = rows.OrderBy(row => Hash(clients[row], seed)).ThenBy(row => clients[row], StringComparer.Ordinal).ToArray();
            for (var position = 0; position < order.Length; position++)
                folds[order[position]] = position % count;
        }

        return new StratifiedFolds(folds, count);
    }

    int[] Rows(Predicate<int> belongs)
    {
        var rows = new List<int>(folds.Length);
        for (var row = 0; row < folds.Length; row++)
            if (belongs(row))
                rows.Add(row);

        return [.. rows];
    }

    // FNV-1a over the identifier, then one draw: string.GetHashCode differs from one process to the next.
    static ulong Hash(string client, ulong seed)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var letter in client)
            hash = (hash ^ letter) * 1099511628211UL;

        return new Random64(hash).NextUInt64();
    }
}
