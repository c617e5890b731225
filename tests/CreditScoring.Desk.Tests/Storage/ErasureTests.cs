using System.Text;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;
using CreditScoring.Desk.Tests.Support;

namespace CreditScoring.Desk.Tests.Storage;

/// <summary>Taking a client out of the desk, on each database.</summary>
[Collection(nameof(PostgreSqlServer))]
public sealed class ErasureTests(PostgreSqlServer server) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-erasure-").FullName;
    DeskStore desk = null!;

    string DeskFile => Path.Combine(folder, "desk.sqlite");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_is_left_of_the_client_and_the_others_stay(string database)
    {
        await OpenAsync(database);
        await desk.SightAsync("ada", "100001", Some.Model, Some.Day);
        await WriteAsync(Some.View(), new Sent("k1", "a body"));
        await WriteAsync(Some.Note(words: "Her son is ill."));
        var request = await WriteAsync(Some.Request());
        await WriteAsync(Some.Ruling(request.Number));
        var other = await WriteAsync(Some.Note(client: "100002"));
        await desk.SightAsync("ada", "100002", Some.Model, Some.Day);

        Assert.Equal(new Erased(4, 1), await desk.EraseAsync("100001"));

        Assert.Empty(await desk.ViewsAsync("100001", null));
        Assert.Empty(await desk.NotesAsync("100001"));
        Assert.Empty(await desk.ReviewsAsync(null, null));
        Assert.Equal([other], await desk.NotesAsync("100002"));
        Assert.True(await desk.HasSeenAsync("ada", "100002", Some.Model));
        Assert.Equal(new Erased(0, 0), await desk.EraseAsync("100001"));

        // A client who comes back begins anew, and the same key may be used again.
        Assert.Equal(6, (await WriteAsync(Some.View(), new Sent("k1", "a body"))).Number);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Decisions_on_an_erased_client_stay_counted(string database)
    {
        await OpenAsync(database);
        for (var client = 0; client < Deviations.SmallestTold; client++)
        {
            var request = await WriteAsync(Some.Request(client: $"20000{client}"));
            await WriteAsync(Some.Ruling(request.Number, client: $"20000{client}"));
        }

        await desk.EraseAsync("200003");

        Assert.Equal(Deviations.SmallestTold, (await desk.DecidedAsync()).Told);
        Assert.Equal(Deviations.SmallestTold - 1, (await desk.ReviewsAsync(isOpen: false, null)).Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_erased_clients_of_one_author_stay_apart(string database)
    {
        await OpenAsync(database);
        await WriteAsync(Some.View());
        await WriteAsync(Some.View(client: "100002"));

        Assert.Equal(new Erased(1, 0), await desk.EraseAsync("100001"));
        Assert.Equal(new Erased(1, 0), await desk.EraseAsync("100002"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_client_whose_review_is_open_is_not_erased(string database)
    {
        await OpenAsync(database);
        var request = await WriteAsync(Some.Request());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.EraseAsync("100001"));

        Assert.Contains($"review {request.Number} of client 100001 is open until 2026-12-26", refused.Message, StringComparison.Ordinal);
        Assert.Single(await desk.ReviewsAsync(isOpen: true, null));
    }

    [Fact]
    public async Task The_file_of_the_desk_no_longer_holds_the_words()
    {
        await OpenAsync(Databases.Sqlite);
        for (var note = 0; note < 200; note++)
            await WriteAsync(Some.Note(words: $"Her son is ill, {note}."));
        Assert.True(Holds("Her son is ill"));

        await desk.EraseAsync("100001");

        Assert.False(Holds("Her son is ill"));
        Assert.False(Holds("100001"));
    }

    bool Holds(string words) => Directory.GetFiles(folder).Any(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        open.CopyTo(copy);

        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });

    async Task<Line> WriteAsync(Line line, Sent? sent = null)
    {
        var written = await desk.WriteAsync(line, sent, _ => Task.FromResult(true));
        Assert.Null(written.Refusal);

        return written.Line!;
    }

    async Task OpenAsync(string database) =>
        desk = await DeskStore.OpenAsync(database == Databases.Sqlite ? DeskFile : await server.NewDatabaseAsync(), Some.Day);
}
