using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CreditScoring.Desk.Storage;

/// <summary>A file.</summary>
sealed class SqliteDatabase : IDeskDatabase
{
    const int PatienceSeconds = 15;

    readonly string connectionString;

    /// <param name="file">The file; it is made where there is none, for this user only.</param>
    public SqliteDatabase(string file)
    {
        Place = file;
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = PatienceSeconds }.ToString();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (!File.Exists(file) && !OperatingSystem.IsWindows())
            new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
    }

    public string Place { get; }

    public async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 15000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
        await command.ExecuteNonQueryAsync();

        return connection;
    }

    // Serializable is "begin immediate" here: the writer's lock is taken at once.
    public async Task<DbTransaction> BeginAsync(DbConnection connection) => await connection.BeginTransactionAsync(IsolationLevel.Serializable);

    // The file is written anew, and what was written on the way to it goes.
    public async Task ForgetAsync(DbConnection connection)
    {
        await Sql.RunAsync(connection, null, "VACUUM");
        await Sql.RunAsync(connection, null, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pooled);

        return ValueTask.CompletedTask;
    }
}
