namespace CreditScoring.Desk.Tests.Support;

/// <summary>The databases that every test of the desk runs on; without its server PostgreSQL is left out, except in CI.</summary>
public static class Databases
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    public static bool HasServer { get; } = PostgreSqlServer.IsInstalled || Environment.GetEnvironmentVariable("CI") is "true";

    public static TheoryData<string> All => HasServer ? [Sqlite, PostgreSql] : [Sqlite];
}
