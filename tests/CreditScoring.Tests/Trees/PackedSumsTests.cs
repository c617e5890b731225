using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees;

public sealed class PackedSumsTests
{
    [Fact]
    public void Each_bin_takes_all_before_it_and_missing_stays()
    {
        long[] sums = [3, -1, 0, 5, 2, 2, -7, 1, 10, 4, 9];
        var upTo = new long[sums.Length];

        PackedSums.Accumulate(sums, upTo);

        Assert.Equal([3L, 2, 2, 7, 9, 11, 4, 5, 15, 19, 9], upTo);
    }

    [Fact]
    public void Runs_are_counted_added_and_taken_off_one_by_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long[]>(), ArbMap.Default.ArbFor<long>(), (sums, seed) =>
        {
            var others = Array.ConvertAll(sums, each => unchecked(each * seed + 1));
            var (added, taken) = ((long[])sums.Clone(), (long[])sums.Clone());
            PackedSums.Add(added, others);
            PackedSums.Subtract(taken, others);
            var upTo = new long[sums.Length + 1];
            PackedSums.Accumulate([.. sums, seed], upTo);

            return PackedSums.Total(sums) == Sum(sums)
                && added.SequenceEqual(sums.Zip(others, (a, b) => unchecked(a + b)))
                && taken.SequenceEqual(sums.Zip(others, (a, b) => unchecked(a - b)))
                && upTo.SequenceEqual([.. sums.Select((_, bin) => Sum(sums[..(bin + 1)])), seed]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_column_gives_each_of_its_features_its_own_sums()
    {
        // Two features of 2 and 3 codes: the code of the column is first + 2 × second.
        var column = new PackedColumn([7, 9], [2, 3], [0, 0]);
        long[] sums = [1, 2, 3, 4, 5, 6];
        var features = new long[column.Codes];

        column.Divide(sums, features);

        Assert.Equal([1L + 3 + 5, 2 + 4 + 6], features[..2]);
        Assert.Equal([1L + 2, 3 + 4, 5 + 6], features[column.Begin(1)..]);
    }

    static long Sum(IEnumerable<long> sums) => sums.Aggregate(0L, (sum, each) => unchecked(sum + each));
}
