using CreditScoring.Api.Clients;
using CreditScoring.Filters;

namespace CreditScoring.Api.Identity;

/// <summary>The portfolio to which each client belongs.</summary>
sealed class PortfolioAssignment
{
    /// <summary>The one portfolio of all clients where no file says otherwise.</summary>
    public const string Main = "main";

    const string Header = "client,portfolio";

    readonly string[]? names; // [row]; null when all are in the main portfolio
    readonly Dictionary<string, ClientSet> sets; // by portfolio
    readonly int clients;

    PortfolioAssignment(string[]? names, int clients)
    {
        (this.names, this.clients) = (names, clients);
        sets = (names ?? [Main]).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => ClientSet.Where(clients, row => Of(row) == name), StringComparer.Ordinal);
    }

    /// <summary>The portfolio of a client.</summary>
    public string Of(int row) => names is null ? Main : names[row];

    /// <summary>The clients of some portfolios; null when these are all clients.</summary>
    public ClientSet? ClientsOf(IReadOnlySet<string> portfolios) => names is null && portfolios.Contains(Main)
        ? null
        : portfolios.Where(sets.ContainsKey).Aggregate(ClientSet.None(clients), (both, name) => both.Or(sets[name]));

    /// <summary>Reads a CSV file with the columns <c>client</c> and <c>portfolio</c>; a client whom it does not name belongs to none, and is seen by validators only.</summary>
    /// <param name="path">The file; null puts every client in the portfolio <see cref="Main"/>.</param>
    /// <param name="portfolio">The clients served.</param>
    /// <exception cref="InvalidDataException">The file cannot be read or a line is wrong; the message says which.</exception>
    public static PortfolioAssignment Read(string? path, Portfolio portfolio)
    {
        if (path is null)
            return new(null, portfolio.Matrix.RowCount);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: there is no such file; it lists clients and their portfolios under the header {Header}.");

        var names = new string[portfolio.Matrix.RowCount];
        Array.Fill(names, "");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1 && line != Header)
                throw new InvalidDataException($"{path}, line 1: found '{line}'; the header is {Header}.");
            if (number == 1 || line.Length == 0)
                continue;

            var cells = line.Split(',');
            if (cells.Length != 2 || !ClientId.TryParse(cells[0], out var client, out _) || cells[1].Trim().Length == 0)
                throw new InvalidDataException($"{path}, line {number}: found '{line}'; write a client's number, a comma and the name of a portfolio.");
            if (portfolio.TryFind(client, out var row))
                names[row] = names[row].Length == 0 ? cells[1].Trim()
                    : throw new InvalidDataException($"{path}, line {number}: client {client.Value} is there twice; keep one line for each client.");
        }

        return new(names, portfolio.Matrix.RowCount);
    }
}
