using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json;
using CreditScoring.Data;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Trees;
using CreditScoring.Trees.Import;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench shap</c>: times contributions on a given array, for all clients and for one at a time, so that any peer can be given the same.</summary>
static class BenchShapCommand
{
    const int Singles = 2000;

    static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "A model folder, or a model file of XGBoost or LightGBM.", HelpName = "MODEL", Required = true };
        var matrix = new Option<string>("--matrix") { Description = "Values, clients by features, as 32-bit floats; NaN is missing.", HelpName = "FILE.npy", Required = true };
        var background = new Option<string?>("--background") { Description = "Clients to compare with, likewise: times interventional contributions too.", HelpName = "FILE.npy" };
        var rows = new Option<string?>("--output") { Description = "Where to write the contributions, the base last, as 64-bit numbers one client after the other.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();
        var command = new Command("shap", "Time contributions on a given array; tests/Benchmarks/shap gives peers the same.") { model, matrix, background, rows, threads };
        command.SetAction(parsed => Run(
            Read(parsed.GetRequiredValue(model)), parsed.GetRequiredValue(matrix), parsed.GetValue(background), parsed.GetValue(rows), parsed.GetValue(threads)));

        return command;
    }

    static void Run(BoostedTrees trees, string matrix, string? background, string? output, int threads)
    {
        var clients = Read(trees, matrix);
        var shap = new TreeShap(trees);
        shap.Contributions(clients.Rows([.. Enumerable.Range(0, Math.Min(256, clients.RowCount))]), threads); // compiles
        var (contributions, wall, cpu) = Timed(() => shap.Contributions(clients, threads));
        var logOdds = trees.PredictLogOdds(clients, threads);
        var (score, both) = One(trees, shap, clients);
        if (output is not null)
            Write(output, contributions, shap.Base);

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                seconds = new { wall, cpu },
                rows = clients.RowCount,
                rowsPerSecond = clients.RowCount / wall,
                greatestError = contributions.Zip(logOdds).Select(pair => Math.Abs(shap.Base + pair.First.Sum() - pair.Second)).DefaultIfEmpty().Max(),
                microsecondsForOne = new { score = Quantiles(score), scoreAndContributions = Quantiles(both) },
                interventional = background is null ? null : Interventional(trees, clients, Read(trees, background), logOdds, threads),
                features = clients.Columns.Count,
                trees = trees.Trees.Count,
                threads,
                vectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0,
            },
            indented));
    }

    static object Interventional(BoostedTrees trees, FeatureMatrix clients, FeatureMatrix background, double[] logOdds, int threads)
    {
        var (shap, prepare, _) = Timed(() => new InterventionalShap(trees, background, threads));
        var (contributions, explain, _) = Timed(() => shap.Contributions(clients, threads));

        return new
        {
            background = background.RowCount,
            seconds = new { prepare, explain, wall = prepare + explain },
            greatestError = contributions.Zip(logOdds).Select(pair => Math.Abs(shap.Base + pair.First.Sum() - pair.Second)).DefaultIfEmpty().Max(),
        };
    }

    // One client after the other, as an interface would ask; the first few hundred compile.
    static (double[] Score, double[] Both) One(BoostedTrees trees, TreeShap shap, FeatureMatrix clients)
    {
        var (row, contributions) = (new float[clients.Columns.Count], new double[clients.Columns.Count]);
        var (score, both) = (new double[Singles], new double[Singles]);
        for (var round = 0; round < 2 && clients.RowCount > 0; round++)
            for (var client = 0; client < Singles; client++)
            {
                clients.CopyRow(client % clients.RowCount, row);
                var start = Stopwatch.GetTimestamp();
                trees.PredictLogOdds(row);
                score[client] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

        for (var round = 0; round < 2 && clients.RowCount > 0; round++)
            for (var client = 0; client < Singles; client++)
            {
                clients.CopyRow(client % clients.RowCount, row);
                var start = Stopwatch.GetTimestamp();
                shap.Contributions(row, contributions); // scores the client to check the sum
                both[client] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

        return (score, both);
    }

    static object Quantiles(double[] microseconds)
    {
        Array.Sort(microseconds);

        return new { p50 = microseconds[microseconds.Length / 2], p99 = microseconds[microseconds.Length * 99 / 100] };
    }

    static (T Result, double Wall, double Cpu) Timed<T>(Func<T> work)
    {
        GC.Collect(); // what came before is not the work's
        using var process = Process.GetCurrentProcess();
        var (clock, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = work();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();

        return (result, wall, (process.TotalProcessorTime - processor).TotalSeconds);
    }

    static BoostedTrees Read(string model) => Directory.Exists(model) ? ModelFolder.Read(model).Trees : ModelImport.Read(model).Trees;

    static FeatureMatrix Read(BoostedTrees trees, string file)
    {
        var values = NpyFile.ReadMatrix(file);
        if (values.Length != trees.Features.Count)
            throw new InvalidDataException($"{file}: found {values.Length} features; the model has {trees.Features.Count}. Give them in the order of the model.");

        return new FeatureMatrix(
            trees.Features, [.. Enumerable.Range(0, values.Length == 0 ? 0 : values[0].Length).Select(row => row.ToString(CultureInfo.InvariantCulture))], values);
    }

    static void Write(string file, double[][] contributions, double start)
    {
        using var writer = new BinaryWriter(File.Create(file));
        foreach (var client in contributions)
        {
            foreach (var contribution in client)
                writer.Write(contribution);
            writer.Write(start);
        }
    }
}
