using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Features.Trials;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Features.Trials;

public sealed class TrialCatalogTests
{
    [Fact]
    public void Holds_exactly_the_optional_rows_of_the_plan() => Assert.Equal(
        PlannedTrials.All.OrderBy(row => row.Id, StringComparer.Ordinal),
        TrialCatalog.Families.Select(family => (family.Id, family.Features.Count)).OrderBy(row => row.Id, StringComparer.Ordinal));

    [Fact]
    public void Names_no_feature_twice_nor_one_of_the_catalog()
    {
        string[] names = [.. TrialCatalog.Columns.Concat(FeatureCatalog.Columns).Select(column => column.Name)];

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Says_what_each_family_and_each_feature_is() => Assert.All(TrialCatalog.Families, family =>
    {
        Assert.InRange(family.Idea.Length, 10, 80);
        Assert.False(family.Idea.EndsWith('.'), family.Idea);
        Assert.All(family.Features, feature =>
        {
            Assert.EndsWith(".", feature.Formula);
            Assert.Equal((feature.Name, feature.Name, FeatureTier.Trial), (feature.French, feature.English, feature.Tier));
            Assert.Equal(feature.Kind == FeatureKind.Category, feature.Levels.Count > 0);
        });
    });

    [Fact]
    public void Repeats_the_values_of_no_other_feature()
    {
        var tables = OverYears(RandomTables.Of(seed: 21, clients: 1_000));
        var catalog = FeatureBuilder.Build(tables, threads: 2);
        var trials = Build(tables);
        var known = Enumerable.Range(0, catalog.Columns.Count).Select(column => Text(catalog.Column(column)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Enumerable.Range(0, trials.Columns.Count), column =>
            Assert.True(known.Add(Text(trials.Column(column))), trials.Columns[column].Name));
    }

    [Fact]
    public void Keeps_to_finite_values_and_to_listed_levels()
    {
        var matrix = Build(RandomTables.Of(seed: 22, clients: 300));

        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            Assert.DoesNotContain(matrix.Column(column), float.IsInfinity);
            Assert.Contains(matrix.Column(column), float.IsFinite);
            if (matrix.Columns[column].Kind == FeatureKind.Category)
                Assert.All(
                    matrix.Column(column).Where(value => !float.IsNaN(value)),
                    value => Assert.InRange(value, 0, matrix.Columns[column].Levels.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Children))]
    public void Leaves_out_the_features_of_an_absent_table_and_no_others(string name)
    {
        var all = RandomTables.Of(seed: 23, clients: 200);
        var (with, without) = (Build(all), Build(TableRows.Without(all, name)));

        for (var column = 0; column < with.Columns.Count; column++)
            if (TrialCatalog.Features[column].Definition.Source.Split(" + ").Contains(name))
                Assert.All(without.Column(column), value => Assert.Equal(float.NaN, value));
            else
                Assert.Equal(with.Column(column), without.Column(column));
    }

    [Fact]
    public void Gives_the_same_bits_in_whatever_order_tables_come()
    {
        var all = RandomTables.Of(seed: 24, clients: 200);
        Table[] tables =
        [
            all.Applications, all.Bureau!, all.BureauBalance!, all.PreviousApplications!, all.PosCash!, all.Instalments!, all.CreditCards!,
        ];
        var names = tables.Select(table => table.Schema.Name).ToHashSet(StringComparer.Ordinal);

        for (var first = 0; first < tables.Length; first++)
        {
            var stages = new FeatureStages([.. TrialCatalog.Features], names, threads: 1);
            foreach (var table in tables[first..].Concat(tables[..first]))
                stages.Take(table);

            Assert.Empty(Differing(Build(all), stages.ToMatrix()));
        }
    }

    public static TheoryData<string> Children =>
    [
        "bureau", "bureau_balance", "previous_application", "POS_CASH_balance", "installments_payments", "credit_card_balance",
    ];

    static Config FewRuns => Config.QuickThrowOnFailure.WithMaxTest(20);

    static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    static FeatureMatrix Build(HomeCreditTables tables) => FeatureBuilder.Build(tables, threads: 2, columns: TrialCatalog.Columns);

    /// <summary>
    /// The tables with days over some four years, and of all lengths, and with the instalments in the hands of few clients: windows of a year or
    /// two, and the last 24 and 60 instalments, then differ.
    /// </summary>
    static HomeCreditTables OverYears(HomeCreditTables tables)
    {
        var payers = tables.Instalments!.Identifiers("SK_ID_CURR");
        for (var row = 0; row < payers.Length; row++)
            payers[row] = 100_001 + payers[row] % 100;

        foreach (var table in new[] { tables.Bureau!, tables.PreviousApplications!, tables.Instalments! })
            foreach (var column in table.Schema.Columns.Where(column => column.Name.StartsWith("DAYS", StringComparison.Ordinal)))
            {
                var days = table.Numbers(column.Name);
                for (var row = 0; row < days.Length; row++)
                    days[row] = 2 * days[row] - row % (column.Name == "DAYS_ENTRY_PAYMENT" ? 23 : 19);
            }

        // Rows are grouped by client anew.
        var grouped = new HomeCreditTables(
            tables.Applications,
            new[] { tables.Bureau!, tables.BureauBalance!, tables.PreviousApplications!, tables.PosCash!, tables.Instalments!, tables.CreditCards! }
                .ToDictionary(table => table.Schema.Name));
        RandomTables.GiveOwnLoans(grouped, grouped.Instalments!, grouped.InstalmentsOfClient!);

        return grouped;
    }

    static string[] Differing(FeatureMatrix first, FeatureMatrix second) =>
    [
        .. Enumerable.Range(0, first.Columns.Count)
            .Where(column => !FeatureValues.AreSame(first.Column(column), second.Column(column)))
            .Select(column => first.Columns[column].Name),
    ];

    static string Text(ReadOnlySpan<float> values) =>
        string.Join(' ', values.ToArray().Select(value => BitConverter.SingleToInt32Bits(value).ToString(CultureInfo.InvariantCulture)));
}
