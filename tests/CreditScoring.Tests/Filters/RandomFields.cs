using CreditScoring.Features;
using CreditScoring.Filters;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Filters;

/// <summary>Random clients with random fields, an index of them, and the plain way to the same answers.</summary>
sealed class RandomFields
{
    readonly int[][] words; // [field][client]; -1 is missing, null where numbers
    readonly float[][] numbers;

    public RandomFields(Random64 random)
    {
        (Random, Clients) = (random, random.NextInt32(300));
        var fields = 1 + random.NextInt32(6);
        (words, numbers) = (new int[fields][], new float[fields][]);
        Index = new FilterIndex([.. Enumerable.Range(0, fields).Select(Column)], Clients);
    }

    public Random64 Random { get; }

    public int Clients { get; }

    public FilterIndex Index { get; }

    /// <summary>Filters of some of the fields, ranges that are blocks and others among them.</summary>
    public List<FieldFilter> Filters() =>
    [
        .. Enumerable.Range(0, Index.Fields.Count).Where(_ => Random.NextInt32(2) == 0).Select(field =>
        {
            var asked = Index.Fields[field];
            var isMissing = Random.NextInt32(3) == 0;
            if (asked.IsWords)
                return new FieldFilter(field, [.. Enumerable.Range(0, asked.Words.Count).Where(_ => Random.NextInt32(2) == 0)], [], isMissing);

            var low = Random.NextInt32(40) - 20;
            NumberRange[] ranges = asked.Blocks.Count > 0 && Random.NextInt32(2) == 0 ? [asked.Blocks[^1].Range] : [new(low, low + Random.NextInt32(20)), new(double.NegativeInfinity, -10)];

            return new FieldFilter(field, [], ranges, isMissing);
        }),
    ];

    /// <summary>Rows that pass, one looked at after another.</summary>
    public IEnumerable<int> Passing(IEnumerable<FieldFilter> filters, ClientSet? among) =>
        Enumerable.Range(0, Clients).Where(row => (among is null || among.Contains(row)) && filters.All(filter => Passes(filter, row)));

    /// <summary>Counts of a field, one client looked at after another.</summary>
    public IEnumerable<int> Counts(int field, List<FieldFilter> filters, ClientSet? among)
    {
        var others = Passing(filters.Where(filter => filter.Field != field), among).ToList();
        var values = Index.Fields[field].ValueCount;

        return Enumerable.Range(0, values + 1).Select(value => others.Count(row => ValueOf(field, row) == (value == values ? -1 : value)));
    }

    bool Passes(FieldFilter filter, int row) => ValueOf(filter.Field, row) < 0
        ? filter.IsMissing
        : words[filter.Field] is { } codes ? filter.Words.Contains(codes[row]) : filter.Ranges.Any(range => numbers[filter.Field][row] >= range.From && numbers[filter.Field][row] < range.To);

    int ValueOf(int field, int row) => words[field] is { } codes
        ? codes[row]
        : Index.Fields[field].Blocks.Select((block, place) => block.Range.Contains(numbers[field][row]) ? place : -1).DefaultIfEmpty(-1).Max();

    FilterColumn Column(int field)
    {
        var spread = 1 + Random.NextInt32(40);
        if (Random.NextInt32(2) == 0)
        {
            var count = 1 + Random.NextInt32(5);
            words[field] = [.. Enumerable.Range(0, Clients).Select(_ => Random.NextInt32(count + 1) - 1)];

            return FilterColumn.OfWords(
                new FilterField($"F{field}", "work", FeatureUnit.Category, "", "", [.. Enumerable.Range(0, count).Select(word => $"w{word}")], []), Clients, row => words[field][row]);
        }

        // Zero is shared by many, as it is where most clients have none of something.
        numbers[field] = [.. Enumerable.Range(0, Clients).Select(_ => Random.NextInt32(4) switch { 0 => float.NaN, 1 => 0, _ => Random.NextInt32(spread) - spread / 2 + Random.NextInt32(2) / 2f })];

        return FilterColumn.OfNumbers(new FilterField($"F{field}", "work", FeatureUnit.Count, "", "", [], []), numbers[field], 1);
    }
}
