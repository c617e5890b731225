using CreditScoring.Imbalance;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Imbalance;

// The positions are those of imbalanced-learn 0.10.0 (Debian python3-imblearn, with scikit-learn 1.2.1) on the values of SomeImbalance.Formula
// after its StandardScaler: sample_indices_ of TomekLinks(), EditedNearestNeighbours() and NearMiss(version=…), and with
// sampling_strategy="all" where both outcomes are cleaned (n_neighbors=2, for with 3 no client who defaulted is left).
public sealed class CleaningTests
{
    public static TheoryData<string, IResampler, int[]> Removed => new()
    {
        { "Tomek", new TomekLinks(), [9, 17, 27, 30, 59] },
        { "Tomek, both ends", new TomekLinks { BothEnds = true }, [0, 9, 12, 17, 20, 27, 30, 44, 52, 59] },
        { "ENN", new EditedNearestNeighbours(), [1, 3, 6, 9, 10, 11, 14, 17, 19, 22, 25, 27, 30, 34, 35, 42, 47, 49, 57, 59] },
        {
            "ENN, both outcomes", new EditedNearestNeighbours { NeighbourCount = 2, BothOutcomes = true },
            [0, 1, 3, 4, 6, 8, 9, 11, 12, 17, 19, 20, 22, 24, 27, 28, 30, 32, 34, 40, 42, 44, 47, 49, 52, 56, 59]
        },
    };

    public static TheoryData<int, int[]> Kept => new()
    {
        { 1, [3, 9, 10, 11, 14, 17, 25, 27, 30, 34, 35, 42, 49, 54, 59] },
        { 2, [3, 9, 10, 11, 14, 17, 25, 30, 34, 35, 37, 47, 49, 54, 59] },
        { 3, [2, 9, 10, 11, 14, 19, 21, 22, 25, 27, 30, 35, 42, 47, 59] },
    };

    [Theory]
    [MemberData(nameof(Removed), DisableDiscoveryEnumeration = true)]
    public void Leaves_out_the_clients_that_imbalanced_learn_leaves_out(string name, IResampler resampler, int[] removed)
    {
        var left = resampler.Resample(SomeImbalance.Formula(), new Random64(1)).Origins;

        Assert.True(removed.SequenceEqual(Enumerable.Range(0, 60).Except(left)), name);
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Keeps_the_near_misses_that_imbalanced_learn_keeps(int version, int[] kept)
    {
        var resampled = new NearMiss { Version = version }.Resample(SomeImbalance.Formula(), new Random64(1));

        Assert.Equal(kept, resampled.Origins.Where(row => row % 4 != 0));
        Assert.Equal(15, resampled.Origins.Count(row => row % 4 == 0));
    }

    [Fact]
    public void A_tomek_link_is_mutual_and_joins_the_two_outcomes()
    {
        // Sorted: 0 (repaid), 1 (default) are each other's nearest. 5 (repaid) has 5.5 nearest, but 5.5's nearest is 5.8: no link. 5.5 and 5.8 are both repaid, 40 and 40.2 both defaulted.
        var rows = SomeImbalance.OnALine([0, 1, 5, 5.5f, 5.8f, 20, 24, 40, 40.2f], [0, 1, 0, 0, 0, 0, 1, 1, 1]);

        Assert.Equal([1, 2, 3, 4, 6, 7, 8], new TomekLinks().Resample(rows, new Random64(1)).Origins);
        Assert.Equal([2, 3, 4, 7, 8], new TomekLinks { BothEnds = true }.Resample(rows, new Random64(1)).Origins);
    }

    [Fact]
    public void Never_leaves_one_outcome_alone()
    {
        // Every neighbour of a repaid client defaulted, and the other way round: nobody would be left.
        var error = Assert.Throws<ArgumentException>(() => new EditedNearestNeighbours { NeighbourCount = 1, BothOutcomes = true }
            .Resample(SomeImbalance.OnALine([0, 0.1f, 10, 10.1f], [0, 1, 0, 1]), new Random64(1)));

        Assert.Contains("0 clients are left", error.Message, StringComparison.Ordinal);
    }
}
