using System.Text;
using CreditScoring.Desk.Lines;
using CreditScoring.Desk.Storage;
using CreditScoring.Desk.Tests.Support;

namespace CreditScoring.Desk.Tests.Storage;

/// <summary>Taking a client out of the desk, on each database.</summary>
[Collection(nameof(PostgreSqlServer))]
public sealed class ErasureTests(PostgreSqlServer server) : DeskTest(server)
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_is_left_of_the_client_and_the_others_stay(string database)
    {
        await OpenAsync(database);
        await Desk.SightAsync("ada", "100001", Some.Model, Some.Day);
        await Wrote(Some.View(), new Sent("k1", "a body"));
        await Wrote(Some.Note(words: "Her son is ill."));
        var request = await Wrote(Some.Request());
        await Wrote(Some.Ruling(request.Number));
        var other = await Wrote(Some.Note(client: "100002"));
        await Desk.SightAsync("ada", "100002", Some.Model, Some.Day);

        Assert.Equal(new Erased(4, 1), await Desk.EraseAsync("100001"));

        Assert.Empty(await Desk.ViewsAsync("100001", null));
        Assert.Empty(await Desk.NotesAsync("100001"));
        Assert.Empty(await Desk.ReviewsAsync(null, null));
        Assert.Equal([other], await Desk.NotesAsync("100002"));
        Assert.True(await Desk.HasSeenAsync("ada", "100002", Some.Model));
        Assert.Equal(new Erased(0, 0), await Desk.EraseAsync("100001"));

        // A client who comes back begins anew, and the same key may be used again.
        Assert.Equal(6, (await Wrote(Some.View(), new Sent("k1", "a body"))).Number);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Decisions_on_an_erased_client_stay_counted(string database)
    {
        await OpenAsync(database);
        for (var client = 0; client < Deviations.SmallestTold; client++)
        {
            var request = await Wrote(Some.Request(client: $"20000{client}"));
            await Wrote(Some.Ruling(request.Number, client: $"20000{client}"));
        }

        await Desk.EraseAsync("200003");

        Assert.Equal(Deviations.SmallestTold, (await Desk.DecidedAsync()).Told);
        Assert.Equal(Deviations.SmallestTold - 1, (await Desk.ReviewsAsync(isOpen: false, null)).Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_erased_clients_of_one_author_stay_apart(string database)
    {
        await OpenAsync(database);
        await Wrote(Some.View());
        await Wrote(Some.View(client: "100002"));

        Assert.Equal(new Erased(1, 0), await Desk.EraseAsync("100001"));
        Assert.Equal(new Erased(1, 0), await Desk.EraseAsync("100002"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_client_whose_review_is_open_is_not_erased(string database)
    {
        await OpenAsync(database);
        var request = await Wrote(Some.Request());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.EraseAsync("100001"));

        Assert.Contains($"review {request.Number} of client 100001 is open until 2026-12-26", refused.Message, StringComparison.Ordinal);
        Assert.Single(await Desk.ReviewsAsync(isOpen: true, null));
    }

    [Fact]
    public async Task The_file_of_the_desk_no_longer_holds_the_words()
    {
        await OpenAsync(Databases.Sqlite);
        for (var note = 0; note < 200; note++)
            await Wrote(Some.Note(words: $"Her son is ill, {note}."));
        Assert.True(Holds("Her son is ill"));

        await Desk.EraseAsync("100001");

        Assert.False(Holds("Her son is ill"));
        Assert.False(Holds("100001"));
    }

    bool Holds(string words) => Directory.GetFiles(Folder).Any(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        open.CopyTo(copy);

        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });
}
