using System.Globalization;
using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Features;

/// <summary>A feature is a function of one client's rows, whatever their order: of synthetic clients in tables and in files, and of random tables.</summary>
public sealed class OneDefinitionTests(SyntheticClients clients) : IClassFixture<SyntheticClients>
{
    const int NewClient = 999_999_999;

    [Fact]
    public void Each_of_10_000_clients_has_the_same_bits_in_a_batch_and_alone()
    {
        Assert.Equal(10_000, clients.Batch.RowCount);
        OneDefinition.HoldsForEachClientAlone(clients.Tables, clients.Batch);
    }

    // With nobody else's lines to read: parsing and cleaning look at no other client either.
    [Fact]
    public void A_client_has_the_same_bits_when_its_own_lines_are_all_that_is_read()
    {
        for (var client = 0; client < clients.Batch.RowCount; client += 20)
        {
            var alone = clients.Lines.ReadOnly(clients.Tables, client);

            Assert.Equal([int.Parse(clients.Batch.Clients[client], CultureInfo.InvariantCulture)], alone.Applications.Identifiers("SK_ID_CURR"));
            var difference = OneDefinition.Difference(clients.Batch, client, OneDefinition.Alone(alone));
            Assert.True(difference is null, difference);
        }
    }

    [Fact]
    public void Rows_may_stand_in_any_order() => OneDefinition.HoldsInAnyOrder(clients.Tables, clients.Batch, seed: 22);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-1)]
    public void Lines_may_stand_in_any_order_and_be_read_on_any_number_of_threads(int threads)
    {
        using var folder = new TemporaryFolder();
        clients.Lines.WriteShuffled(folder.Path, seed: 23);

        var shuffled = FeatureBuilder.Read(folder.Path, new() { Threads = threads }, OneDefinition.Columns).Features;

        Assert.Equal(clients.Batch.RowCount, shuffled.RowCount);
        OneDefinition.AssertSame(clients.Batch, shuffled);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)] // the last of the first block that a thread takes
    [InlineData(9_999)]
    public void A_client_may_leave_or_come(int client) => OneDefinition.HoldsWithoutClient(clients.Tables, clients.Batch, client);

    // Numbers at the ends of what a cell can hold, words that no list has, and the loans of somebody else.
    [Fact]
    public void A_client_of_extreme_values_changes_nobody_else()
    {
        using var folder = new TemporaryFolder();
        clients.Lines.WriteShuffled(folder.Path, seed: 24, ExtremeLines);

        var (features, applications, _) = FeatureBuilder.Read(folder.Path, columns: OneDefinition.Columns);
        var stranger = Array.IndexOf(applications.Identifiers("SK_ID_CURR"), NewClient);

        Assert.Equal(clients.Batch.RowCount + 1, features.RowCount);
        Assert.Equal(3e38f, features.Column(features.IndexOf("AMT_CREDIT"))[stranger]);
        OneDefinition.AssertSame(clients.Batch, features.Rows([.. Enumerable.Range(0, features.RowCount).Where(row => row != stranger)]));
    }

    // Far fewer rows, but missing cells, ties and repeated rows everywhere.
    [Fact]
    public void Holds_of_random_tables() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var tables = RandomTables.Of((ulong)seed, clients: 30);
        var batch = OneDefinition.Batch(tables);

        OneDefinition.HoldsForEachClientAlone(tables, batch);
        OneDefinition.HoldsInAnyOrder(tables, batch, (ulong)seed + 1);
        OneDefinition.HoldsWithoutClient(tables, batch, seed % 30);
    }));

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        foreach (var threads in (int[])[1, 3, 8])
            OneDefinition.AssertSame(clients.Batch, FeatureBuilder.Build(clients.Tables, threads, columns: OneDefinition.Columns));
    }

    IEnumerable<string> ExtremeLines(TableSchema schema)
    {
        string[] numbers = ["3e38", "-3e38", "1e-40", "", "0"];
        var loan = clients.Tables.PreviousApplications!.Identifiers("SK_ID_PREV")[0];
        var rows = schema == ApplicationSchema.Train ? 0 : schema == ApplicationSchema.Test ? 1 : numbers.Length;

        return Enumerable.Range(0, rows).Select(row => string.Join(',', schema.Columns.Select((column, position) => column.Kind switch
        {
            ColumnKind.Number => rows == 1 ? numbers[0] : numbers[(row + position) % numbers.Length],
            ColumnKind.Category => "UNHEARD_OF",
            _ => IdentifierOf(column.Name, schema, row, loan),
        })));
    }

    // Where a loan must stand once, it is a new one; elsewhere it is a loan that another client has.
    static string IdentifierOf(string column, TableSchema schema, int row, int loanOfAnother) => FormattableString.Invariant($"{column switch
    {
        "SK_ID_CURR" => NewClient,
        "SK_ID_PREV" when column != schema.UniqueKey => loanOfAnother,
        _ => NewClient + row,
    }}");
}
