using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Decisions;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit import</c>: a model of XGBoost or LightGBM as a model folder.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Model that XGBoost (.json, .ubj) or LightGBM (text) wrote with save_model; the content tells which." };
        var output = new Option<string>("--output") { Description = "Folder of the model.", HelpName = "MODEL", Required = true };
        var baseRate = new Option<double?>("--base-rate")
        {
            Description = "Share of the clients it was trained on who defaulted, such as 0.08, to compare a client with; no such file keeps it.", HelpName = "SHARE",
        };
        baseRate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (null or > 0 and < 1))
                result.AddError("--base-rate must be between 0 and 1.");
        });
        var features = new Option<string?>("--features") { Description = "A .features file of clients it was not trained on, outcomes known: calibrates on them, so that a gate can judge the model.", HelpName = "FILE" };
        var heldOut = new Option<string?>("--held-out") { Description = "With --features: the clients it was not trained on, a number a line; all of the file when absent.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();
        var commit = new Option<string>("--commit") { Description = "Commit of the code, for the manifest.", DefaultValueFactory = _ => "" };
        var command = new Command("import", "Take a model of XGBoost or LightGBM; write model.json and manifest.json, which score and explain read.") { file, output, baseRate, features, heldOut, threads, commit };
        command.SetAction(parsed =>
        {
            ModelFolder.CheckOutput(parsed.GetRequiredValue(output));
            if (parsed.GetValue(heldOut) is not null && parsed.GetValue(features) is null)
                throw new ArgumentException("--held-out names clients of --features FILE: give that too.");
            if (parsed.GetValue(baseRate) is not null && parsed.GetValue(features) is not null)
                throw new ArgumentException("--features gives the share of defaults: leave --base-rate out.");
            var imported = ImportedModel.Read(parsed.GetRequiredValue(file), new DecisionCosts(), parsed.GetValue(baseRate));
            if (parsed.GetValue(features) is { } clients)
                imported = Calibrated(imported, clients, parsed.GetValue(heldOut), parsed.GetValue(threads));
            ModelFolder.Write(parsed.GetRequiredValue(output), imported, parsed.GetValue(commit)!);

            var (source, trees) = (imported.Source, imported.Model.Trees);
            var (categories, known) = (trees.Features.Count(feature => feature.Kind == FeatureKind.Category), trees.Features.Count(feature => FeatureCatalog.Find(feature.Name) is not null));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Software}, {source.Format}: {trees.Trees.Count} trees, {trees.Trees.Sum(tree => tree.Leaves.Count):N0} leaves, {trees.Features.Count} features ({categories} categories; {known} of the catalog)"));
            if (imported.HeldOut.Count == 0)
                Uncalibrated(imported, parsed.GetValue(baseRate));
            foreach (var note in source.Notes)
                Report.Line("  " + note);
            Report.Line($"Model written to {parsed.GetRequiredValue(output)}.");
        });

        return command;
    }

    static ImportedModel Calibrated(ImportedModel imported, string features, string? heldOut, int threads)
    {
        var set = TrainingSet.FromFeatures(features, imported.Model.Inputs, "imported model", TimeProvider.System);
        if (heldOut is null)
            return ImportCalibrator.Calibrate(imported, set.Matrix, set.Defaults, threads: threads);

        var rows = ClientList.RowsOf(heldOut, set.Matrix.Clients, $"{features} with a known outcome");

        return ImportCalibrator.Calibrate(imported, set.Matrix.Rows(rows), Array.ConvertAll(rows, row => set.Defaults[row]), threads: threads);
    }

    static void Uncalibrated(ImportedModel imported, double? baseRate)
    {
        Report.Line(string.Create(
            CultureInfo.InvariantCulture, $"Calibration: none, the model's own probabilities. Cut-off from the costs: {imported.Model.Rule.CutOff:0.0000}. No measures: evaluate it on clients of yours."));
        if (baseRate is null)
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"Share of defaults: not in the file. The probability at its mean log-odds, {imported.Model.BaseRate:0.0000}, stands in, which is too low when few default; --base-rate gives the real one."));
    }
}
