using System.Data.Common;
using System.Security.Cryptography;

namespace CreditScoring.Desk.Storage;

/// <summary>Takes a client out of the desk. The lines stay, for the counts of deviations, without the words and under a name drawn at random; who saw the client, and what was sent, go.</summary>
static class Erasure
{
    /// <summary>Begins the name of an erased client; no client's number does.</summary>
    public const string Mark = "~";

    const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Erases a client.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The writer's.</param>
    /// <param name="client">The client's number.</param>
    /// <returns>What there was.</returns>
    public static async Task<Erased> RunAsync(DbConnection connection, DbTransaction transaction, string client)
    {
        async Task<int> Count(string table) =>
            (int)(await Sql.NumberAsync(connection, transaction, $"SELECT COUNT(*) FROM {table} WHERE client = @client", ("@client", client)) ?? 0);
        var erased = new Erased(await Count("lines"), await Count("sightings"));

        await Sql.RunAsync(connection, transaction, "DELETE FROM sent_keys WHERE line IN (SELECT number FROM lines WHERE client = @client)", ("@client", client));
        await Sql.RunAsync(connection, transaction, "DELETE FROM sightings WHERE client = @client", ("@client", client));
        await Sql.RunAsync(connection, transaction, "UPDATE lines SET words = '', client = @name WHERE client = @client",
            ("@name", Mark + RandomNumberGenerator.GetString(Letters, 9)), ("@client", client));

        return erased;
    }
}

/// <summary>What was erased of a client.</summary>
/// <param name="Lines">Lines that stay without words and number.</param>
/// <param name="Sightings">Notes of who had seen the client's score.</param>
public sealed record Erased(int Lines, int Sightings);
