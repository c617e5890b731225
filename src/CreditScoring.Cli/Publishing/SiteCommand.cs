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
        var costs = new Option<string>("--costs") { Description = "Prices and quantities of the infrastructure; without the file, the page of costs says that there are none.", HelpName = "FILE", DefaultValueFactory = _ => "infra/costs.json" };
        var address = new Option<Uri?>("--address")
        {
            Description = "Where the site will be published, such as https://note.example/: pages tell search engines their address in each language.",
            HelpName = "URL",
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given.Scheme == Uri.UriSchemeHttps && given.AbsolutePath.EndsWith('/'))
                    return given;
                result.AddError("--address must begin with https:// and end with a slash.");

                return null;
            },
        };
        var before = new Option<string?>("--before") { Description = "Folder of an earlier model, to tell what changed since; the version before the registry's champion when absent.", HelpName = "MODEL" };
        var drift = new Option<string?>("--drift") { Description = "The report.html of credit drift, with report.json beside it: it is published, and the page of drift tells its headline numbers.", HelpName = "FILE" };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());

        var command = new Command("site", "Build the technical note; every number comes from the run.")
        {
            output, model, notebooks, profiles, content, address, before, costs, drift, registry, name,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = await RegisteredModel.FindAsync(
                parsed.GetValue(model), parsed.GetRequiredValue(registry), parsed.GetRequiredValue(name), cancellation);
            ModelFolder.Read(found.Folder);
            var earlier = parsed.GetValue(before) ?? (found.Identity is null ? null : await RegisteredModel.FindBeforeAsync(parsed.GetRequiredValue(registry), parsed.GetRequiredValue(name), cancellation));

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
                        CostsFile = parsed.GetRequiredValue(costs) is { } file && File.Exists(file) ? file : null,
                        ModelDirectory = found.Folder,
                        ModelName = found.Identity?.Name ?? Path.GetFileName(Path.GetFullPath(found.Folder)),
                        EarlierMetricsFile = earlier is null ? null : Path.Combine(earlier, "metrics.json"),
                        DriftReportFile = parsed.GetValue(drift),
                        Address = parsed.GetValue(address),
                        ModelVersion = found.Identity?.Version,
                    },
                    parsed.GetRequiredValue(output)),
                files => string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {parsed.GetValue(output)}"));
        });

        return command;
    }
}
