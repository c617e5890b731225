using CreditScoring.Features;
using CreditScoring.Features.Trials;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Support;

/// <summary>What must hold of the features of any clients: each depends on one client's rows alone, and not on their order.</summary>
static class OneDefinition
{
    /// <summary>Every feature that can be computed: those of the catalog, then those on trial.</summary>
    public static IReadOnlyList<FeatureColumn> Columns { get; } = [.. FeatureCatalog.Columns, .. TrialCatalog.Columns];

    /// <summary>All features of many clients at once.</summary>
    public static FeatureMatrix Batch(HomeCreditTables tables) => FeatureBuilder.Build(tables, threads: 2, columns: Columns);

    /// <summary>All features of one client, from tables that hold no row of another.</summary>
    public static float[] Alone(HomeCreditTables onlyClient)
    {
        var values = new float[Columns.Count];
        FeatureBuilder.Compute(onlyClient, client: 0, values.AsSpan(0, FeatureCatalog.All.Count));
        var trials = FeatureBuilder.Build(onlyClient, columns: TrialCatalog.Columns);
        trials.CopyRow(0, values.AsSpan(FeatureCatalog.All.Count));

        return values;
    }

    /// <summary>Asserts that every client has, alone, the values it has among the others.</summary>
    public static void HoldsForEachClientAlone(HomeCreditTables tables, FeatureMatrix batch)
    {
        var wrong = Enumerable.Range(0, batch.RowCount).AsParallel()
            .Select(client => Difference(batch, client, Alone(TableRows.OnlyClient(tables, client))))
            .FirstOrDefault(difference => difference is not null);

        Assert.True(wrong is null, wrong);
    }

    /// <summary>Asserts that the rows of every table may stand in another order.</summary>
    public static void HoldsInAnyOrder(HomeCreditTables tables, FeatureMatrix batch, ulong seed)
    {
        var shuffled = Batch(TableRows.Shuffled(tables, seed));

        Assert.NotEqual(batch.Clients, shuffled.Clients);
        Assert.Equal(batch.RowCount, shuffled.RowCount);
        AssertSame(batch, shuffled);
    }

    /// <summary>Asserts that a client may leave, with all its rows, or come: the others keep their values.</summary>
    public static void HoldsWithoutClient(HomeCreditTables tables, FeatureMatrix batch, int client)
    {
        var without = Batch(TableRows.WithoutClient(tables, client));

        Assert.DoesNotContain(batch.Clients[client], without.Clients);
        Assert.Equal(batch.RowCount - 1, without.RowCount);
        AssertSame(batch, without);
    }

    /// <summary>Asserts that every client found has the values expected of it, to the last bit, wherever its row stands.</summary>
    public static void AssertSame(FeatureMatrix expected, FeatureMatrix found)
    {
        Assert.Equal(expected.Columns.Select(column => column.Name), found.Columns.Select(column => column.Name));
        var rows = expected.Clients.Index().ToDictionary(client => client.Item, client => client.Index);
        var values = new float[found.Columns.Count];
        for (var row = 0; row < found.RowCount; row++)
        {
            found.CopyRow(row, values);
            var difference = Difference(expected, rows[found.Clients[row]], values);
            Assert.True(difference is null, difference);
        }
    }

    /// <summary>The first value of a client that has other bits than expected, in words, or null.</summary>
    public static string? Difference(FeatureMatrix expected, int row, ReadOnlySpan<float> found)
    {
        for (var column = 0; column < found.Length; column++)
            if (BitConverter.SingleToInt32Bits(expected.Column(column)[row]) != BitConverter.SingleToInt32Bits(found[column]))
                return FormattableString.Invariant(
                    $"{expected.Columns[column].Name} of client {expected.Clients[row]} is {found[column]:R}, expected {expected.Column(column)[row]:R}.");

        return null;
    }
}
