using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text.Json;
using CreditScoring.Data;
using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Trees;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench trees</c>: times one fit, bins included, on given arrays, so that any peer can be given the same.</summary>
static class BenchTreesCommand
{
    static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var matrix = Npy("--matrix", "Training values, clients by features, as 32-bit floats; NaN is missing.", isRequired: true);
        var target = Npy("--target", "1 for default, 0 for repaid, of the training clients.", isRequired: true);
        var testMatrix = Npy("--test-matrix", "Values of other clients, to measure the AUC.", isRequired: false);
        var testTarget = Npy("--test-target", "Outcomes of those.", isRequired: false);
        var threads = CommonOptions.Threads();
        var rounds = Number("--rounds", "Trees.", new BoostedTreesOptions().Rounds);
        var leaves = Number("--leaves", "Greatest number of leaves of a tree.", new BoostedTreesOptions().Leaves);
        var minRows = Number("--min-rows", "Smallest number of rows in a leaf.", new BoostedTreesOptions().MinRowsPerLeaf);
        var bins = Number("--bins", "Greatest number of bins of a feature.", new BoostedTreesOptions().MaxBins);
        var rate = Number("--learning-rate", "Share of each tree's answer that is kept.", new BoostedTreesOptions().LearningRate);
        var fraction = Number("--feature-fraction", "Share of the features drawn for each tree.", new BoostedTreesOptions().FeatureFraction);
        var l2 = Number("--l2", "Strength of the L2 penalty.", new BoostedTreesOptions().L2);
        var seed = Number("--seed", "Seed of the draw of features.", new BoostedTreesOptions().Seed);
        var command = new Command("trees", "Time one fit of boosted trees, bins included, on given arrays; tests/Benchmarks/trees gives peers the same.")
        {
            matrix, target, testMatrix, testTarget, threads, rounds, leaves, minRows, bins, rate, fraction, l2, seed,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(testMatrix) is null != result.GetValue(testTarget) is null)
                result.AddError("--test-matrix and --test-target go together: give both or none.");
        });
        command.SetAction(parsed => Run(
            new Arrays(parsed.GetRequiredValue(matrix), parsed.GetRequiredValue(target), parsed.GetValue(testMatrix), parsed.GetValue(testTarget)),
            new BoostedTreesOptions
            {
                Rounds = parsed.GetValue(rounds), Leaves = parsed.GetValue(leaves), MinRowsPerLeaf = parsed.GetValue(minRows), MaxBins = parsed.GetValue(bins),
                LearningRate = parsed.GetValue(rate), FeatureFraction = parsed.GetValue(fraction), L2 = parsed.GetValue(l2), Seed = parsed.GetValue(seed),
                Threads = parsed.GetValue(threads),
            }));

        return command;
    }

    static void Run(Arrays arrays, BoostedTreesOptions options)
    {
        var (matrix, defaults) = Read(arrays.Matrix, arrays.Target);
        GC.Collect(); // what reading left behind is not the fit's
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var (clock, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var table = BinnedTable.Of(matrix, options.MaxBins, options.Threads);
        var bin = clock.Elapsed.TotalSeconds;
        var trees = BoostedTreesTrainer.Train(table, new TreeTraining { Defaults = defaults }, options);
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - processor).TotalSeconds;
        var peak = process.PeakWorkingSet64;

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                seconds = new { wall, bin, cpu },
                memory = new { before, peak, overInput = peak - before },
                auc = new { test = AucOf(trees, arrays, options.Threads) },
                rows = matrix.RowCount,
                features = matrix.Columns.Count,
                trees = trees.Trees.Count,
                hash = HashOf(trees),
                vectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0,
                options,
            },
            indented));
    }

    // Of every split and leaf to the last bit: two fits with the same hash are the same model.
    static string HashOf(BoostedTrees trees)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(trees.BaseLogOdds);
        foreach (var tree in trees.Trees)
        {
            foreach (var split in tree.Splits)
            {
                writer.Write(split.Feature);
                writer.Write(split.Threshold);
                writer.Write(split.MissingGoesLeft);
                writer.Write(split.Left);
                writer.Write(split.Right);
                writer.Write(split.Gain);
            }

            foreach (var leaf in tree.Leaves)
            {
                writer.Write(leaf.Value);
                writer.Write(leaf.Cover);
            }
        }

        writer.Flush();

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    static double? AucOf(BoostedTrees trees, Arrays arrays, int threads)
    {
        if (arrays is not { TestMatrix: { } testMatrix, TestTarget: { } testTarget })
            return null;

        var (matrix, defaults) = Read(testMatrix, testTarget);

        return RocCurve.Of(trees.PredictLogOdds(matrix, threads), defaults).Auc;
    }

    static (FeatureMatrix Matrix, float[] Defaults) Read(string matrix, string target)
    {
        var (values, defaults) = (NpyFile.ReadMatrix(matrix), NpyFile.ReadVector(target));
        if (values.Length == 0 || values[0].Length != defaults.Length)
            throw new InvalidDataException(
                $"{target}: found {defaults.Length} outcomes for the {(values.Length == 0 ? 0 : values[0].Length)} clients of {matrix}; expected one for each.");

        return (
            new FeatureMatrix(
                [.. Enumerable.Range(0, values.Length).Select(column => FeatureColumn.Numeric("f" + column))],
                [.. Enumerable.Range(0, defaults.Length).Select(row => row.ToString(CultureInfo.InvariantCulture))], values),
            defaults);
    }

    static Option<string> Npy(string name, string description, bool isRequired) => new(name) { Description = description, HelpName = "FILE.npy", Required = isRequired };

    static Option<T> Number<T>(string name, string description, T value) => new(name) { Description = description, DefaultValueFactory = _ => value };

    sealed record Arrays(string Matrix, string Target, string? TestMatrix, string? TestTarget);
}
