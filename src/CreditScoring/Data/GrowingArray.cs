namespace CreditScoring.Data;

/// <summary>Values whose number is not known beforehand, kept in pieces so that growing never copies.</summary>
sealed class GrowingArray<T>
{
    const int FirstPiece = 1 << 10;
    const int GreatestPiece = 1 << 16;

    readonly List<T[]> full = [];
    T[] piece = new T[FirstPiece];
    int used;

    /// <summary>Appends a value.</summary>
    public void Add(T value)
    {
        if (used == piece.Length)
        {
            full.Add(piece);
            piece = GC.AllocateUninitializedArray<T>(Math.Min(2 * piece.Length, GreatestPiece));
            used = 0;
        }

        piece[used++] = value;
    }

    /// <summary>All values, in the order they were added.</summary>
    public T[] ToArray()
    {
        var values = GC.AllocateUninitializedArray<T>(full.Sum(part => part.Length) + used);
        var start = 0;
        foreach (var part in full)
        {
            part.CopyTo(values, start);
            start += part.Length;
        }

        piece.AsSpan(0, used).CopyTo(values.AsSpan(start));

        return values;
    }
}
