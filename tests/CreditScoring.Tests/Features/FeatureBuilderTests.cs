using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Features;

public sealed class FeatureBuilderTests
{
    [Fact]
    public void Gives_a_row_per_client_and_a_column_per_feature()
    {
        var matrix = FeatureBuilder.Build(RandomTables.Of(seed: 1, clients: 3));

        Assert.Equal(["100001", "100002", "100003"], matrix.Clients);
        Assert.Equal(FeatureCatalog.All.Select(feature => feature.Name), matrix.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Gives_the_same_bits_in_a_batch_and_from_one_client_alone() => Check.One(FewRuns, Prop.ForAll(
        Seeds, seed => IsSameAsAlone(RandomTables.Of((ulong)seed, clients: 30), Enumerable.Range(0, 30))));

    [Fact]
    public void Does_not_mind_the_order_of_rows() => Check.One(FewRuns, Prop.ForAll(Seeds, seed =>
    {
        var tables = RandomTables.Of((ulong)seed, clients: 30);

        return AreSame(FeatureBuilder.Build(tables), FeatureBuilder.Build(TableRows.Shuffled(tables, (ulong)seed + 1)));
    }));

    [Fact]
    public void Gives_the_same_bits_on_any_number_of_threads()
    {
        var tables = RandomTables.Of(seed: 3, clients: 1_000);

        Assert.True(AreSame(FeatureBuilder.Build(tables), FeatureBuilder.Build(tables, threads: 4)));
    }

    [Fact]
    public void Keeps_to_finite_values_and_to_listed_levels()
    {
        var matrix = FeatureBuilder.Build(RandomTables.Of(seed: 5, clients: 300));

        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            Assert.DoesNotContain(matrix.Column(column), float.IsInfinity);
            if (matrix.Columns[column].Kind == FeatureKind.Category)
                Assert.All(
                    matrix.Column(column).Where(value => !float.IsNaN(value)),
                    value => Assert.InRange(value, 0, matrix.Columns[column].Levels.Count));
        }
    }

    [Theory]
    [InlineData("bureau")]
    [InlineData("bureau_balance")]
    [InlineData("previous_application")]
    [InlineData("POS_CASH_balance")]
    [InlineData("installments_payments")]
    [InlineData("credit_card_balance")]
    public void Leaves_out_the_features_of_an_absent_table_and_no_others(string name)
    {
        var all = RandomTables.Of(seed: 7, clients: 200);
        var (with, without) = (FeatureBuilder.Build(all), FeatureBuilder.Build(TableRows.Without(all, name)));

        for (var column = 0; column < with.Columns.Count; column++)
            if (IsOf(name, FeatureCatalog.All[column]))
                Assert.All(without.Column(column), value => Assert.Equal(float.NaN, value));
            else
                Assert.Equal(with.Column(column), without.Column(column));
    }

    [Fact]
    public void Builds_the_columns_wanted_in_the_order_wanted()
    {
        var tables = RandomTables.Of(seed: 11, clients: 40);
        var (all, wanted) = (FeatureBuilder.Build(tables), FeatureBuilder.Build(
            tables, columns: [FeatureCatalog.Find("P_COUNT")!.Column, FeatureCatalog.Find("B_TYPES")!.Column]));

        Assert.Equal(["P_COUNT", "B_TYPES"], wanted.Columns.Select(column => column.Name));
        Assert.Equal(all.Column(all.IndexOf("P_COUNT")), wanted.Column(0));
        Assert.Equal(all.Column(all.IndexOf("B_TYPES")), wanted.Column(1));
    }

    [Fact]
    public void Refuses_a_feature_that_the_catalog_lacks()
    {
        var tables = RandomTables.Of(seed: 1, clients: 2);

        var error = Assert.Throws<ArgumentException>(() => FeatureBuilder.Build(tables, columns: [FeatureColumn.Numeric("SHOE_SIZE")]));
        Assert.Contains("SHOE_SIZE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_how_many_clients_are_done()
    {
        var told = new List<int>();
        FeatureBuilder.Build(RandomTables.Of(seed: 9, clients: 600), progress: new Ear(told));

        Assert.Equal(600, told.Max());
    }

    [Fact]
    public void Refuses_tables_that_were_not_cleaned()
    {
        var raw = new Table(ApplicationSchema.Both, 0);
        raw.Set("SK_ID_CURR", Array.Empty<int>());

        var tables = new HomeCreditTables(raw, new Dictionary<string, Table>());

        var error = Assert.Throws<ArgumentException>(() => FeatureBuilder.Build(tables));
        Assert.Contains("IS_NOT_WORKING", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_wrong_arguments()
    {
        var tables = RandomTables.Of(seed: 1, clients: 2);

        Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBuilder.Build(tables, threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeatureBuilder.Compute(tables, 2, new float[FeatureCatalog.All.Count]));
        Assert.Throws<ArgumentException>(() => FeatureBuilder.Compute(tables, 0, new float[3]));
    }

    [RealSampleFact]
    public void Gives_the_same_bits_for_every_real_client_in_a_batch_and_alone()
    {
        var tables = HomeCreditFolder.Read(RealSample.Folder!).Tables;

        Assert.True(IsSameAsAlone(tables, Enumerable.Range(0, tables.Applications.RowCount)));
    }

    // Each run already holds 30 clients with all their rows.
    static Config FewRuns => Config.QuickThrowOnFailure.WithMaxTest(20);

    static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    static bool IsSameAsAlone(HomeCreditTables tables, IEnumerable<int> clients)
    {
        var matrix = FeatureBuilder.Build(tables, threads: 2);
        var row = new float[matrix.Columns.Count];

        return clients.All(client =>
        {
            matrix.CopyRow(client, row);

            return FeatureValues.AreSame(row, FeatureValues.Of(TableRows.OnlyClient(tables, client), client: 0));
        });
    }

    static bool AreSame(FeatureMatrix first, FeatureMatrix second) =>
        Enumerable.Range(0, first.Columns.Count).All(column => FeatureValues.AreSame(first.Column(column), second.Column(column)));

    static bool IsOf(string table, FeatureDefinition feature) => feature.Source.Split(" + ").Contains(table);

    sealed class Ear(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
