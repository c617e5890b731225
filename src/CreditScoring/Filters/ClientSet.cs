using System.Numerics;

namespace CreditScoring.Filters;

/// <summary>Some of the clients of a table, a bit each: two sets meet, and are counted, 64 clients at a time.</summary>
public sealed class ClientSet
{
    const int Bits = 64;

    readonly ulong[] words;

    ClientSet(int clients, ulong[] words) => (Clients, this.words) = (clients, words);

    /// <summary>No client of a table.</summary>
    /// <param name="clients">Number of clients of the table, at least 0.</param>
    public static ClientSet None(int clients) => new(clients, new ulong[(clients + Bits - 1) / Bits]);

    /// <summary>Those of a table's clients whose row is accepted.</summary>
    /// <param name="clients">Number of clients of the table, at least 0.</param>
    /// <param name="accepts">Whether a row, from 0, is in the set.</param>
    public static ClientSet Where(int clients, Func<int, bool> accepts)
    {
        var set = None(clients);
        for (var row = 0; row < clients; row++)
            if (accepts(row))
                set.Add(row);

        return set;
    }

    /// <summary>Some of a table's clients, by their rows.</summary>
    /// <param name="clients">Number of clients of the table, at least 0.</param>
    /// <param name="rows">Rows of the clients in the set, from 0, in any order.</param>
    public static ClientSet Of(int clients, ReadOnlySpan<int> rows)
    {
        var set = None(clients);
        foreach (var row in rows)
            set.Add(row);

        return set;
    }

    /// <summary>Number of clients of the table.</summary>
    public int Clients { get; }

    /// <summary>Number of clients in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);

            return count;
        }
    }

    /// <summary>Whether a client is in the set.</summary>
    /// <param name="row">Row of the client, from 0.</param>
    public bool Contains(int row) => (words[row / Bits] >> row % Bits & 1) != 0;

    /// <summary>Rows of the clients in the set, in ascending order.</summary>
    public IEnumerable<int> Rows()
    {
        for (var word = 0; word < words.Length; word++)
            for (var left = words[word]; left != 0; left &= left - 1)
                yield return word * Bits + BitOperations.TrailingZeroCount(left);
    }

    /// <summary>Number of clients that two sets of the same table share.</summary>
    /// <param name="other">The other set.</param>
    /// <exception cref="ArgumentException">The sets are of tables of different lengths.</exception>
    public int CountShared(ClientSet other)
    {
        ThrowIfOtherTable(other);
        var count = 0;
        for (var word = 0; word < words.Length; word++)
            count += BitOperations.PopCount(words[word] & other.words[word]);

        return count;
    }

    /// <summary>The clients that are in both sets.</summary>
    /// <param name="other">A set of the same table.</param>
    /// <exception cref="ArgumentException">The sets are of tables of different lengths.</exception>
    public ClientSet And(ClientSet other)
    {
        ThrowIfOtherTable(other);
        var both = new ulong[words.Length];
        for (var word = 0; word < words.Length; word++)
            both[word] = words[word] & other.words[word];

        return new ClientSet(Clients, both);
    }

    /// <summary>The clients that are in one of the sets at least.</summary>
    /// <param name="other">A set of the same table.</param>
    /// <exception cref="ArgumentException">The sets are of tables of different lengths.</exception>
    public ClientSet Or(ClientSet other)
    {
        ThrowIfOtherTable(other);
        var both = new ulong[words.Length];
        for (var word = 0; word < words.Length; word++)
            both[word] = words[word] | other.words[word];

        return new ClientSet(Clients, both);
    }

    /// <summary>Adds a client while the set is being built.</summary>
    internal void Add(int row) => words[row / Bits] |= 1UL << row % Bits;

    /// <summary>Adds the clients of another set while this one is being built.</summary>
    internal void Add(ClientSet other)
    {
        for (var word = 0; word < words.Length; word++)
            words[word] |= other.words[word];
    }

    void ThrowIfOtherTable(ClientSet other)
    {
        if (other.Clients != Clients)
            throw new ArgumentException($"A set of {Clients} clients cannot meet one of {other.Clients}; both must be of the same table.", nameof(other));
    }
}
