namespace CreditScoring.Data;

/// <summary>Values whose number is not known beforehand, kept in pieces so that growing never copies.</summary>
sealed class GrowingArray<T>
{
    const int FirstPiece = 1 << 10;
    const int GreatestPiece = 1 << 16;

    readonly List<ArraySegment<T>> full = [];
    T[] piece = new T[FirstPiece];
    int used;

    /// <summary>Appends a value.</summary>
    public void Add(T value)
    {
        if (used == piece.Length)
            StartPiece();

        piece[used++] = value;
    }

    /// <summary>Appends so many values, which the caller must set.</summary>
    /// <param name="count">At most the size of the first piece, 1,024.</param>
    public Span<T> Extend(int count)
    {
        if (count > piece.Length - used)
            StartPiece();

        used += count;

        return piece.AsSpan(used - count, count);
    }

    /// <summary>All values, in the order they were added.</summary>
    public T[] ToArray()
    {
        var values = GC.AllocateUninitializedArray<T>(full.Sum(part => part.Count) + used);
        var start = 0;
        foreach (var part in full)
        {
            part.CopyTo(values, start);
            start += part.Count;
        }

        piece.AsSpan(0, used).CopyTo(values.AsSpan(start));

        return values;
    }

    void StartPiece()
    {
        full.Add(new ArraySegment<T>(piece, 0, used));
        piece = GC.AllocateUninitializedArray<T>(Math.Min(2 * piece.Length, GreatestPiece));
        used = 0;
    }
}
