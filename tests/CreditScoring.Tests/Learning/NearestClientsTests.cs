using CreditScoring.Learning;
using CreditScoring.Learning.Trials;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Learning;

public sealed class NearestClientsTests
{
    [Fact]
    public void Gives_the_default_rate_of_the_500_nearest_clients_of_a_sorted_search()
    {
        var random = new Random64(1);
        float[] Draw() => [.. Enumerable.Range(0, 900).Select(_ => random.NextInt32(10) / 10f)]; // many equal distances
        var (one, two, three, term) = (Draw(), Draw(), Draw(), Draw());
        var rows = TrainingRows.All(
            SomeClients.Matrix(("EXT_SOURCE_1", one), ("EXT_SOURCE_2", two), ("EXT_SOURCE_3", three), ("CREDIT_ANNUITY", term)),
            [.. Enumerable.Range(0, 900).Select(row => row % 3 == 0 ? 1f : 0f)]);
        var learned = new NearestClientsLearner().Learn(rows);
        float[][] columns = [one, two, three, term];
        var scales = columns.Select(Scale.Of).ToArray();

        foreach (var client in new[] { 0, 17, 450 })
        {
            var expected = Enumerable.Range(0, 900)
                .OrderBy(row => columns.Select((column, input) => (float)scales[input].Standardise(column[client]) - (float)scales[input].Standardise(column[row])).Sum(gap => gap * gap))
                .ThenBy(row => row).Take(500).Average(row => rows.Defaults[row]);

            Assert.Equal(expected, SomeClients.Of(learned, one[client], two[client], three[client], term[client])[0], 0.004);
        }
    }

    [Fact]
    public void Asks_all_clients_when_there_are_fewer_than_500()
    {
        var rows = TrainingRows.All(
            SomeClients.Matrix(("EXT_SOURCE_1", [0, 1, 2, 3]), ("EXT_SOURCE_2", new float[4]), ("EXT_SOURCE_3", new float[4]), ("CREDIT_ANNUITY", [1, 2, float.NaN, 4])),
            [1, 0, 0, 0]);

        Assert.Equal(0.25f, SomeClients.Of(new NearestClientsLearner().Learn(rows), 0, 0, float.NaN, 1)[0]);
    }
}
