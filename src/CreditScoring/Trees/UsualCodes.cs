using System.Numerics;

namespace CreditScoring.Trees;

/// <summary>The code that most rows have, of each feature, and which rows of an even sample have it.</summary>
sealed class UsualCodes
{
    const int MostRows = 8192;

    readonly int[] codes;
    readonly ulong[][] rows; // [feature]: a bit for each row of the sample
    readonly double[] shares;

    /// <param name="columns">Codes of each feature, [feature][row]; those of features that do not vary are empty.</param>
    public UsualCodes(byte[][] columns)
    {
        codes = new int[columns.Length];
        rows = new ulong[columns.Length][];
        shares = new double[columns.Length];
        for (var feature = 0; feature < columns.Length; feature++)
            if (columns[feature].Length > 0)
                Take(feature, columns[feature]);
    }

    /// <summary>The usual code of a feature.</summary>
    public int Code(int feature) => codes[feature];

    /// <summary>Share of the rows that have it, in [0, 1].</summary>
    public double Share(int feature) => shares[feature];

    /// <summary>The rows of the sample that have it, as bits.</summary>
    public ulong[] Rows(int feature) => rows[feature];

    /// <summary>Puts features back among others, as if they had no usual code: no lane of theirs would be worth it.</summary>
    public void Forget(List<int> features, List<int> others)
    {
        foreach (var feature in features)
            shares[feature] = 0;
        others.AddRange(features);
    }

    void Take(int feature, byte[] column)
    {
        var count = Math.Min(column.Length, MostRows);
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var item = 0; item < count; item++)
            counts[At(column, item, count)]++;

        var usual = 0;
        for (var code = 1; code < counts.Length; code++)
            if (counts[code] > counts[usual])
                usual = code;

        var bits = new ulong[(count + 63) / 64];
        for (var item = 0; item < count; item++)
            if (At(column, item, count) == usual)
                bits[item >> 6] |= 1UL << item;

        (codes[feature], rows[feature], shares[feature]) = (usual, bits, (double)bits.Sum(BitOperations.PopCount) / count);
    }

    static byte At(byte[] column, int item, int count) => column[(int)((long)item * column.Length / count)];
}
