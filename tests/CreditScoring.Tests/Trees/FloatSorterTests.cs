using CreditScoring.Numerics;
using CreditScoring.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Trees;

public class FloatSorterTests
{
    [Fact]
    public void Gives_every_finite_number_once_in_order_with_its_count()
    {
        float[] values = [3, -0f, float.NaN, 0, -2.5f, 3, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.MaxValue, -float.NaN];
        var (distinct, counts) = new FloatSorter().Distinct(values, 100);

        Assert.Equal([-float.MaxValue, -2.5f, 0, float.Epsilon, 3], distinct.ToArray());
        Assert.Equal([1, 1, 2, 1, 2], counts.ToArray());
    }

    [Fact]
    public void Agrees_with_a_plain_sort_on_any_bits()
    {
        var sorter = new FloatSorter();
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), bits =>
        {
            var values = Array.ConvertAll(bits, each => BitConverter.Int32BitsToSingle(each * 40_503));
            var expected = values.Where(float.IsFinite).Select(value => value + 0f).GroupBy(value => value).OrderBy(group => group.Key).ToArray();
            var (distinct, counts) = sorter.Distinct(values, values.Length);

            return distinct.ToArray().SequenceEqual(expected.Select(group => group.Key)) && counts.ToArray().SequenceEqual(expected.Select(group => group.Count()));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Takes_an_even_sample_of_many()
    {
        var (distinct, _) = new FloatSorter().Distinct([.. Enumerable.Range(0, 100).Select(value => (float)value)], 10);

        Assert.Equal([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], distinct.ToArray());
    }

    [Fact]
    public void Keys_keep_the_order_and_put_every_kind_of_NaN_last()
    {
        var random = new Random64(3);
        for (var item = 0; item < 1_000; item++)
        {
            var (left, right) = ((float)random.NextNormal(), (float)random.NextNormal());
            Assert.Equal(left.CompareTo(right), FloatSorter.KeyOf(left).CompareTo(FloatSorter.KeyOf(right)));
        }

        Assert.Equal(uint.MaxValue, FloatSorter.KeyOf(float.NaN));
        Assert.Equal(uint.MaxValue, FloatSorter.KeyOf(BitConverter.UInt32BitsToSingle(0x7FC00001)));
        Assert.True(FloatSorter.KeyOf(float.PositiveInfinity) < uint.MaxValue);
    }
}
