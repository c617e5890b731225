using CreditScoring.Features;
using CreditScoring.Filters;
using CreditScoring.Numerics;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Filters;

public sealed class FilterIndexTests(SyntheticClients clients) : IClassFixture<SyntheticClients>
{
    [Fact]
    public void Finds_and_counts_as_a_person_would_who_looks_at_each_client() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var some = new RandomFields(new Random64((ulong)seed));
            var filters = some.Filters();
            var among = some.Random.NextInt32(2) == 0 ? null : ClientSet.Where(some.Clients, _ => some.Random.NextInt32(3) > 0);

            var found = some.Index.Find(filters, among);

            return found.Clients.Rows().SequenceEqual(some.Passing(filters, among))
                && some.Index.Matching(filters, among).Rows().SequenceEqual(found.Clients.Rows())
                && Enumerable.Range(0, some.Index.Fields.Count).All(field => found.Counts[field].SequenceEqual(some.Counts(field, filters, among)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Has_more_than_thirty_fields_each_of_which_counts_every_client_once()
    {
        var index = FilterIndex.Of(clients.Tables.Applications, clients.Batch);

        var counts = index.Find([]).Counts;

        Assert.InRange(index.Fields.Count, 50, 60);
        Assert.All(counts, values => Assert.Equal(clients.Batch.RowCount, values.Sum()));
        Assert.Equal(index.Fields.Count, index.Fields.Select(field => field.Name).Distinct().Count());
        Assert.All(index.Fields, field => Assert.Equal(field.IsWords, field.Blocks.Count == 0));
    }

    [Fact]
    public void Counts_numbers_in_blocks_without_gap_or_empty_one()
    {
        var index = FilterIndex.Of(clients.Tables.Applications, clients.Batch);
        var counts = index.Find([]).Counts;

        foreach (var (place, field) in index.Fields.Index().Where(field => !field.Item.IsWords))
        {
            Assert.InRange(field.Blocks.Count, 2, 7);
            Assert.True(double.IsNegativeInfinity(field.Blocks[0].Range.From) && double.IsPositiveInfinity(field.Blocks[^1].Range.To));
            for (var block = 1; block < field.Blocks.Count; block++)
                Assert.Equal(field.Blocks[block - 1].Range.To, field.Blocks[block].Range.From);
            Assert.All(field.Blocks, block => Assert.True(block.Range.Contains(block.Least) && block.Range.Contains(block.Most)));
            Assert.All(counts[place].SkipLast(1), count => Assert.True(count > 0));
        }
    }

    [Fact]
    public void Reads_days_before_the_application_as_years()
    {
        var index = FilterIndex.Of(clients.Tables.Applications, clients.Batch);
        var days = clients.Tables.Applications.Numbers("DAYS_BIRTH");

        var young = index.Matching([new FieldFilter(index.IndexOf("DAYS_BIRTH"), [], [new NumberRange(20, 30)], IsMissing: false)]);

        Assert.Equal(days.Count(day => -day / 365.25 is >= 20 and < 30), young.Count);
        Assert.Equal(FeatureUnit.Years, index.Fields[index.IndexOf("DAYS_BIRTH")].Unit);
    }

    [Fact]
    public void Takes_the_lower_end_of_a_range_and_leaves_the_upper_one()
    {
        var column = FilterColumn.OfNumbers(new FilterField("N", "work", FeatureUnit.Count, "", "", [], []), [1, 2, 3, float.NaN, -0f], 1);
        var index = new FilterIndex([column], 5);

        Assert.Equal([0, 1], index.Matching([new FieldFilter(0, [], [new NumberRange(1, 3)], IsMissing: false)]).Rows());
        Assert.Equal([3, 4], index.Matching([new FieldFilter(0, [], [new NumberRange(0, 1)], IsMissing: true)]).Rows());
    }

    [Fact]
    public void Refuses_sets_of_different_tables() =>
        Assert.Contains("same table", Assert.Throws<ArgumentException>(() => ClientSet.None(3).And(ClientSet.None(4))).Message, StringComparison.Ordinal);
}
