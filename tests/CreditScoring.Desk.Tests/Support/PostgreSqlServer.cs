using System.Diagnostics;
using Npgsql;

namespace CreditScoring.Desk.Tests.Support;

/// <summary>One real PostgreSQL server for all tests of this project, started by <c>postgres-server.sh</c>; it ends when its input does.</summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    Process? script;
    string connection = "";
    int databases;

    /// <summary>Whether the server's programs are there.</summary>
    public static bool IsInstalled { get; } = OperatingSystem.IsLinux()
        && (Directory.Exists("/usr/lib/postgresql") || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "initdb"))));

    /// <summary>Connection string of a database that no other test has.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"desk_{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();

        return new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = true, MaxPoolSize = 12 }.ToString();
    }

    public async Task InitializeAsync()
    {
        if (!IsInstalled && Environment.GetEnvironmentVariable("CI") is not "true")
            return; // every fact that would use it is skipped

        var folder = Path.Combine(Path.GetTempPath(), $"credit-pg-{Environment.ProcessId}");
        script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres-server.sh"), folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = script.StandardError.ReadToEndAsync();
        var answer = await script.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        connection = answer?.StartsWith("ready ", StringComparison.Ordinal) == true
            ? answer["ready ".Length..]
            : throw new InvalidOperationException($"The PostgreSQL server did not start: {await errors.WaitAsync(Patience)}");
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (script is null)
            return;

        script.StandardInput.Close();
        try
        {
            await script.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            script.Kill(entireProcessTree: true);
            script.Dispose();
        }
    }
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(nameof(PostgreSqlServer))]
public sealed class PostgreSqlServerTests : ICollectionFixture<PostgreSqlServer>;
