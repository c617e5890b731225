using CreditScoring.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Data;

public sealed class RowGroupsTests
{
    [Fact]
    public void Matches_the_worked_example()
    {
        var groups = RowGroups.Gather([30, 10, 20], [10, 30, 99, 10, 30]);

        Assert.Equal([1, 4], groups.Of(0).ToArray());
        Assert.Equal([0, 3], groups.Of(1).ToArray());
        Assert.Empty(groups.Of(2).ToArray());
        Assert.Equal(1, groups.Orphans);
        Assert.Equal(3, groups.OwnerCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_003)] // identifiers far apart
    public void Gives_each_owner_its_rows_in_the_order_of_the_file(int step) =>
        Prop.ForAll(Gen.Choose(0, 9).ListOf().ToArbitrary(), Gen.Choose(0, 12).ListOf().ToArbitrary(), (owners, rows) =>
        {
            var distinct = owners.Distinct().Select(owner => step * (owner + 2)).ToArray();
            var ownerOfRow = rows.Select(owner => step * owner).ToArray();
            var groups = RowGroups.Gather(distinct, ownerOfRow);

            return distinct.Select((owner, position) => groups.Of(position).ToArray()
                    .SequenceEqual(Enumerable.Range(0, ownerOfRow.Length).Where(row => ownerOfRow[row] == owner))).All(isSame => isSame)
                && groups.Orphans == ownerOfRow.Count(owner => !distinct.Contains(owner));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Takes_any_identifier()
    {
        var groups = RowGroups.Gather([int.MaxValue, 0], [0, int.MaxValue, 1, int.MinValue, -1, 0]);

        Assert.Equal([1], groups.Of(0).ToArray());
        Assert.Equal([0, 5], groups.Of(1).ToArray());
        Assert.Equal(3, groups.Orphans);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 1_000_000, 1)]
    public void Refuses_an_owner_that_stands_twice(params int[] owners) => Assert.Throws<ArgumentException>(() => RowGroups.Gather(owners, []));
}
