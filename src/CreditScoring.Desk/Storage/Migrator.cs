using System.Globalization;

namespace CreditScoring.Desk.Storage;

/// <summary>Brings a database to the tables of this release.</summary>
static class Migrator
{
    /// <summary>Applies the migrations that are not there yet, all or none, while no other service does.</summary>
    /// <param name="database">The database.</param>
    /// <param name="migrations">The migrations, in order.</param>
    /// <param name="now">When.</param>
    /// <returns>How many were applied.</returns>
    /// <exception cref="InvalidDataException">A migration that was applied is not what it was, or the database is of a later release.</exception>
    public static async Task<int> ApplyAsync(IDeskDatabase database, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await database.BeginAsync(connection);
        await Sql.RunAsync(connection, transaction,
            "CREATE TABLE IF NOT EXISTS migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL)");
        var applied = await Sql.RowsAsync(connection, transaction,
            row => (Number: Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), Name: row.GetString(1), Hash: row.GetString(2)), "SELECT number, name, hash FROM migrations ORDER BY number");

        foreach (var (number, name, hash) in applied)
        {
            if (migrations.FirstOrDefault(migration => migration.Number == number) is not { } known)
                throw new InvalidDataException($"{database.Place}: migration {name} is of a later release; start that release, or give another database.");
            if (known.Hash != hash)
                throw new InvalidDataException($"{database.Place}: migration {name} was applied as {hash[..12]} and is {known.Hash[..12]} now; what was applied is never changed, add a new one.");
        }

        var missing = migrations.Where(migration => applied.All(done => done.Number != migration.Number)).ToList();
        foreach (var migration in missing)
        {
            await Sql.RunAsync(connection, transaction, migration.Text);
            await Sql.RunAsync(connection, transaction, "INSERT INTO migrations (number, name, hash, applied_at) VALUES (@number, @name, @hash, @at)",
                ("@number", migration.Number), ("@name", migration.Name), ("@hash", migration.Hash), ("@at", LineRows.Write(now)));
        }

        await transaction.CommitAsync();

        return missing.Count;
    }
}
