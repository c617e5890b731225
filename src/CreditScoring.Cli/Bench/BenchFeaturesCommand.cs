using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench features</c>: times reading and a fixed list of features, so that any peer can be given the same task.</summary>
static class BenchFeaturesCommand
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var output = new Option<string>("--output") { Description = "CSV file of the features: client, outcome, features.", HelpName = "FILE.csv", Required = true };
        var threads = CommonOptions.Threads();
        var command = new Command(
            "features", "Time reading three tables and computing 26 features of them for all clients; tests/Benchmarks/features has the same in pandas and DuckDB.")
        {
            directory, output, threads,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(directory), parsed.GetRequiredValue(output), parsed.GetValue(threads)));

        return command;
    }

    static void Run(string directory, string output, int threads)
    {
        var clock = Stopwatch.StartNew();
        var data = FeatureBuilder.Read(
            directory, new HomeCreditReadOptions { ForScoring = true, Threads = threads, OnlyNeeded = true }, BenchFeatures.Columns);
        var read = clock.Elapsed;
        SafeFile.Write(output, stream => MatrixCsv.Write(data.Features, data.Applications.Numbers("TARGET"), stream, threads));

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                seconds = new { wall = clock.Elapsed.TotalSeconds, features = read.TotalSeconds, cpu = process.TotalProcessorTime.TotalSeconds },
                memory = new { peak = process.PeakWorkingSet64 },
                rows = data.Report.Tables.ToDictionary(table => table.Table, table => table.Rows),
                clients = data.Features.RowCount,
                options = new { directory, output, threads, features = BenchFeatures.Columns.Select(column => column.Name) },
            },
            indented));
    }
}
