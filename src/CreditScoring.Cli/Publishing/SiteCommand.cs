using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit site</c>: the technical note as static pages.</summary>
static class SiteCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Folder of the site.", HelpName = "DIR", Required = true };
        var model = new Option<string>("--model") { Description = "Folder of the model the note is about.", DefaultValueFactory = _ => "artifacts/model" };
        var notebooks = new Option<string?>("--notebooks") { Description = "Folder with the outputs of credit notebooks run.", HelpName = "DIR" };
        var content = new Option<string>("--content") { Description = "Folder with content, styles, scripts and node_modules.", DefaultValueFactory = _ => "site" };

        var command = new Command("site", "Build the technical note; every number comes from the run.") { output, model, notebooks, content };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(model);
            var metrics = Path.Combine(folder, "metrics.json");
            if (!File.Exists(metrics))
                throw new InvalidDataException($"{metrics}: no such file; train a model first (credit train DIR --output {folder}).");

            Report.Step(
                "Building the site",
                _ => SiteBuilder.Build(
                    new SiteInputs
                    {
                        SiteDirectory = parsed.GetRequiredValue(content),
                        MetricsFile = metrics,
                        Features = FeatureCatalog.All,
                        NotebooksDirectory = parsed.GetValue(notebooks),
                        ModelDirectory = folder,
                    },
                    parsed.GetRequiredValue(output)),
                files => string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {parsed.GetValue(output)}"));
        });

        return command;
    }
}
