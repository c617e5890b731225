namespace CreditScoring.Desk.Tests.Support;

/// <summary>A fact that needs a PostgreSQL server: skipped with a word where none is installed, except in CI, where it then fails.</summary>
public sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute()
    {
        if (!PostgreSqlServer.IsInstalled && Environment.GetEnvironmentVariable("CI") is not "true")
            Skip = "PostgreSQL is not installed: apt-get install postgresql";
    }
}
