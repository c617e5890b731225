using System.Diagnostics;
using System.Net.Http.Headers;

namespace CreditScoring.Cli.Tests;

/// <summary>The service of the real program on a free port.</summary>
sealed class ServedModel : IAsyncDisposable
{
    readonly Process process;

    ServedModel(Process process, HttpClient http) => (this.process, Http) = (process, http);

    public HttpClient Http { get; }

    /// <summary>Starts it, and signs in.</summary>
    /// <param name="options">Options of <c>credit serve</c>, with a --development-key at the end.</param>
    public static async Task<ServedModel> StartAsync(params string[] options)
    {
        const string Before = "The explorer is on ";
        var process = Credit.Start(["serve", "--port", "0", "--explorer", "none", .. options]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal))
            {
                var http = new HttpClient { BaseAddress = new Uri(line[Before.Length..].Split(' ')[0]) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Credit.Run("token", "--development-key", options[^1]).Output.Trim());

                return new ServedModel(process, http);
            }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
