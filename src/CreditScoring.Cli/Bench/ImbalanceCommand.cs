using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Experiments;
using CreditScoring.Imbalance;
using CreditScoring.Models;
using CreditScoring.Reporting;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit imbalance</c>: methods for few defaults among many clients, compared on the same folds; resumable.</summary>
static class ImbalanceCommand
{
    static readonly JsonSerializerOptions readable = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    public static Command Create()
    {
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables.", Arity = ArgumentArity.ZeroOrOne };
        var (catalog, features) = (CommonOptions.Catalog(), CommonOptions.Features());
        var output = new Option<string>("--output") { Description = "JSON file of the comparison; it holds no row of a client.", HelpName = "FILE", Required = true };
        var journal = new Option<string>("--journal") { Description = "Folder of the journal; an interrupted comparison goes on from it.", HelpName = "DIR", Required = true };
        var folds = Count("--folds", "Folds of each deal.", 5, 2);
        var repeats = Count("--repeats", "Times that clients are dealt anew into folds.", 2, 1);
        var seeds = Count("--seeds", "Trainings on each fold: decisions and reasons are compared between them.", 2, 2);
        var rounds = Count("--rounds", "Trees of each model.", 120, 1);
        var methods = new Option<string?>("--methods") { Description = "Methods to compare with threshold moving, with commas between, such as smotenc,rusboost; all when absent.", HelpName = "NAMES" };
        var threads = CommonOptions.Threads();

        var command = new Command("imbalance", "Compare methods for few defaults among many clients: ranking, cost, calibration, and stability of decisions and reasons.")
        {
            directory, catalog, features, output, journal, folds, repeats, seeds, rounds, methods, threads,
        };
        command.SetAction(parsed =>
        {
            var set = (parsed.GetValue(directory), parsed.GetValue(features)) switch
            {
                ({ } folder, null) => TrainingSet.FromFolder(folder, CommonOptions.ColumnsOf(parsed.GetRequiredValue(catalog)), TimeProvider.System),
                (null, { } file) => TrainingSet.FromFeatures(file, parsed.GetRequiredValue(catalog), TimeProvider.System),
                (null, null) => throw new ArgumentException("Give a folder with the Home Credit tables, or --features FILE."),
                _ => throw new ArgumentException("Give either a folder or --features FILE, not both."),
            };
            var options = new ImbalanceBenchOptions
            {
                Trees = TrainingOptions.Defaults with { Rounds = parsed.GetValue(rounds), LearningRate = 0.05 },
                Methods = ImbalanceMethods.Named(parsed.GetValue(methods)?.Split(',') ?? []),
                Folds = parsed.GetValue(folds),
                Repeats = parsed.GetValue(repeats),
                Seeds = parsed.GetValue(seeds),
                Threads = parsed.GetValue(threads),
            };
            var cells = options.Methods.Count * options.Folds * options.Repeats;
            var notes = ImbalanceJournal.Open(parsed.GetRequiredValue(journal), set.Data.Sha256);
            var report = Report.Step(
                "Comparing methods",
                progress => ImbalanceBench.Run(set.Matrix, set.Defaults, options, notes, new CountShare(progress, cells)),
                compared => string.Create(CultureInfo.InvariantCulture, $"{compared.Methods.Count} methods, {cells} cells"));

            SafeFile.Write(parsed.GetRequiredValue(output), stream =>
                JsonSerializer.Serialize(stream, new { data = new { kind = set.Data.Kind, description = set.Data.Description }, bench = report }, readable));
            Describe(report);
        });

        return command;
    }

    static void Describe(ImbalanceReport report)
    {
        Report.Line("method                     AUC     cost    Platt   Brier   Platt   ECE     Platt   changed Platt   reasons");
        foreach (var method in report.Methods)
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{method.Method,-26} {method.Of("auc").Mean:0.0000}  {method.Of("cost").Mean:0.0000}  {method.Of("cost", "platt").Mean:0.0000}  {method.Of("brier").Mean:0.0000}  {method.Of("brier", "platt").Mean:0.0000}  {method.Of("calibrationError").Mean:0.0000}  {method.Of("calibrationError", "platt").Mean:0.0000}  {method.Of("instability").Mean:0.0000}  {method.Of("instability", "platt").Mean:0.0000}  {method.Of("reasonOverlap").Mean:0.0000}"));
        foreach (var sentence in ImbalanceConclusion.Of(report, ReportLanguage.English))
            Report.Line(sentence);
    }

    static Option<int> Count(string name, string description, int unless, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => unless };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be at least {least}."));
        });

        return option;
    }
}
