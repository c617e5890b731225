using System.Numerics;
using System.Runtime.Intrinsics;
using CreditScoring.Features;
using CreditScoring.Learning.Trials;

namespace CreditScoring.Imbalance;

/// <summary>Training clients as points, so that the distance between two of them means something.</summary>
/// <remarks>
/// <para>A number counts in standard deviations. Two missing values are 0 apart; a missing and a known one are sqrt(1 + z²) apart, z being the
/// known value's distance from the mean: missing is a point of its own, one deviation off the axis of the known values. Two clients drawn at
/// random are then as far apart, on average, whether one value is missing or none, and the triangle inequality holds. Nothing is imputed.</para>
/// <para>Two levels of a category are 1 apart, missing and an unlisted word being levels of their own. It is the median deviation of the
/// numbers, which is 1 here. Source: Chawla et al. (2002), SMOTE: synthetic minority over-sampling technique, JAIR 16, section 6.1.</para>
/// <para>A pair costs one subtraction, product and sum per number, and a few words of bits for the rest. Eight lanes whatever the
/// processor: the same distances, to the last bit, on every machine.</para>
/// </remarks>
sealed class ClientSpace
{
    const int Lanes = 16;
    const int WordBits = 64;

    readonly float[] numbers; // [row * width + number], standardised, 0 when missing
    readonly ulong[] missing; // [row * missingWords + word], a bit per number
    readonly ulong[] levels; // [row * levelWords + word], a bit per level
    readonly int missingWords, levelWords;

    ClientSpace(FeatureMatrix matrix, int[] numeric, int[] categories)
    {
        Width = Math.Max(1, (numeric.Length + Lanes - 1) / Lanes) * Lanes;
        missingWords = (numeric.Length + WordBits - 1) / WordBits;
        levelWords = (categories.Sum(column => LevelCount(matrix.Columns[column])) + WordBits - 1) / WordBits;
        numbers = new float[(long)Width * matrix.RowCount];
        missing = new ulong[missingWords * matrix.RowCount];
        levels = new ulong[levelWords * matrix.RowCount];

        for (var number = 0; number < numeric.Length; number++)
            PlaceNumber(number, matrix.Column(numeric[number]));
        for (int category = 0, first = 0; category < categories.Length; first += LevelCount(matrix.Columns[categories[category]]), category++)
            PlaceLevels(first, matrix.Columns[categories[category]], matrix.Column(categories[category]));
    }

    /// <summary>Places of a client's numbers, those that only fill up included.</summary>
    public int Width { get; }

    /// <param name="matrix">Training clients: the scales are theirs.</param>
    /// <param name="withCategories">Whether categories count in the distance.</param>
    public static ClientSpace Of(FeatureMatrix matrix, bool withCategories = true)
    {
        int[] Of(FeatureKind kind) => [.. Enumerable.Range(0, matrix.Columns.Count).Where(column => matrix.Columns[column].Kind == kind)];

        return new ClientSpace(matrix, Of(FeatureKind.Numeric), withCategories ? Of(FeatureKind.Category) : []);
    }

    /// <summary>Squared distance between two clients, at least 0.</summary>
    public float SquaredDistance(int first, int second)
    {
        ref var one = ref numbers[(long)first * Width];
        ref var other = ref numbers[(long)second * Width];
        Vector256<float> low = default, high = default;
        for (nuint place = 0; place < (nuint)Width; place += Lanes)
        {
            var lowGap = Vector256.LoadUnsafe(ref one, place) - Vector256.LoadUnsafe(ref other, place);
            var highGap = Vector256.LoadUnsafe(ref one, place + Lanes / 2) - Vector256.LoadUnsafe(ref other, place + Lanes / 2);
            (low, high) = (low + lowGap * lowGap, high + highGap * highGap);
        }

        // Summed in a written order: what Vector256.Sum does may differ from one processor to the next.
        var eight = low + high;
        var four = eight.GetLower() + eight.GetUpper();

        return four[0] + four[1] + (four[2] + four[3])
            + Differing(missing, first * missingWords, second * missingWords, missingWords)
            + Differing(levels, first * levelWords, second * levelWords, levelWords) / 2f; // one bit goes, another comes
    }

    static int Differing(ulong[] bits, int first, int second, int words)
    {
        var count = 0;
        for (var word = 0; word < words; word++)
            count += BitOperations.PopCount(bits[first + word] ^ bits[second + word]);

        return count;
    }

    // The listed words, a word not listed, and missing.
    static int LevelCount(FeatureColumn column) => column.Levels.Count + 2;

    void PlaceNumber(int number, float[] values)
    {
        var scale = Scale.Of(values);
        for (var row = 0; row < values.Length; row++)
            if (float.IsNaN(values[row]))
                missing[row * missingWords + number / WordBits] |= 1UL << number;
            else
                numbers[(long)row * Width + number] = (float)scale.Standardise(values[row]);
    }

    void PlaceLevels(int first, FeatureColumn column, float[] values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var level = first + (float.IsNaN(values[row]) ? column.Levels.Count + 1 : Math.Clamp((int)values[row], 0, column.Levels.Count));
            levels[row * levelWords + level / WordBits] |= 1UL << level;
        }
    }
}
