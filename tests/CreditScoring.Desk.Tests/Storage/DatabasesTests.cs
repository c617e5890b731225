using System.Data.Common;
using CreditScoring.Desk.Storage;
using CreditScoring.Desk.Tests.Support;

namespace CreditScoring.Desk.Tests.Storage;

[Collection(nameof(PostgreSqlServer))]
public sealed class DatabasesTests(PostgreSqlServer server)
{
    // Without a server the tests of the desk run on SQLite only; this one then says so.
    [ServerFact]
    public async Task A_PostgreSQL_server_is_there_and_named_without_its_secret()
    {
        await using var database = new PostgreSqlDatabase(await server.NewDatabaseAsync() + ";Password=secret");
        await using var connection = await database.OpenAsync();

        Assert.True(int.Parse(connection.ServerVersion.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= 13, connection.ServerVersion);
        Assert.StartsWith("desk_", database.Place, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", database.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_its_users_only_and_keeps_its_rules_on()
    {
        var folder = Directory.CreateTempSubdirectory("credit-desk-");
        await using (var database = new SqliteDatabase(Path.Combine(folder.FullName, "new", "desk.sqlite")))
        {
            await using var connection = await database.OpenAsync();

            Assert.Equal(1, await Sql.NumberAsync(connection, null, "PRAGMA foreign_keys"));
            Assert.Equal(2, await Sql.NumberAsync(connection, null, "PRAGMA synchronous"));
            Assert.Equal(["wal"], await Sql.RowsAsync(connection, null, row => row.GetString(0), "PRAGMA journal_mode"));
            Assert.Equal(15000, await Sql.NumberAsync(connection, null, "PRAGMA busy_timeout"));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(database.Place));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_says_so() =>
        await Assert.ThrowsAnyAsync<DbException>(() => DeskStore.OpenAsync("Host=/nowhere;Username=x;Database=x;Timeout=2", Some.Day));

    [Fact]
    public void The_migrations_are_numbered_without_a_gap() =>
        Assert.All(Migration.All, migration => Assert.StartsWith(FormattableString.Invariant($"{migration.Number:0000}-"), migration.Name, StringComparison.Ordinal));
}
