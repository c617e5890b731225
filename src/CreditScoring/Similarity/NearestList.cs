namespace CreditScoring.Similarity;

/// <summary>The nearest of the clients offered so far, nearest first; of equal distances, the first offered.</summary>
sealed class NearestList(int capacity)
{
    readonly float[] keys = new float[capacity];
    readonly int[] positions = new int[capacity];
    int filled;

    /// <summary>Squared distance from which a client is too far to be kept.</summary>
    public float Limit { get; private set; } = float.PositiveInfinity;

    /// <summary>Position and squared distance of each client kept.</summary>
    public IEnumerable<(int Position, float SquaredDistance)> Kept => positions.Zip(keys).Take(filled);

    /// <summary>Keeps a client whose squared distance is below <see cref="Limit"/>; the farthest leaves when the list is full.</summary>
    public void Add(float squaredDistance, int position)
    {
        var place = PlaceAfterEqual(squaredDistance);
        filled = Math.Min(filled + 1, keys.Length);
        keys.AsSpan(place, filled - 1 - place).CopyTo(keys.AsSpan(place + 1));
        positions.AsSpan(place, filled - 1 - place).CopyTo(positions.AsSpan(place + 1));
        (keys[place], positions[place]) = (squaredDistance, position);
        if (filled == keys.Length)
            Limit = keys[^1];
    }

    int PlaceAfterEqual(float key)
    {
        var (low, high) = (0, filled);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] <= key)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
