using CreditScoring.Data;
using CreditScoring.HomeCredit;

namespace CreditScoring.Features;

/// <summary>Reads all that the tables hold of one client. Finds the columns once; safe to use from several threads.</summary>
sealed class ClientReader
{
    readonly HomeCreditTables tables;
    readonly BureauReader? bureau;
    readonly PreviousReader? previous;
    readonly PosReader? pos;
    readonly InstalmentReader? instalments;
    readonly CardReader? cards;

    /// <param name="tables">The cleaned tables.</param>
    /// <exception cref="ArgumentException">A table lacks a column, or was not cleaned.</exception>
    public ClientReader(HomeCreditTables tables)
    {
        if (tables.Applications.Schema != ApplicationSchema.Outcomes)
            RequireCleaned(tables.Applications, "IS_NOT_WORKING");
        RequireCleaned(tables.PreviousApplications, "IS_RUNNING");
        RequireCleaned(tables.PosCash, "IS_SIGNED");

        this.tables = tables;
        bureau = BureauReader.Of(tables);
        previous = PreviousReader.Of(tables);
        pos = PosReader.Of(tables);
        instalments = InstalmentReader.Of(tables);
        cards = CardReader.Of(tables);
    }

    /// <summary>Everything known of one client.</summary>
    /// <param name="client">Row of the client in the application table, from 0.</param>
    public ClientRecord Read(int client) => new(
        new ApplicationFacts(tables.Applications, client),
        bureau?.Read(client), previous?.Read(client), pos?.Read(client), instalments?.Read(client), cards?.Read(client));

    static void RequireCleaned(Table? table, string column)
    {
        if (table is not null && !table.Has(column))
            throw new ArgumentException(
                $"Table {table.Schema.Name} has no column {column}, which cleaning adds; clean the tables before computing features.",
                nameof(table));
    }
}
