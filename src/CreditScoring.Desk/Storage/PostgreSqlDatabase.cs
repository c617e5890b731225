using System.Data.Common;
using Npgsql;

namespace CreditScoring.Desk.Storage;

/// <summary>A PostgreSQL server.</summary>
sealed class PostgreSqlDatabase : IDeskDatabase
{
    const string Lock = "SELECT pg_advisory_xact_lock(7305804402566325)"; // a number that only the desk uses

    readonly NpgsqlDataSource source;

    /// <param name="connectionString">The connection string.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public PostgreSqlDatabase(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        Place = FormattableString.Invariant($"{parts.Database ?? parts.Username} on {parts.Host}:{parts.Port}");
        source = NpgsqlDataSource.Create(parts);
    }

    public string Place { get; }

    public async Task<DbConnection> OpenAsync() => await source.OpenConnectionAsync();

    public async Task<DbTransaction> BeginAsync(DbConnection connection)
    {
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Lock;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();

        return transaction;
    }

    // Each table is written anew; without FULL the old rows' bytes would stay in its pages.
    public async Task ForgetAsync(DbConnection connection)
    {
        foreach (var table in new[] { "sent_keys", "sightings", "lines" })
            await Sql.RunAsync(connection, null, "VACUUM FULL " + table);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
