using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;

namespace CreditScoring.Desk.Tests.Support;

/// <summary>A test with a desk of its own, in a file or on the server.</summary>
public abstract class DeskTest(PostgreSqlServer server) : IAsyncLifetime
{
    internal DeskStore Desk { get; set; } = null!;

    /// <summary>Where the desk is.</summary>
    protected string Place { get; private set; } = "";

    /// <summary>Folder of the desks that are files.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("credit-desk-").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Desk.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task OpenAsync(string database)
    {
        Place = await NewPlaceAsync(database);
        Desk = await DeskStore.OpenAsync(Place, Some.Day);
    }

    protected async Task<string> NewPlaceAsync(string database) =>
        database == Databases.Sqlite ? Path.Combine(Folder, $"{Guid.NewGuid():N}.sqlite") : await server.NewDatabaseAsync();

    protected async Task<T> Wrote<T>(T line, Sent? sent = null) where T : Line
    {
        var written = await Desk.WriteAsync(line, sent, _ => Task.FromResult(true));

        Assert.Null(written.Refusal);

        return Assert.IsType<T>(written.Line);
    }
}
