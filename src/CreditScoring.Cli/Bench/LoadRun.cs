using System.Diagnostics;
using System.Net.Http.Headers;

namespace CreditScoring.Cli.Bench;

/// <summary>Asks a service at a constant rate and times the answers.</summary>
/// <param name="http">Knows the service's address; keeps its connections.</param>
/// <param name="paths">What is asked for, in turn.</param>
/// <remarks>
/// A request is timed from when it was due, not from when it could be sent: a service that stalls is charged for all who waited. Each connection asks one thing at a time.
/// </remarks>
/// <param name="tokens">Access tokens that the requests carry, in turn: a load is not one person's.</param>
sealed class LoadRun(HttpClient http, IReadOnlyList<string> paths, IReadOnlyList<string> tokens)
{
    /// <summary>Asks.</summary>
    /// <param name="rate">Requests a second; 0 asks as fast as the connections allow.</param>
    /// <param name="seconds">How long requests are due.</param>
    /// <param name="connections">Requests at a time.</param>
    /// <param name="warmUp">Requests before, which are not timed.</param>
    public async Task<LoadResult> RunAsync(double rate, double seconds, int connections, int warmUp)
    {
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            for (var request = connection; request < warmUp; request += connections)
                await AskAsync(request);
        }));

        var milliseconds = new List<double>[connections];
        var (next, failures, bytes) = (-1, 0, 0L);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var own = milliseconds[connection] = [];
            while (true)
            {
                var request = Interlocked.Increment(ref next);
                var due = rate > 0 ? request / rate : Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (due >= seconds)
                    return;

                var wait = TimeSpan.FromSeconds(due) - Stopwatch.GetElapsedTime(start);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait);

                // Late by the timer's fault is not late by the service's.
                var sent = wait > TimeSpan.Zero ? Stopwatch.GetElapsedTime(start).TotalSeconds : due;
                if (await AskAsync(request) is { } length)
                    Interlocked.Add(ref bytes, length);
                else
                    Interlocked.Increment(ref failures);
                own.Add(1000 * (Stopwatch.GetElapsedTime(start).TotalSeconds - sent));
            }
        })));

        double[] sorted = [.. milliseconds.SelectMany(own => own).Order()];

        return new LoadResult(sorted, failures, bytes, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    async Task<long?> AskAsync(int request)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(paths[request % paths.Count], UriKind.Relative));
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[request % tokens.Count]);
            using var answer = await http.SendAsync(message);
            var content = await answer.Content.ReadAsByteArrayAsync();

            return answer.IsSuccessStatusCode ? content.Length : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

/// <summary>What came of a load.</summary>
/// <param name="Milliseconds">Time of each answer, ascending.</param>
/// <param name="Failures">Requests without an answer, or with one that is no success.</param>
/// <param name="Bytes">Bytes of all bodies.</param>
/// <param name="Seconds">From the first request to the last answer.</param>
sealed record LoadResult(double[] Milliseconds, int Failures, long Bytes, double Seconds)
{
    /// <summary>Answers a second.</summary>
    public double Rate => Milliseconds.Length / Seconds;

    /// <summary>The time within which a share of the answers came, by the nearest rank.</summary>
    /// <param name="share">In (0, 1].</param>
    public double Quantile(double share) => Milliseconds.Length == 0 ? double.NaN : Milliseconds[(int)Math.Ceiling(share * Milliseconds.Length) - 1];
}
