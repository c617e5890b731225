namespace CreditScoring.Data;

/// <summary>Rows of a table, gathered by the owner they belong to (a client, a loan), without moving the rows themselves.</summary>
public sealed class RowGroups
{
    readonly int[] starts; // [owner], plus one past the last
    readonly int[] rows;

    RowGroups(int[] starts, int[] rows, int orphans)
    {
        this.starts = starts;
        this.rows = rows;
        Orphans = orphans;
    }

    /// <summary>Number of rows that belong to no owner.</summary>
    public int Orphans { get; }

    /// <summary>Number of owners.</summary>
    public int OwnerCount => starts.Length - 1;

    /// <summary>Rows of one owner, in the order of the file.</summary>
    /// <param name="owner">Position of the owner, from 0.</param>
    public ReadOnlySpan<int> Of(int owner) => rows.AsSpan(starts[owner], starts[owner + 1] - starts[owner]);

    /// <summary>Gathers rows by owner in two passes over the identifiers (a counting sort: stable, linear).</summary>
    /// <param name="owners">Identifier of each owner; no duplicates.</param>
    /// <param name="ownerOfRow">Identifier of the owner of each row; rows of other owners are counted as orphans.</param>
    public static RowGroups Gather(ReadOnlySpan<int> owners, ReadOnlySpan<int> ownerOfRow)
    {
        var index = new OwnerIndex(owners, ownerOfRow.Length);
        var starts = new int[owners.Length + 1];
        var orphans = 0;

        foreach (var identifier in ownerOfRow)
        {
            var owner = index.Find(identifier);
            if (owner < 0)
                orphans++;
            else
                starts[owner + 1]++;
        }

        for (var owner = 0; owner < owners.Length; owner++)
            starts[owner + 1] += starts[owner];

        var next = starts.AsSpan(0, owners.Length).ToArray();
        var rows = new int[ownerOfRow.Length - orphans];
        for (var row = 0; row < ownerOfRow.Length; row++)
            if (index.Find(ownerOfRow[row]) is var owner and >= 0)
                rows[next[owner]++] = row;

        return new RowGroups(starts, rows, orphans);
    }
}
