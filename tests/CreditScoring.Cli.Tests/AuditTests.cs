using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CreditScoring.Audit;

namespace CreditScoring.Cli.Tests;

/// <summary>The audit trail of the real program: killed under load, read, erased from, tampered with.</summary>
public sealed partial class AuditTests(SyntheticRun run) : IClassFixture<SyntheticRun>
{
    const int Kills = 4;
    const int Callers = 16;
    const int AnswersBeforeKill = 250;

    [Fact]
    public async Task No_answer_that_went_out_before_a_kill_is_missing_from_the_trail()
    {
        var (trail, key) = NewTrail("killed");
        var answered = new ConcurrentDictionary<long, string>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var served = await ServedTrail.StartAsync(run, trail, key);
            var enough = new TaskCompletionSource();
            var asking = Enumerable.Range(0, Callers).Select(caller => AskUntilItEndsAsync(served.Http, caller, answered, kill * AnswersBeforeKill, enough)).ToArray();
            await Task.WhenAny([enough.Task, .. asking]);
            served.Kill();
            await Task.WhenAll(asking);

            Assert.Equal(0, Credit.Run("audit", "verify", trail, "--key", key).ExitCode);
        }

        var entries = new AuditReader(trail, AuditKey.Read(key)).Entries();
        var missing = answered.Where(answer => entries.Count < answer.Key || entries[(int)answer.Key - 1].Client != AuditKey.Read(key).ClientOf(answer.Value));
        Assert.Empty(missing);
        Assert.InRange(answered.Count, Kills * AnswersBeforeKill, entries.Count);
        Assert.True(entries.Select(entry => entry.Group).Distinct().Count() < entries.Count, "Nobody shared a flush: the load was none.");
    }

    [Fact]
    public async Task Who_has_asked_is_answered_before_the_service_stops_and_every_answer_is_in_the_trail()
    {
        if (OperatingSystem.IsWindows())
            return; // there is no SIGTERM

        var (trail, key) = NewTrail("stopped");
        var answered = new ConcurrentDictionary<long, string>();
        using var served = await ServedTrail.StartAsync(run, trail, key);
        var enough = new TaskCompletionSource();
        var asking = Enumerable.Range(0, Callers).Select(caller => AskUntilItEndsAsync(served.Http, caller, answered, AnswersBeforeKill, enough)).ToArray();
        await Task.WhenAny([enough.Task, .. asking]);

        using var slow = new TcpClient();
        await slow.ConnectAsync(served.Http.BaseAddress!.Host, served.Http.BaseAddress.Port);
        const string Body = """{"application":{"SK_ID_CURR":7,"AMT_CREDIT":200000}}""";
        await slow.Client.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: {served.Http.DefaultRequestHeaders.Authorization}\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..20]}"));
        await Task.Delay(200);

        var stopping = served.StopAsync();
        await Task.Delay(3000); // longer than two seconds, after which the command line's library would end the process
        await slow.Client.SendAsync(Encoding.ASCII.GetBytes(Body[20..]));
        using var answer = new StreamReader(slow.GetStream());
        var last = await answer.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200", last, StringComparison.Ordinal);
        Assert.True(answered.TryAdd(long.Parse(AuditEntry().Match(last).Groups[1].Value, CultureInfo.InvariantCulture), "7"));

        Assert.Equal(0, await stopping);
        await Task.WhenAll(asking);

        Assert.Equal(0, Credit.Run("audit", "verify", trail, "--key", key).ExitCode);
        var entries = new AuditReader(trail, AuditKey.Read(key)).Entries();
        Assert.Equal(entries.Count, answered.Count); // none without an answer either, as after a kill
    }

    [Fact]
    public async Task Nothing_is_answered_while_the_disk_is_full_and_all_goes_on_when_it_is_not_any_more()
    {
        if (!OperatingSystem.IsLinux())
            return; // prlimit is of Linux

        var (trail, key) = NewTrail("full");
        using var served = await ServedTrail.StartAsync(run, trail, key, isDiskSmall: true);
        async Task<HttpStatusCode> AskAsync(int client) => (await served.Http.GetAsync($"api/v1/clients/{100_001 + client}/score")).StatusCode;
        for (var client = 0; client < 20; client++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(client));

        await served.FillDiskAsync(new FileInfo(Assert.Single(Directory.GetFiles(trail, "*.jsonl"))).Length + 30_000);
        var whileFilling = new List<HttpStatusCode>();
        for (var client = 0; client < 20; client++)
            whileFilling.Add(await AskAsync(client));
        await served.FillDiskAsync(null);
        for (var client = 0; client < 20; client++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(client));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], whileFilling.Distinct().Order()); // the first still had room
        Assert.Equal(0, await served.StopAsync());
        var entries = new AuditReader(trail, AuditKey.Read(key)).Entries();
        Assert.Equal(40 + whileFilling.Count(status => status == HttpStatusCode.OK), entries.Count);
        Assert.Equal(0, Credit.Run("audit", "verify", trail, "--key", key).ExitCode);
    }

    [Fact]
    public async Task A_client_is_read_then_erased_and_a_change_is_found()
    {
        var (trail, key) = NewTrail("read");
        using (var served = await ServedTrail.StartAsync(run, trail, key))
        {
            foreach (var client in new[] { "100001", "100002", "100001" })
                Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync($"api/v1/clients/{client}/letter?language=en")).StatusCode);
            Assert.Equal(0, Credit.Run("audit", "erase", trail, "--client", "100002", "--key", key).ExitCode); // while it serves
        }

        var letter = Path.Combine(run.Folder, "entry.html");
        var shown = Credit.Run("audit", "show", trail, "1", "--key", key, "--letter", letter, "--language", "en");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("letter, asked by advisor-demo", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Client 100001: pd 0.", shown.Output, StringComparison.Ordinal);
        Assert.Contains("100001", await File.ReadAllTextAsync(letter), StringComparison.Ordinal);

        var erased = Credit.Run("audit", "show", trail, "2", "--key", key);
        Assert.Contains("was erased", erased.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("100002", erased.Output, StringComparison.Ordinal);
        Assert.Contains("nothing readable of client 100002", Assert.Single(Credit.Run("audit", "erase", trail, "--client", "100002", "--key", key).ErrorLines), StringComparison.Ordinal);

        var verified = Credit.Run("audit", "verify", trail, "--key", key);
        Assert.Equal((0, "3 entries as they were written; 1 of erased clients, 0 after the head, which a crash left unanswered.\n"), (verified.ExitCode, verified.Output));

        var segment = Assert.Single(Directory.GetFiles(trail, "*.jsonl"));
        await File.WriteAllTextAsync(segment, string.Concat((await File.ReadAllLinesAsync(segment)).Where((_, line) => line != 1).Select(line => line + "\n")));
        var tampered = Credit.Run("audit", "verify", trail, "--key", key);
        Assert.Equal(4, tampered.ExitCode);
        Assert.Contains("Wrong: entry 2 is missing: entry 3 stands in its place.", tampered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_is_wrong_with_folder_and_key()
    {
        var (trail, key) = NewTrail("wrong");

        Assert.Contains("there is no audit trail", Refused("audit", "verify", trail, "--key", key), StringComparison.Ordinal);
        Assert.Contains("credit audit key FILE", Refused("audit", "verify", trail, "--key", key + ".none"), StringComparison.Ordinal);
        Assert.Contains("already", Refused("audit", "key", key), StringComparison.Ordinal);
        Assert.Contains("--audit and --audit-key", Refused("serve", "--model", run.Model, "--data", run.Data, "--port", "0", "--audit", trail), StringComparison.Ordinal);
    }

    static string Refused(params string[] arguments)
    {
        var refused = Credit.Run(arguments);
        Assert.Equal(2, refused.ExitCode);

        return Assert.Single(refused.ErrorLines);
    }

    // Numbers run from 100001; each caller asks for clients of its own and for some that others ask for too.
    static async Task AskUntilItEndsAsync(HttpClient http, int caller, ConcurrentDictionary<long, string> answered, int most, TaskCompletionSource enough)
    {
        try
        {
            for (var call = 0; ; call++)
            {
                var client = (100_001 + (caller * 31 + call * 7) % 700).ToString(CultureInfo.InvariantCulture);
                using var answer = await http.GetAsync($"api/v1/clients/{client}/score");
                var body = await answer.Content.ReadAsStringAsync();
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.EndsWith("}", body, StringComparison.Ordinal);
                Assert.True(answered.TryAdd(long.Parse(Assert.Single(answer.Headers.GetValues("Audit-Entry")), CultureInfo.InvariantCulture), client));
                if (answered.Count >= most)
                    enough.TrySetResult();
            }
        }
        catch (HttpRequestException)
        {
            return; // the service was killed
        }
    }

    [GeneratedRegex("Audit-Entry: ([0-9]+)")]
    private static partial Regex AuditEntry();

    (string Trail, string Key) NewTrail(string name)
    {
        var (trail, key) = (Path.Combine(run.Folder, name), Path.Combine(run.Folder, name + ".key"));
        Assert.Equal(0, Credit.Run("audit", "key", key).ExitCode);

        return (trail, key);
    }
}
