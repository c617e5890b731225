namespace CreditScoring.HomeCredit;

/// <summary>Where the rows of one client stand in each table: what the features of the client are computed from.</summary>
/// <param name="Client">Row of the client in the application table, from 0.</param>
/// <param name="Bureau">Rows of <see cref="HomeCreditTables.Bureau"/>, in the order of the file; empty when the table is absent, as all that follow.</param>
/// <param name="BureauBalance">Rows of <see cref="HomeCreditTables.BureauBalance"/>, loan by loan in the order of <paramref name="Bureau"/>.</param>
/// <param name="PreviousApplications">Rows of <see cref="HomeCreditTables.PreviousApplications"/>, in the order of the file.</param>
/// <param name="PosCash">Rows of <see cref="HomeCreditTables.PosCash"/>, in the order of the file.</param>
/// <param name="Instalments">Rows of <see cref="HomeCreditTables.Instalments"/>, in the order of the file.</param>
/// <param name="CreditCards">Rows of <see cref="HomeCreditTables.CreditCards"/>, in the order of the file.</param>
public sealed record ClientRows(
    int Client,
    IReadOnlyList<int> Bureau,
    IReadOnlyList<int> BureauBalance,
    IReadOnlyList<int> PreviousApplications,
    IReadOnlyList<int> PosCash,
    IReadOnlyList<int> Instalments,
    IReadOnlyList<int> CreditCards)
{
    IReadOnlyList<int>[] Histories => [Bureau, BureauBalance, PreviousApplications, PosCash, Instalments, CreditCards];

    /// <summary>Number of rows, that of the application left out.</summary>
    public int Count => Histories.Sum(rows => rows.Count);

    /// <summary>Whether the client has a row in each of the seven tables.</summary>
    public bool IsInEveryTable => Histories.All(rows => rows.Count > 0);

    /// <summary>The rows of one client.</summary>
    /// <param name="tables">The tables, cleaned or not.</param>
    /// <param name="client">Row of the client in the application table, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="client"/> is not a row of the application table.</exception>
    public static ClientRows Of(HomeCreditTables tables, int client)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(client);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(client, tables.Applications.RowCount);

        var loans = RowsOf(tables.BureauOfClient, client);

        return new ClientRows(
            client, loans, [.. loans.SelectMany(loan => RowsOf(tables.BalanceOfLoan, loan))], RowsOf(tables.PreviousOfClient, client),
            RowsOf(tables.PosOfClient, client), RowsOf(tables.InstalmentsOfClient, client), RowsOf(tables.CardsOfClient, client));
    }

    /// <summary>A client whose rows are few enough to be read one by one, for an example.</summary>
    /// <param name="tables">The tables, cleaned or not.</param>
    /// <param name="isWanted">What else the example needs.</param>
    /// <returns>
    /// Of the wanted clients with a row in each of the seven tables, the one with the fewest rows, the first of several; null when there is none.
    /// </returns>
    public static ClientRows? Briefest(HomeCreditTables tables, Func<ClientRows, bool> isWanted) =>
        Enumerable.Range(0, tables.Applications.RowCount).Select(client => Of(tables, client))
            .Where(rows => rows.IsInEveryTable && isWanted(rows))
            .MinBy(rows => rows.Count);

    static int[] RowsOf(Data.RowGroups? groups, int owner) => groups is null ? [] : groups.Of(owner).ToArray();
}
