using CreditScoring.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Numerics;

public sealed class Random64Tests
{
    [Fact]
    public void Gives_the_published_numbers_of_splitmix64()
    {
        // Seed 1234567, from the reference implementation of Vigna (https://prng.di.unimi.it/splitmix64.c), as listed on Rosetta Code.
        var random = new Random64(1234567);

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void Draws_stay_below_their_bound() =>
        Prop.ForAll<ulong, PositiveInt>((seed, bound) =>
        {
            var random = new Random64(seed);

            return Enumerable.Range(0, 20).All(_ =>
                random.NextInt32(bound.Get) is var whole && whole >= 0 && whole < bound.Get && random.NextDouble() is >= 0 and < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_a_bound_below_1() => Assert.Throws<ArgumentOutOfRangeException>(() => new Random64(1).NextInt32(0));

    [Fact]
    public void A_shuffle_keeps_every_item() =>
        Prop.ForAll<ulong, int[]>((seed, items) =>
        {
            var shuffled = items.ToArray();
            new Random64(seed).Shuffle(shuffled.AsSpan());

            return shuffled.Order().SequenceEqual(items.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Normal_numbers_have_mean_0_and_deviation_1()
    {
        const int Count = 100_000;
        var random = new Random64(7);
        var numbers = Enumerable.Range(0, Count).Select(_ => random.NextNormal()).ToArray();
        var mean = numbers.Average();

        // Four standard errors: 4 / sqrt(n) for the mean, 4 / sqrt(2n) for the deviation.
        Assert.Equal(0, mean, 4 / Math.Sqrt(Count));
        Assert.Equal(1, Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean))), 4 / Math.Sqrt(2 * Count));
    }

    [Fact]
    public void The_generator_of_an_item_does_not_depend_on_other_items()
    {
        var first = Random64.ForItem(5, 3).NextUInt64();
        Random64.ForItem(5, 2).NextUInt64();

        Assert.Equal(first, Random64.ForItem(5, 3).NextUInt64());
        Assert.NotEqual(first, Random64.ForItem(5, 4).NextUInt64());
        Assert.NotEqual(first, Random64.ForItem(6, 3).NextUInt64());
    }
}
