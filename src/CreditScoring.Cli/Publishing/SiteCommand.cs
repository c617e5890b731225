using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Cli.Publishing;

/// <summary><c>credit site</c>: the technical note as static pages.</summary>
static class SiteCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Folder of the site.", HelpName = "DIR", Required = true };
        var model = new Option<string?>("--model") { Description = "Folder of the model the note is about; the registry's champion when absent.", HelpName = "MODEL" };
        var notebooks = new Option<string?>("--notebooks") { Description = "Folder with the outputs of credit notebooks run.", HelpName = "DIR" };
        var profiles = new Option<string?>("--profiles") { Description = "JSON file made by credit features --profiles: what the dictionary shows of each feature.", HelpName = "FILE" };
        var content = new Option<string>("--content") { Description = "Folder with content, styles, scripts and node_modules.", DefaultValueFactory = _ => "site" };
        var before = new Option<string?>("--before") { Description = "Earlier metrics.json, or folder of an earlier model, to say what changed since; the last release kept with the content when absent.", HelpName = "PATH" };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());

        var command = new Command("site", "Build the technical note; every number comes from the run.") { output, model, notebooks, profiles, content, before, registry, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = await RegisteredModel.FindAsync(
                parsed.GetValue(model), parsed.GetRequiredValue(registry), parsed.GetRequiredValue(name), cancellation);
            ModelFolder.Read(found.Folder);

            Report.Step(
                "Building the site",
                _ => SiteBuilder.Build(
                    new SiteInputs
                    {
                        SiteDirectory = parsed.GetRequiredValue(content),
                        MetricsFile = Path.Combine(found.Folder, "metrics.json"),
                        Features = [.. FeatureCatalog.All, .. FeatureCatalog.Learned],
                        ProfilesFile = parsed.GetValue(profiles),
                        NotebooksDirectory = parsed.GetValue(notebooks),
                        Before = parsed.GetValue(before),
                        ModelDirectory = found.Folder,
                        ModelName = found.Identity?.Name ?? Path.GetFileName(Path.GetFullPath(found.Folder)),
                        ModelVersion = found.Identity?.Version ?? "",
                    },
                    parsed.GetRequiredValue(output)),
                files => string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {parsed.GetValue(output)}"));
        });

        return command;
    }
}
