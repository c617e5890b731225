using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Records;

namespace CreditScoring.Cli.Records;

/// <summary><c>credit export-run</c>: a model folder as a run that MLflow reads.</summary>
static class ExportRunCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var output = new Option<string>("--output") { Description = "MLflow's file store, made when absent; mlflow ui --backend-store-uri DIR shows it.", HelpName = "DIR", Required = true };
        var experiment = new Option<string>("--experiment") { Description = "Name of the experiment.", DefaultValueFactory = _ => "home-credit" };

        var command = new Command("export-run", "Write a model as a run in MLflow's file store: options, metrics, files.") { model, output, experiment };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(model);
            var manifest = Path.Combine(folder, "manifest.json");
            var files = MlflowRun.Files(folder, parsed.GetRequiredValue(experiment), new DateTimeOffset(File.GetLastWriteTimeUtc(manifest), TimeSpan.Zero));

            // The run's own description goes last: a store with half a run does not show it.
            foreach (var (path, content) in files.OrderBy(file => file.Key.EndsWith("meta.yaml", StringComparison.Ordinal)).ThenBy(file => file.Key.Length))
                SafeFile.Write(Path.Combine(parsed.GetRequiredValue(output), path), stream => stream.Write(content));
            Report.Line($"{files.Count} files written to {parsed.GetRequiredValue(output)}.");
        });

        return command;
    }
}
