using System.Globalization;
using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Selection;

/// <summary>Finds clients who are held out while an equal, or they themselves, are trained on.</summary>
static class TwinRows
{
    /// <summary>Share of clients without an equal from which features are taken to tell people apart, so that equals are the same person.</summary>
    const double Telling = 0.9;

    const int Block = 4096;

    /// <summary>Counts held-out clients who have an equal among those trained on, over all folds.</summary>
    /// <param name="matrix">All clients.</param>
    /// <param name="folds">How they are divided.</param>
    /// <param name="most">Share of held-out clients from which it is a leak.</param>
    /// <param name="threads">Number of threads, at least 1; it changes the time, never the result.</param>
    /// <exception cref="InvalidDataException">There are as many or more, or a client stands on both sides of a fold.</exception>
    public static CanaryReading Read(FeatureMatrix matrix, FoldPlan folds, double most, int threads)
    {
        var hashes = HashesOf(matrix, threads);
        var alike = Enumerable.Range(0, hashes.Length).GroupBy(row => hashes[row]).Select(group => group.ToArray()).ToList();
        var isTelling = alike.Count(group => group.Length == 1) >= Telling * hashes.Length;
        var several = alike.FindAll(group => group.Length > 1);
        var (worst, example) = (0.0, "");
        foreach (var fold in folds.Folds)
        {
            var (isTrained, isHeldOut) = (new bool[hashes.Length], new bool[hashes.Length]);
            foreach (var row in fold.Training)
                isTrained[row] = true;
            foreach (var row in fold.Validation)
            {
                isHeldOut[row] = true;
                if (isTrained[row])
                    throw new InvalidDataException($"Client {matrix.Clients[row]} is trained on and held out in the same fold; deal the folds again.");
            }

            var crossing = several.Where(group => group.Any(row => isTrained[row]) && group.Any(row => isHeldOut[row])).ToList();
            var share = (double)crossing.Sum(group => group.Count(row => isHeldOut[row])) / fold.Validation.Length;
            if (share > worst)
                (worst, example) = (share, $"{matrix.Clients[crossing[0].First(row => isHeldOut[row])]} and {matrix.Clients[crossing[0].First(row => isTrained[row])]}");
        }

        if (isTelling && worst >= most)
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * worst:0.0} % of the held-out clients of a fold have an equal among those trained on, all {matrix.Columns.Count} features alike (such as {example}): the same people stand on both sides. Remove repeated rows, deal folds by group, or search without canaries."));

        return new CanaryReading("twins", isTelling ? worst : 0, most);
    }

    static ulong[] HashesOf(FeatureMatrix matrix, int threads)
    {
        var hashes = new ulong[matrix.RowCount];
        Parallel.For(0, (hashes.Length + Block - 1) / Block, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var (begin, end) = (block * Block, Math.Min(hashes.Length, (block + 1) * Block));
            for (var column = 0; column < matrix.Columns.Count; column++)
            {
                var values = matrix.Column(column);
                for (var row = begin; row < end; row++)
                {
                    // A missing value is a missing value, whatever its bits.
                    var bits = float.IsNaN(values[row]) ? 0x7FC00000UL : BitConverter.SingleToUInt32Bits(values[row] + 0f);
                    hashes[row] = (System.Numerics.BitOperations.RotateLeft(hashes[row], 23) ^ bits) * 0x9E3779B97F4A7C15UL;
                }
            }
        });

        return hashes;
    }
}
