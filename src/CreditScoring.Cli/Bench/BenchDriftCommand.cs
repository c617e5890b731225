using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using CreditScoring.Drift;
using CreditScoring.Reporting;
using CreditScoring.Reporting.DriftPages;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench drift</c>: times the comparison of two given tables, all tests and both reports, reading left out, so that any peer can be given the same.</summary>
static class BenchDriftCommand
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var reference = new Option<string>("--reference") { Description = "A .csv, .csv.gz or .features file.", HelpName = "FILE", Required = true };
        var current = new Option<string>("--current") { Description = "Likewise.", HelpName = "FILE", Required = true };
        var threads = CommonOptions.Threads();
        var command = new Command("drift", "Time the comparison of two tables, all tests and both reports; tests/Benchmarks/drift makes such tables.") { reference, current, threads };
        command.SetAction(parsed => Run(SampleTable.Read(parsed.GetRequiredValue(reference)), SampleTable.Read(parsed.GetRequiredValue(current)), parsed.GetValue(threads)));

        return command;
    }

    static void Run(SampleTable reference, SampleTable current, int threads)
    {
        // What reading left over is not what comparing needs.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, processor, clock) = (process.WorkingSet64, process.TotalProcessorTime, Stopwatch.StartNew());
        using var watch = new MemoryWatch(process);
        var report = DriftComparison.Compare(reference, current, new DriftOptions(), threads);
        var compared = clock.Elapsed.TotalSeconds;
        using var json = new MemoryStream();
        using var html = new MemoryStream();
        DriftJson.Write(json, report);
        DriftHtml.Write(html, report, ReportLanguage.French);
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - processor).TotalSeconds;

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                seconds = new { compared, wall, cpu },
                memory = new { before, peak = watch.Peak, overData = watch.Peak - before },
                columns = report.Columns.Count,
                drifted = report.Drifted,
                rows = new { reference = reference.Rows, current = current.Rows },
                bytes = new { json = json.Length, html = html.Length },
                threads,
            },
            indented));
    }

    /// <summary>Looks every few milliseconds how much memory the process holds.</summary>
    sealed class MemoryWatch : IDisposable
    {
        readonly Timer timer;
        long peak;

        public MemoryWatch(Process process) => timer = new Timer(
            _ =>
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
            },
            null, 0, 5);

        public long Peak => peak;

        public void Dispose() => timer.Dispose();
    }
}
