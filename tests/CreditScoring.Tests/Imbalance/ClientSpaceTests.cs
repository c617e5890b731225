using CreditScoring.Features;
using CreditScoring.Imbalance;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Imbalance;

public sealed class ClientSpaceTests
{
    // Mean 2 and deviation 2 of the known values 0, 4, 0, 4.
    static readonly FeatureMatrix One = SomeImbalance.OnALine([0, 4, float.NaN, 0, float.NaN, 4], [1, 1, 1, 0, 0, 0]).Matrix;

    [Fact]
    public void Counts_a_number_in_standard_deviations() => Assert.Equal(4, ClientSpace.Of(One).SquaredDistance(0, 1)); // two deviations

    [Fact]
    public void Missing_is_a_value_of_its_own()
    {
        var space = ClientSpace.Of(One);

        Assert.Equal(0, space.SquaredDistance(2, 4)); // missing from missing
        Assert.Equal(2, space.SquaredDistance(2, 0)); // 1 + z², z being one deviation
        Assert.Equal(2, space.SquaredDistance(1, 2));
    }

    [Fact]
    public void Two_levels_are_one_apart_missing_and_unlisted_ones_too()
    {
        var matrix = SomeImbalance.Rows(
            [FeatureColumn.Category("job", ["a", "b"]), FeatureColumn.Numeric("same")], [[0, 1, 2, float.NaN, 0, 7], [3, 3, 3, 3, 3, 3]], [1, 0, 0, 0, 0, 0]).Matrix;
        var space = ClientSpace.Of(matrix);

        Assert.All(Pairs(4), pair => Assert.Equal(1, space.SquaredDistance(pair.One, pair.Other)));
        Assert.Equal(0, space.SquaredDistance(0, 4));
        Assert.Equal(0, space.SquaredDistance(2, 5)); // both are words that no list has
        Assert.Equal(0, ClientSpace.Of(matrix, withCategories: false).SquaredDistance(0, 1));
    }

    [Fact]
    public void Is_a_distance()
    {
        var space = ClientSpace.Of(SomeImbalance.Mixed(24, seed: 3).Matrix);
        double Of(int one, int other) => Math.Sqrt(space.SquaredDistance(one, other));

        Assert.All(Pairs(24), pair =>
        {
            Assert.Equal(Of(pair.One, pair.Other), Of(pair.Other, pair.One));
            Assert.Equal(0, Of(pair.One, pair.One));
            Assert.All(Enumerable.Range(0, 24), via => Assert.True(Of(pair.One, pair.Other) <= Of(pair.One, via) + Of(via, pair.Other) + 1e-5));
        });
    }

    [Fact]
    public void Finds_the_neighbours_that_sorting_every_distance_finds()
    {
        // 600 clients of 3 numbers take more than one tile of candidates when there are few places in it; 40 numbers fill more than one vector.
        var random = new Random64(5);
        var values = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 900).Select(_ => (float)random.NextInt32(3)).ToArray()).ToArray();
        var matrix = SomeImbalance.Rows([.. Enumerable.Range(0, 40).Select(column => FeatureColumn.Numeric($"number {column}"))], values, new float[900]).Matrix;
        var space = ClientSpace.Of(matrix);
        int[] asked = [.. Enumerable.Range(0, 45).Select(place => place * 20)], among = [.. Enumerable.Range(0, 900).Where(row => row % 3 != 1)];

        var found = Neighbours.Of(space, asked, among, 7, threads: 2);
        var farthest = Neighbours.Of(space, asked, among, 7, threads: 1, farthest: true);
        for (var query = 0; query < asked.Length; query++)
        {
            var sorted = among.Where(row => row != asked[query]).OrderBy(row => space.SquaredDistance(asked[query], row)).ThenBy(row => row).Take(7);
            Assert.Equal(sorted, found.Rows[query]);
            Assert.Equal(found.Rows[query].Select(row => space.SquaredDistance(asked[query], row)), found.SquaredDistances[query]);
            Assert.Equal(
                among.Where(row => row != asked[query]).OrderByDescending(row => space.SquaredDistance(asked[query], row)).ThenBy(row => row).Take(7), farthest.Rows[query]);
        }
    }

    [Fact]
    public void Says_how_many_candidates_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Neighbours.Of(ClientSpace.Of(One), [0], [0, 1, 2], 3));

        Assert.Contains("there are 2 candidates", error.Message, StringComparison.Ordinal);
    }

    static IEnumerable<(int One, int Other)> Pairs(int count) =>
        from one in Enumerable.Range(0, count) from other in Enumerable.Range(one + 1, count - one - 1) select (one, other);
}
