using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;

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

    static bool IsOf(string table, FeatureDefinition feature) => feature.Source.Split(" + ").Contains(table);

    sealed class Ear(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
