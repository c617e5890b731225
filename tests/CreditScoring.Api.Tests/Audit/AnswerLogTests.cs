using System.Net;
using System.Net.Http.Json;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Audit;
using CreditScoring.Decisions;
using CreditScoring.Models;
using Microsoft.AspNetCore.Builder;

namespace CreditScoring.Api.Tests.Audit;

[Collection(ServedCollection.Name)]
public sealed class AnswerLogTests(ServedClients served) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("credit-audit-").FullName;
    WebApplication? app;

    HttpClient Http { get; set; } = new();

    string Trail => Path.Combine(folder, "trail");

    string Key => Path.Combine(folder, "audit.key");

    string Client => served.Matrix.Clients[0];

    public async Task InitializeAsync()
    {
        AuditKey.Create(Key);
        app = ApiHost.Build(new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, DevelopmentKeyFile = SignedIn.KeyFile, Port = 0, AuditFolder = Trail, AuditKeyFile = Key });
        await app.StartAsync();
        Http = SignedIn.Http(app);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_answer_with_a_decision_is_on_disk_when_it_comes()
    {
        foreach (var (ask, place) in Asked().Select((ask, place) => (ask, place)))
        {
            using var answer = await ask.Call();

            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
            Assert.Equal($"{place + 1}", Assert.Single(answer.Headers.GetValues("Audit-Entry")));
            var entry = Reader().Find(place + 1);
            Assert.Equal((ask.Kind, "advisor-demo", AuditKey.Read(Key).ClientOf(Client)), (entry.Kind, entry.Actor, entry.Client));
            Assert.Equal(ModelFolder.ReadManifest(served.TrainedModel).Files["model.json"], entry.Model.Trees);
        }

        Assert.Null(AuditVerifier.Verify(Trail, AuditKey.Read(Key)).Fault);
    }

    [Fact]
    public async Task An_entry_holds_what_was_given_and_what_was_answered()
    {
        var pd = (await Answer.To(Http, $"/api/v1/clients/{Client}/score?baseline=accepted")).IsOk().GetProperty("pd").GetDouble();
        var letter = await Http.GetStringAsync($"/api/v1/clients/{Client}/letter?language=en&date=2026-11-26");

        var (score, sent) = (Reader().Open(Reader().Find(1))!, Reader().Open(Reader().Find(2))!);

        Assert.Equal((Client, pd, "accepted"), (score.Client, score.Answer.Pd, score.Request["baseline"]));
        Assert.Equal(served.Model.Inputs.Select(input => input.Name), score.Inputs.Keys);
        float[] again = [.. served.Model.Inputs.Select(input => score.Inputs[input.Name] ?? float.NaN)];
        Assert.Equal(pd, served.Model.Assess(again).Pd);
        Assert.Equal(served.Model.Assess(again).Decision, Enum.Parse<Decision>(Reader().Find(1).Decision, ignoreCase: true));
        Assert.NotEmpty(score.Answer.French);
        Assert.Equal((letter, "en", new DateOnly(2026, 11, 26)), (sent.Letter!.Html, sent.Letter.Language, sent.Letter.Day));
    }

    [Fact]
    public async Task Applications_of_clients_who_are_not_served_are_written_under_their_own_numbers()
    {
        using var first = await Http.PostAsync("/api/v1/scores", Json(Application("7")));
        using var many = await Http.PostAsync("/api/v1/scores/batch", Json($$"""{"applications":[{{Application("8")}},{{Application("9")}},{{Application("10")}}]}"""));

        Assert.Equal("1", Assert.Single(first.Headers.GetValues("Audit-Entry")));
        Assert.Equal("2-4", Assert.Single(many.Headers.GetValues("Audit-Entry")));
        Assert.Equal(["7", "8", "9", "10"], Enumerable.Range(1, 4).Select(number => Reader().Open(Reader().Find(number))!.Client).OrderBy(client => client.Length).ThenBy(client => client, StringComparer.Ordinal));
        var entry = Reader().Open(Reader().Find(1))!;
        Assert.Equal(("application", AuditKey.Read(Key).ClientOf("7")), (Reader().Find(1).Kind, Reader().Find(1).Client));
        float[] inputs = [.. served.Model.Inputs.Select(input => entry.Inputs[input.Name] ?? float.NaN)];
        Assert.Equal(entry.Answer.Pd, served.Model.Assess(inputs).Pd);
    }

    [Fact]
    public async Task A_question_that_gets_no_decision_is_not_written()
    {
        foreach (var path in new[] { "clients/0/score", "clients/x/score", $"clients/{Client}/score?baseline=best", $"clients/{Client}", "model", $"clients/{Client}/similar" })
            Assert.False((await Http.GetAsync("/api/v1/" + path)).Headers.Contains("Audit-Entry"));

        Assert.Empty(Reader().Entries());
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_answered_and_all_goes_on_when_it_can_be()
    {
        var blocked = Path.Combine(Trail, "head.json.writing");
        Directory.CreateDirectory(blocked);
        foreach (var ask in Asked())
        {
            using var answer = await ask.Call();
            var text = await answer.Content.ReadAsStringAsync();

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains("Not recorded", text, StringComparison.Ordinal);
            Assert.All(new[] { "\"pd\"", "decision", "reasons", "<html", Client }, told => Assert.DoesNotContain(told, text, StringComparison.OrdinalIgnoreCase));
            Assert.False(answer.Headers.Contains("Audit-Entry"));
        }

        Directory.Delete(blocked);
        (await Answer.To(Http, $"/api/v1/clients/{Client}/score")).IsOk();
        Assert.Single(Reader().Entries());
        Assert.Null(AuditVerifier.Verify(Trail, AuditKey.Read(Key)).Fault);
    }

    [Fact]
    public void A_trail_that_does_not_open_stops_the_start()
    {
        var options = new ApiOptions { ModelFolder = served.TrainedModel, DataFolder = served.Data, Port = 0, AuditFolder = Trail };

        Assert.Contains("--audit-key", Assert.Throws<ArgumentException>(() => ApiHost.Build(options)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<IOException>(() => ApiHost.Build(options with { AuditKeyFile = Key })); // this test's own service writes it
    }

    static string Application(string client) => $$$"""{"application":{"SK_ID_CURR":{{{client}}},"AMT_CREDIT":200000}}""";

    static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    AuditReader Reader() => new(Trail, AuditKey.Read(Key));

    IEnumerable<(string Kind, Func<Task<HttpResponseMessage>> Call)> Asked()
    {
        foreach (var kind in new[] { "score", "letter", "stability", "recourse" })
            yield return (kind, () => Http.GetAsync($"/api/v1/clients/{Client}/{kind}"));
        yield return ("application", () => Http.PostAsync("/api/v1/scores", Json(Application(Client))));
        yield return ("what-if", () => Http.PostAsJsonAsync($"/api/v1/clients/{Client}/what-if", new { answers = new { ownsCar = false } }));
    }
}
