namespace CreditScoring.Data;

/// <summary>Positions of owners (clients, loans) by their identifiers.</summary>
/// <remarks>
/// Identifiers given one after the other, as those of Home Credit are, find their position in an array: one step instead of a hash and a
/// comparison, tens of millions of times. Scattered ones go to a dictionary, for the array would be mostly empty.
/// </remarks>
sealed class OwnerIndex
{
    const int MostPlacesPerIdentifier = 4;

    readonly int least;
    readonly int[] places = []; // position + 1 of each identifier from the least on, 0 when nobody has it
    readonly Dictionary<int, int>? scattered;

    /// <param name="owners">Identifier of each owner; no duplicates.</param>
    /// <param name="searches">Number of searches to come, about: the more, the more memory the index may take.</param>
    /// <exception cref="ArgumentException">An identifier stands twice.</exception>
    public OwnerIndex(ReadOnlySpan<int> owners, int searches)
    {
        var (lowest, highest) = (int.MaxValue, int.MinValue);
        foreach (var owner in owners)
            (lowest, highest) = (Math.Min(lowest, owner), Math.Max(highest, owner));

        var length = (long)highest - lowest + 1; // far below 0 without owners
        if (length <= (long)MostPlacesPerIdentifier * (owners.Length + (long)searches))
            (least, places) = (lowest, new int[Math.Max(length, 0)]);
        else
            scattered = new Dictionary<int, int>(owners.Length);

        for (var owner = 0; owner < owners.Length; owner++)
            Add(owners[owner], owner);
    }

    /// <summary>Position of an owner, from 0, or -1 when nobody has the identifier.</summary>
    public int Find(int identifier)
    {
        if (scattered is not null)
            return scattered.GetValueOrDefault(identifier, -1);

        var place = (uint)unchecked(identifier - least); // one below the least is beyond the last

        return place < (uint)places.Length ? places[place] - 1 : -1;
    }

    void Add(int identifier, int position)
    {
        if (Find(identifier) >= 0)
            throw new ArgumentException($"Identifier {identifier} stands twice among the owners; give each owner once.", nameof(identifier));

        if (scattered is not null)
            scattered.Add(identifier, position);
        else
            places[identifier - least] = position + 1;
    }
}
