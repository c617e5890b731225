using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Similarity;

public sealed class ConceptSpaceTests
{
    [Fact]
    public void Finds_the_nearest_by_the_worked_example()
    {
        // From (0, 0): (3, 4) is at 5, (1, 0) at 1, (0, -2) at 2, by hand.
        var space = Space(["10", "11", "12", "13"], [0, 0, 3, 4, 1, 0, 0, -2]);

        Assert.Equal([new SimilarClient(2, 1), new SimilarClient(3, 2), new SimilarClient(1, 5)], space.Nearest(0, 3));
    }

    [Fact]
    public void Puts_the_lower_client_number_first_among_equally_near()
    {
        // All at distance 1 of client 5; 9 is lower than 10 although "10" comes before "9" as text.
        var space = Space(["5", "100", "9", "10", "20"], [0, 0, 1, 0, 0, 1, -1, 0, 0, -1]);

        Assert.Equal([2, 3, 4, 1], space.Nearest(0, 4).Select(client => client.Row));
        Assert.Equal([2, 3], space.Nearest(0, 2).Select(client => client.Row));
    }

    [Fact]
    public void Is_equal_to_brute_force_with_ties() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            // Coordinates on a coarse grid: their squares add up without rounding, and many clients are equally near.
            var random = new Random64((ulong)seed);
            var (clients, concepts) = (2 + random.NextInt32(120), 1 + random.NextInt32(28));
            var points = Enumerable.Range(0, clients * concepts).Select(_ => (random.NextInt32(4) - 1) / 4f).ToArray();
            var numbers = Enumerable.Range(1, clients).OrderBy(_ => random.NextDouble()).Select(number => $"{number * 7}").ToArray();
            var space = new ConceptSpace([.. Concepts.All.Take(concepts)], numbers, points);
            var (row, count) = (random.NextInt32(clients), 1 + random.NextInt32(clients - 1));

            return space.Nearest(row, count).SequenceEqual(BruteForce(points, concepts, numbers, row).Take(count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_as_near_as_brute_force_among_many_clients_of_any_distance()
    {
        const int Clients = 3000, Count = 200, Width = 25;
        var random = new Random64(3);
        var points = Enumerable.Range(0, Clients * Width).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var numbers = Enumerable.Range(100_001, Clients).Select(number => $"{number}").ToArray();
        var space = new ConceptSpace([.. Concepts.All.Take(Width)], numbers, points);

        for (var row = 0; row < Clients; row += 211)
        {
            var expected = BruteForce(points, Width, numbers, row).Take(Count).ToArray();
            var found = space.Nearest(row, Count);

            for (var rank = 0; rank < Count; rank++)
                Assert.Equal(expected[rank].Distance, found[rank].Distance, 1e-5);
            Assert.Equal(Count, found.Select(client => client.Row).Distinct().Count());
            Assert.DoesNotContain(row, found.Select(client => client.Row));
        }
    }

    [Fact]
    public void Says_on_which_concept_similar_clients_are_nearest_by_the_worked_example()
    {
        // Client 1 at (0, 0). Similar: client 2 at (0, 1). The others: (4, 1) and (-4, 1).
        var space = Space(["1", "2", "3", "4"], [0, 0, 0, 1, 4, 1, -4, 1]);

        var closeness = space.Closeness(0, space.Nearest(0, 1));

        // First concept: 0 to the similar client; sqrt((0 + 16 + 16) / 3) to all others. Second: 1 and sqrt((1 + 1 + 1) / 3) = 1, so no gain.
        Assert.Equal([Concepts.All[0], Concepts.All[1]], closeness.Select(each => each.Concept));
        Assert.Equal((0, 3.265986323710904), (closeness[0].ToSimilar, Math.Round(closeness[0].ToAll, 15)));
        Assert.Equal((1, 1.0), (closeness[1].ToSimilar, Math.Round(closeness[1].ToAll, 12)));
        Assert.Equal(0, closeness[1].Gain, 1e-12);
    }

    [Fact]
    public void Squared_differences_over_concepts_sum_to_the_mean_squared_distance()
    {
        var random = new Random64(5);
        var points = Enumerable.Range(0, 300 * 28).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
        var space = new ConceptSpace(Concepts.All, [.. Enumerable.Range(1, 300).Select(number => $"{number}")], points);
        var (similar, all) = (space.Nearest(7, 50), space.Nearest(7, 299));

        var closeness = space.Closeness(7, similar);

        Assert.Equal(similar.Average(client => client.Distance * client.Distance), closeness.Sum(each => each.ToSimilar * each.ToSimilar), 1e-5);
        Assert.Equal(all.Average(client => client.Distance * client.Distance), closeness.Sum(each => each.ToAll * each.ToAll), 1e-5);
    }

    [Fact]
    public void Refuses_more_neighbours_than_there_are_other_clients() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Space(["1", "2"], [0, 0, 1, 1]).Nearest(0, 2));

    [Fact]
    public void Names_the_client_and_concept_of_a_value_that_is_not_finite() =>
        Assert.Contains("Concept 1 adds NaN to client 2", Assert.Throws<ArgumentException>(() => Space(["1", "2"], [0, 0, 1, float.NaN])).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_values_that_are_not_one_per_client_and_concept() =>
        Assert.Throws<ArgumentException>(() => Space(["1", "2"], [0, 0, 1]));

    static ConceptSpace Space(string[] clients, float[] points) => new([Concepts.All[0], Concepts.All[1]], clients, points);

    static IEnumerable<SimilarClient> BruteForce(float[] points, int concepts, string[] numbers, int row) => Enumerable.Range(0, numbers.Length)
        .Where(other => other != row)
        .Select(other => new SimilarClient(other, Math.Sqrt(Enumerable.Range(0, concepts).Sum(concept =>
            Math.Pow((double)points[other * concepts + concept] - points[row * concepts + concept], 2)))))
        .OrderBy(client => client.Distance).ThenBy(client => int.Parse(numbers[client.Row], System.Globalization.CultureInfo.InvariantCulture));
}
