using System.Globalization;
using CreditScoring.Answers;
using CreditScoring.HomeCredit;

namespace CreditScoring.Api.Clients;

/// <summary>The raw rows of the clients served: what a changed answer is computed from. They are read once, when the service has started or at the first call.</summary>
/// <remarks>Only the tables that the model's features compare with the application are read and kept; all else comes from the portfolio.</remarks>
sealed class ClientCases(Portfolio portfolio, string dataFolder)
{
    readonly Lazy<Task<HomeCreditTables>> tables = new(() => Task.Run(
        () => HomeCreditFolder.ReadTables(dataFolder, ClientCase.TablesOf(portfolio.Model), new HomeCreditReadOptions { ForScoring = true })));

    /// <summary>Begins to read the rows, so that the first person who asks does not wait.</summary>
    public void Begin() => _ = tables.Value;

    /// <summary>A client whose answers can be changed.</summary>
    /// <param name="row">The client's row in the portfolio.</param>
    /// <exception cref="InvalidDataException">The raw rows are not at hand, or are of other clients; the message says why.</exception>
    public async Task<ClientCase> OfAsync(int row)
    {
        HomeCreditTables read;
        try
        {
            read = await tables.Value;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The raw rows of the clients are not at hand: {error.Message}", error);
        }

        var ids = read.Applications.Identifiers("SK_ID_CURR");
        if (row >= ids.Length || ids[row].ToString(CultureInfo.InvariantCulture) != portfolio.Matrix.Clients[row])
            throw new InvalidDataException("The raw rows of the clients were changed since the service started; start it again.");

        return ClientCase.Of(portfolio.Model, read, row, portfolio.ModelRow(row));
    }
}
