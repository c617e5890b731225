using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Audit;
using Microsoft.Data.Sqlite;
using static CreditScoring.Api.Tests.Support.DeskService;

namespace CreditScoring.Api.Tests.Desk;

/// <summary>What people write, over the real service.</summary>
[Collection(ServedCollection.Name)]
public sealed class DeskEndpointsTests(ServedClients served) : IAsyncLifetime
{
    const string Words = "The bank's statement shows the repayment.";
    DeskService desk = null!;

    string North => desk.North;

    string South => desk.South;

    static object View => new { decision = "accept", note = "Stable income." };

    static object Request => new { channel = "telephone", statement = "My debt was repaid in May." };

    static object Note => new { words = "Called back." };

    public async Task InitializeAsync() => desk = await DeskService.StartAsync(served);

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Theory]
    [InlineData("advisor", 200, 404, 201, 404, 201, 404, 200, 403)]
    [InlineData("validator", 200, 200, 201, 201, 201, 201, 200, 200)]
    [InlineData("administrator", 403, 403, 403, 403, 403, 403, 403, 403)]
    [InlineData("nobody", 401, 401, 401, 401, 401, 401, 401, 401)]
    public async Task Answers_each_role_what_it_may(string role, int readOwn, int readOther, int writeOwn, int writeOther, int reviewOwn, int reviewOther, int list, int summary)
    {
        foreach (var (client, read, write, review) in new[] { (North, readOwn, writeOwn, reviewOwn), (South, readOther, writeOther, reviewOther) })
        {
            Assert.Equal(read, (int)(await desk.Get(role, $"clients/{client}/views")).Status);
            Assert.Equal(read, (int)(await desk.Get(role, $"clients/{client}/notes")).Status);
            Assert.Equal(write, (int)(await desk.Post(role, $"clients/{client}/views", View)).Status);
            Assert.Equal(write, (int)(await desk.Post(role, $"clients/{client}/notes", Note)).Status);
            Assert.Equal(review, (int)(await desk.Post(role, $"decisions/{client}/review", Request)).Status);
            Assert.Equal(read is 200 or 404 ? read : list, (int)(await desk.Get(role, $"reviews?client={client}")).Status);
        }

        Assert.Equal(list, (int)(await desk.Get(role, "reviews?state=open")).Status);
        Assert.Equal(summary, (int)(await desk.Get(role, "overrides/summary")).Status);
        Assert.Equal(role switch { "validator" => 404, "nobody" => 401, _ => 403 }, (int)(await desk.Post(role, "reviews/99/decision", new { })).Status);
        Assert.Equal(role switch { "nobody" => 401, "administrator" => 403, _ => 404 }, (int)(await desk.Get(role, "reviews/99")).Status);
    }

    [Fact]
    public async Task A_client_of_another_portfolio_has_no_review_for_an_advisor()
    {
        var other = Created(await desk.Post("validator", $"decisions/{South}/review", Request)).GetProperty("number").GetInt64();
        var own = Created(await desk.Post("validator", $"decisions/{North}/review", Request)).GetProperty("number").GetInt64();

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("advisor", $"reviews/{other}")).Status);
        Assert.Equal(own, Ok(await desk.Get("advisor", "reviews")).GetProperty("reviews")[0].GetProperty("number").GetInt64());
        Assert.Equal((1, 2), (Ok(await desk.Get("advisor", "reviews")).GetProperty("total").GetInt32(), Ok(await desk.Get("validator", "reviews")).GetProperty("total").GetInt32()));
    }

    [Theory]
    [InlineData("score")]
    [InlineData("letter")]
    [InlineData("recourse")]
    [InlineData("stability")]
    public async Task A_view_is_before_the_score_until_its_author_is_answered_any_proposal(string shows)
    {
        await desk.Get("validator", $"clients/{North}/score"); // another person's
        foreach (var shown in new[] { $"clients/{North}/views", $"clients/{North}", $"clients/{North}/answers", "features", "reviews" })
            await desk.Get("advisor", shown);
        var before = Ok(await desk.Get("advisor", $"clients/{North}/views"));
        Assert.Equal((false, false), (before.GetProperty("hasSeenScore").GetBoolean(), before.GetProperty("isGiven").GetBoolean()));
        var view = Created(await desk.Post("advisor", $"clients/{North}/views", View));
        Assert.False(view.GetProperty("isAfterScore").GetBoolean());

        Assert.Contains((int)(await desk.Get("advisor", $"clients/{North}/{shows}")).Status, new[] { 200, 409 });

        var after = Ok(await desk.Get("advisor", $"clients/{North}/views"));
        Assert.Equal((true, true), (after.GetProperty("hasSeenScore").GetBoolean(), after.GetProperty("isGiven").GetBoolean()));
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post("advisor", $"clients/{North}/views", View)).Status);
        var corrected = Created(await desk.Post("advisor", $"clients/{North}/views", new { decision = "decline", replaces = view.GetProperty("number").GetInt64() }));
        Assert.True(corrected.GetProperty("isAfterScore").GetBoolean());
        Assert.Equal(2, Ok(await desk.Get("advisor", $"clients/{North}/views")).GetProperty("views").GetArrayLength());
    }

    [Fact]
    public async Task What_is_read_before_the_score_does_not_tell_the_proposal()
    {
        await desk.Post("advisor", $"clients/{North}/views", new { decision = "refer" });
        await desk.Post("advisor", $"clients/{North}/notes", Note);

        foreach (var path in new[] { "views", "notes" })
        {
            var text = await desk.As("advisor").GetStringAsync($"/api/v1/clients/{North}/{path}");
            Assert.All(new[] { "proposal", "\"pd\"", "points", "accept", "decline" }, told => Assert.DoesNotContain(told, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Advisors_read_their_own_views_and_validators_everybodys()
    {
        await desk.Post("advisor", $"clients/{North}/views", View);
        await desk.Post("validator", $"clients/{North}/views", View);

        Assert.Equal("advisor-demo", Assert.Single(Ok(await desk.Get("advisor", $"clients/{North}/views")).GetProperty("views").EnumerateArray()).GetProperty("author").GetString());
        Assert.Equal(2, Ok(await desk.Get("validator", $"clients/{North}/views")).GetProperty("views").GetArrayLength());
    }

    [Fact]
    public async Task A_validator_decides_with_a_reason_and_may_correct_it()
    {
        var proposal = Ok(await desk.Get("advisor", $"clients/{North}/score")).GetProperty("decision").GetString()!;
        var (confirm, deviate) = proposal == "decline" ? ("decline", "accept") : ("accept", "decline");
        var review = Created(await desk.Post("advisor", $"decisions/{North}/review", Request));
        var number = review.GetProperty("number").GetInt64();
        Assert.Equal(("open", proposal, "telephone"), (review.GetProperty("state").GetString(), review.GetProperty("proposal").GetString(), review.GetProperty("channel").GetString()));
        Assert.Equal(review.GetProperty("madeAt").GetDateTimeOffset().UtcDateTime.Date.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), review.GetProperty("dueOn").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post("validator", $"decisions/{North}/review", Request)).Status);

        var path = $"reviews/{number}/decision";
        Blames(await desk.Post("validator", path, new { decision = deviate, reason = "newEvidence", words = "Too short." }), "words");
        Blames(await desk.Post("validator", path, new { decision = deviate, reason = "proposalStands", words = Words }), "reason");
        Blames(await desk.Post("validator", path, new { decision = "refer", reason = "newEvidence", words = Words }), "decision");
        Blames(await desk.Post("validator", path, new { decision = deviate, words = Words }), "reason");
        var decision = Created(await desk.Post("validator", path, new { decision = deviate, reason = "newEvidence", words = Words }));
        Assert.Equal((deviate, proposal, proposal != "refer"), (decision.GetProperty("decision").GetString(), decision.GetProperty("proposal").GetString(), decision.GetProperty("deviates").GetBoolean()));
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post("validator", path, new { decision = deviate, reason = "newEvidence", words = Words })).Status);

        Created(await desk.Post("validator", path, new { decision = confirm, reason = proposal == confirm ? "proposalStands" : "other", words = Words, replaces = decision.GetProperty("number").GetInt64() }));
        var read = Ok(await desk.Get("advisor", $"reviews/{number}"));
        Assert.Equal(("decided", 2), (read.GetProperty("state").GetString(), read.GetProperty("decisions").GetArrayLength()));
        Assert.Equal(0, Ok(await desk.Get("validator", "reviews?state=open")).GetProperty("total").GetInt32());
        Assert.Equal(1, Ok(await desk.Get("validator", "reviews?state=decided")).GetProperty("total").GetInt32());
        var summary = Ok(await desk.Get("validator", "overrides/summary")).GetProperty("reviews");
        Assert.Equal((0, 0), (summary.GetProperty("told").GetInt32(), summary.GetProperty("groups").GetArrayLength()));
    }

    [Fact]
    public async Task Whoever_is_answered_a_review_has_seen_the_proposal_and_the_desk_keeps_it()
    {
        var number = Created(await desk.Post("advisor", $"decisions/{North}/review", Request)).GetProperty("number").GetInt64();
        await desk.Post("validator", $"decisions/{North}/review", Request); // refused, and told nothing
        Assert.Equal(["advisor-demo"], await SightedAsync());

        Ok(await desk.Get("validator", $"reviews/{number}"));
        Assert.Equal(["advisor-demo", "validator-demo"], await SightedAsync());
        Assert.True(Created(await desk.Post("advisor", $"clients/{North}/views", View)).GetProperty("isAfterScore").GetBoolean());
    }

    [Fact]
    public async Task Whoever_asked_does_not_decide()
    {
        var number = Created(await desk.Post("validator", $"decisions/{North}/review", Request)).GetProperty("number").GetInt64();

        var (status, problem) = await desk.Post("validator", $"reviews/{number}/decision", Fitting(await Proposal()));

        Assert.Equal((HttpStatusCode.Forbidden, "Four eyes"), (status, problem.GetProperty("title").GetString()));
        Assert.True(Ok(await desk.Get("validator", "reviews")).GetProperty("reviews")[0].GetProperty("isOwn").GetBoolean());
    }

    [Fact]
    public async Task What_is_sent_again_under_its_key_is_answered_again_and_anything_else_is_refused()
    {
        var number = Created(await desk.Post("advisor", $"decisions/{North}/review", Request, "r-1")).GetProperty("number").GetInt64();
        foreach (var (role, path, body, other) in new[]
        {
            ("advisor", $"clients/{North}/views", View, (object)new { decision = "refer" }), ("advisor", $"clients/{North}/notes", Note, new { words = "Else." }),
            ("validator", $"reviews/{number}/decision", Fitting(await Proposal()), new { decision = "accept", reason = "other", words = Words + " More." }),
        })
        {
            var first = Created(await desk.Post(role, path, body, "key:" + path));
            var again = Created(await desk.Post(role, path, body, "key:" + path));

            Assert.Equal(first.GetRawText(), again.GetRawText());
            Assert.Contains((int)(await desk.Post(role, path, other, "key:" + path)).Status, new[] { 409, 400 });
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Post(role, path, body, "a key")).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Post(role, path, body, new string('k', 65))).Status);
        }

        // The same answer as the first time, though the review is decided by now; another client under the same key is something else.
        Assert.Equal("open", Created(await desk.Post("advisor", $"decisions/{North}/review", Request, "r-1")).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post("advisor", $"clients/{North}/notes", Note, "r-1")).Status);
    }

    [Theory]
    [InlineData("clients/{north}/views", """{"decision":"accept","note":"x","more":1}""", null)]
    [InlineData("clients/{north}/views", """{"decision":"accept","decision":"decline"}""", null)]
    [InlineData("clients/{north}/views", """{"decision":"perhaps"}""", null)]
    [InlineData("clients/{north}/views", """{"decision":7}""", "decision")]
    [InlineData("clients/{north}/views", "{}", "decision")]
    [InlineData("clients/{north}/views", """{"decision":"accept","note":"a\u0000b"}""", "note")]
    [InlineData("clients/{north}/views", """{"decision":"accept","note":"{long}"}""", "note")]
    [InlineData("clients/{north}/views", """{"decision":"accept","replaces":99}""", "replaces")]
    [InlineData("clients/{north}/notes", """{"words":"   "}""", "words")]
    [InlineData("clients/{north}/notes", """{"words":"\ud800"}""", null)]
    [InlineData("decisions/{north}/review", """{"channel":"telephone"}""", "statement")]
    [InlineData("decisions/{north}/review", """{"statement":"Please."}""", "channel")]
    [InlineData("clients/x/notes", """{"words":"a"}""", "id")]
    [InlineData("clients/{north}/notes", "[]", null)]
    [InlineData("clients/{north}/notes", "", null)]
    public async Task Refuses_what_it_cannot_keep_and_says_why(string path, string body, string? field)
    {
        var answer = await desk.PostText("advisor", path.Replace("{north}", North, StringComparison.Ordinal), body.Replace("{long}", new string('a', 2001), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        if (field is not null)
            Blames(answer, field);
        Assert.Equal(0, Ok(await desk.Get("advisor", $"clients/{North}/notes")).GetProperty("notes").GetArrayLength());
    }

    [Theory]
    [InlineData("reviews?state=late", "state")]
    [InlineData("reviews?client=x", "client")]
    public async Task Refuses_a_question_it_does_not_know(string path, string field) => Blames(await desk.Get("validator", path), field);

    [Fact]
    public async Task Every_line_is_in_the_audit_trail_before_it_is_answered()
    {
        await desk.Post("advisor", $"clients/{North}/views", View);
        await desk.Post("advisor", $"clients/{North}/notes", Note);
        var number = Created(await desk.Post("advisor", $"decisions/{North}/review", Request)).GetProperty("number").GetInt64();
        await desk.Post("validator", $"reviews/{number}/decision", Fitting(await Proposal()));
        foreach (var path in new[] { $"clients/{North}/views", $"clients/{North}/notes", $"reviews/{number}" })
            await desk.Get("validator", path);

        var reader = new AuditReader(desk.Trail, AuditKey.Read(desk.Key));
        var entries = reader.Entries().Where(entry => entry.Kind != "score").ToList();
        Assert.Equal(["view", "note", "review-request", "review-decision", "views", "notes", "review"], entries.Select(entry => entry.Kind));
        Assert.Equal(["advisor-demo", "advisor-demo", "advisor-demo", "validator-demo"], entries.Take(4).Select(entry => entry.Actor));
        Assert.Equal(("Stable income.", "accept", "false"), (reader.Open(entries[0])!.Request["words"], reader.Open(entries[0])!.Request["decision"], reader.Open(entries[0])!.Request["isAfterScore"]));
        Assert.Equal(Words, reader.Open(entries[3])!.Request["words"]);
        Assert.Null(AuditVerifier.Verify(desk.Trail, AuditKey.Read(desk.Key)).Fault);
    }

    async Task<List<string>> SightedAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={desk.DeskFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT author FROM sightings ORDER BY author";
        await using var reader = await command.ExecuteReaderAsync();
        var authors = new List<string>();
        while (await reader.ReadAsync())
            authors.Add(reader.GetString(0));

        return authors;
    }

    async Task<string> Proposal() => Ok(await desk.Get("validator", $"clients/{North}/score")).GetProperty("decision").GetString()!;

    static object Fitting(string proposal) => proposal == "refer"
        ? new { decision = "accept", reason = "circumstances", words = Words }
        : new { decision = proposal, reason = "proposalStands", words = Words };

    static void Blames((HttpStatusCode Status, JsonElement Json) answer, string field)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Json.ToString());
    }
}
