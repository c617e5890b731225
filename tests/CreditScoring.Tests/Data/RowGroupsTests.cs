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

    [Fact]
    public void Gives_each_owner_its_rows_in_the_order_of_the_file() =>
        Prop.ForAll(Gen.Choose(0, 9).ListOf().ToArbitrary(), Gen.Choose(0, 12).ListOf().ToArbitrary(), (owners, rows) =>
        {
            var distinct = owners.Distinct().ToArray();
            var ownerOfRow = rows.ToArray();
            var groups = RowGroups.Gather(distinct, ownerOfRow);

            return distinct.Select((owner, position) => groups.Of(position).ToArray()
                    .SequenceEqual(Enumerable.Range(0, ownerOfRow.Length).Where(row => ownerOfRow[row] == owner))).All(isSame => isSame)
                && groups.Orphans == ownerOfRow.Count(owner => !distinct.Contains(owner));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_an_owner_that_stands_twice() => Assert.Throws<ArgumentException>(() => RowGroups.Gather([1, 1], []));
}
