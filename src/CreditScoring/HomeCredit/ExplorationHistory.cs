using CreditScoring.Data;

namespace CreditScoring.HomeCredit;

/// <summary>How many rows of one table each client has, and whether having none goes with default.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">Number of rows that belong to a client.</param>
/// <param name="Share">Share of all clients who have at least one row, in [0, 1].</param>
/// <param name="Median">Median number of rows among the clients who have some; 0 when nobody has.</param>
/// <param name="Ninetieth">Number of rows that nine tenths of these clients do not exceed; 0 when nobody has.</param>
/// <param name="Most">Greatest number of rows of a client.</param>
/// <param name="Without">Clients with a known outcome and no row.</param>
/// <param name="With">Clients with a known outcome and at least one row.</param>
public sealed record ExplorationHistory(
    string Table, int Rows, double Share, int Median, int Ninetieth, int Most, ExplorationGroup Without, ExplorationGroup With)
{
    /// <summary>Counts the rows of each table that is there; those of bureau_balance through the loans they belong to.</summary>
    /// <returns>A history for each table but the applications, in reading order.</returns>
    public static IReadOnlyList<ExplorationHistory> Of(HomeCreditTables tables)
    {
        var histories = new List<ExplorationHistory>();
        Add(tables.Bureau, client => tables.BureauOfClient!.Of(client).Length);
        Add(tables.BureauBalance, client => MonthsOf(tables, client));
        Add(tables.PreviousApplications, client => tables.PreviousOfClient!.Of(client).Length);
        Add(tables.PosCash, client => tables.PosOfClient!.Of(client).Length);
        Add(tables.Instalments, client => tables.InstalmentsOfClient!.Of(client).Length);
        Add(tables.CreditCards, client => tables.CardsOfClient!.Of(client).Length);

        return histories;

        void Add(Table? table, Func<int, int> rowsOf)
        {
            if (table is not null)
                histories.Add(Of(tables.Applications, table.Schema.Name, rowsOf));
        }
    }

    static ExplorationHistory Of(Table applications, string table, Func<int, int> rowsOf)
    {
        var counts = Enumerable.Range(0, applications.RowCount).Select(rowsOf).ToArray();
        var some = counts.Where(count => count > 0).Order().ToArray();
        var groups = Exploration.By(applications, ["without", "with"], row => counts[row] > 0 ? 1 : 0);

        return new ExplorationHistory(
            table, some.Sum(), counts.Length == 0 ? 0 : (double)some.Length / counts.Length,
            Quantile(some, 0.5), Quantile(some, 0.9), some.LastOrDefault(), groups[0], groups[1]);
    }

    // The least count that at least this share of the clients do not exceed.
    static int Quantile(int[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    static int MonthsOf(HomeCreditTables tables, int client)
    {
        var months = 0;
        foreach (var loan in tables.BureauOfClient!.Of(client))
            months += tables.BalanceOfLoan!.Of(loan).Length;

        return months;
    }
}
