using System.Net;
using CreditScoring.Api.Tests.Support;
using Microsoft.Data.Sqlite;
using static CreditScoring.Api.Tests.Support.DeskService;

namespace CreditScoring.Api.Tests.Desk;

/// <summary>What people write while trail or desk fails, or without a desk: nothing is kept or read unseen, and scores go on where they may.</summary>
[Collection(ServedCollection.Name)]
public sealed class DeskFaultTests(ServedClients served) : IAsyncLifetime
{
    DeskService desk = null!;

    string North => desk.North;

    static object View => new { decision = "accept", note = "Stable income." };

    static object Request => new { channel = "telephone", statement = "My debt was repaid in May." };

    static object Note => new { words = "Called back." };

    public async Task InitializeAsync() => desk = await DeskService.StartAsync(served);

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task What_cannot_be_audited_is_neither_kept_nor_read()
    {
        var blocked = Path.Combine(desk.Trail, "head.json.writing");
        Directory.CreateDirectory(blocked);
        foreach (var (path, body) in new[] { ($"clients/{North}/views", View), ($"clients/{North}/notes", Note), ($"decisions/{North}/review", Request) })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await desk.Post("advisor", path, body, "again")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await desk.Get("advisor", $"clients/{North}/notes")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await desk.Get("advisor", $"clients/{North}/score")).Status);

        Directory.Delete(blocked);
        Assert.Equal(0, Ok(await desk.Get("advisor", $"clients/{North}/notes")).GetProperty("notes").GetArrayLength());
        Assert.False(Ok(await desk.Get("advisor", $"clients/{North}/views")).GetProperty("hasSeenScore").GetBoolean());
        Assert.Equal(1, Created(await desk.Post("advisor", $"clients/{North}/notes", Note, "again")).GetProperty("number").GetInt64());
    }

    [Fact]
    public async Task A_desk_that_fails_says_so_and_does_not_hold_up_a_score()
    {
        await using (var connection = new SqliteConnection($"Data Source={desk.DeskFile}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE sightings RENAME TO gone";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.Get("advisor", $"clients/{North}/score")).Status);
        // What this process knows it needs not be told: the view is kept, and marked.
        Assert.True(Created(await desk.Post("advisor", $"clients/{North}/views", View)).GetProperty("isAfterScore").GetBoolean());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await desk.Get("validator", $"clients/{desk.South}/views")).Status);
    }

    [Fact]
    public async Task Without_a_desk_everything_else_is_answered()
    {
        await using var without = await DeskService.StartAsync(served, hasDesk: false);
        foreach (var path in new[] { $"clients/{North}/views", $"clients/{North}/notes", "reviews", "reviews/1", "overrides/summary" })
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Not at hand"), (await without.Get("validator", path)) is var (status, json) ? (status, json.GetProperty("title").GetString()) : default);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await without.Post("advisor", $"clients/{North}/notes", Note)).Status);
        Ok(await without.Get("advisor", $"clients/{North}/score"));
        Assert.False(Ok(await without.Get("advisor", "me")).GetProperty("hasDesk").GetBoolean());
        Assert.True(Ok(await desk.Get("advisor", "me")).GetProperty("hasDesk").GetBoolean());
    }

    [Fact]
    public void A_desk_that_cannot_be_opened_stops_the_start()
    {
        var file = Path.Combine(served.Data, "no-desk.sqlite");
        File.WriteAllText(file, "This is no database, but a text that is long enough to be taken for the header of one, and then for a page of it.");

        var error = Assert.Throws<InvalidDataException>(() => ApiHost.Build(new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0, Desk = file }));

        Assert.Contains("--desk", error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
