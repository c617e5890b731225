using System.Diagnostics;

namespace CreditScoring.Cli.Tests.Fleet;

/// <summary>A real Slurm of two nodes on this host, started by <c>slurm-server.sh</c>; it ends when its input does.</summary>
sealed class SlurmCluster : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(120);

    readonly Process script;
    readonly string configuration;

    public SlurmCluster(string folder)
    {
        script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "slurm-server.sh"), folder])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = script.StandardError.ReadToEndAsync();
        configuration = script.StandardOutput.ReadLineAsync().WaitAsync(patience).GetAwaiter().GetResult() is { } answer && answer.StartsWith("ready ", StringComparison.Ordinal)
            ? answer["ready ".Length..]
            : throw new InvalidOperationException($"Slurm did not start: {errors.WaitAsync(patience).GetAwaiter().GetResult()}");
    }

    /// <summary>Runs a command of Slurm's, in a folder, with variables that jobs are given too.</summary>
    public string Run(string folder, (string Name, string Value)[] environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = configuration;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0, $"{program}: {output}{error.Result}");

        return output.Trim();
    }

    public void Dispose()
    {
        script.StandardInput.Close();
        if (!script.WaitForExit(patience))
            script.Kill(entireProcessTree: true);
        script.Dispose();
    }
}
