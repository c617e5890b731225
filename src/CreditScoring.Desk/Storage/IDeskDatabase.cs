using System.Data.Common;

namespace CreditScoring.Desk.Storage;

/// <summary>What differs between the databases: how one connects, and how one writer holds the others off.</summary>
interface IDeskDatabase : IAsyncDisposable
{
    /// <summary>Where it is, without a secret.</summary>
    string Place { get; }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    Task<DbConnection> OpenAsync();

    /// <summary>Begins a transaction that no other writer's overlaps, in this process or another.</summary>
    /// <param name="connection">An open connection.</param>
    Task<DbTransaction> BeginAsync(DbConnection connection);

    /// <summary>Overwrites what was deleted or changed since, so that the tables' files no longer hold it.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    Task ForgetAsync(DbConnection connection);
}
