using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Features.Loans;
using CreditScoring.Features.Trials;
using CreditScoring.HomeCredit;
using CreditScoring.Models;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit trial</c>: ideas for features, each judged on the same folds with and without.</summary>
static class TrialCommand
{
    static readonly JsonSerializerOptions readable = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Folder or zip with the Home Credit tables." };
        var output = new Option<string>("--output") { Description = "JSON file of the gains; it holds no row of a client.", HelpName = "FILE", Required = true };
        var repeats = new Option<int>("--repeats") { Description = "Times that clients are dealt anew into five folds.", DefaultValueFactory = _ => 2 };
        var ideas = new Option<string?>("--ideas") { Description = "Rows of the feature plan to try, with commas between, such as C20b,H6; all when absent.", HelpName = "IDS" };
        var threads = CommonOptions.Threads();

        var command = new Command("trial", "Try every idea for features that is not in the catalog: does it raise the AUC on the same folds?") { directory, output, repeats, ideas, threads };
        command.SetAction(parsed =>
        {
            var data = HomeCreditInput.Read(parsed.GetRequiredValue(directory), forScoring: false);
            var (all, target) = (HomeCreditInput.BuildFeatures(data.Tables, [.. FeatureCatalog.Columns, .. TrialCatalog.Columns]), data.Tables.Applications.Numbers("TARGET"));
            var labelled = Enumerable.Range(0, target.Length).Where(row => !float.IsNaN(target[row])).ToArray();
            var options = new FeatureTrialOptions
            {
                Trees = TrainingOptions.Defaults,
                Repeats = parsed.GetValue(repeats),
                Only = parsed.GetValue(ideas)?.Split(',') ?? [],
                Threads = parsed.GetValue(threads),
            };
            var report = Report.Step(
                "Trying ideas",
                progress => FeatureTrials.Run(all.Rows(labelled), Array.ConvertAll(labelled, row => target[row]), LoansOf(data.Tables, options.Threads), options, progress),
                tried => string.Create(CultureInfo.InvariantCulture, $"{tried.Ideas.Count} ideas, {tried.Ideas.Count(idea => idea.IsGain)} of them a gain"));

            var described = HomeCreditInput.Describe(parsed.GetRequiredValue(directory), data.Tables.Applications, data.Report);
            SafeFile.Write(parsed.GetRequiredValue(output), stream =>
                JsonSerializer.Serialize(stream, new { data = new { kind = described.Kind, description = described.Description }, trial = report }, readable));
            foreach (var idea in report.Ideas)
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(idea.IsGain ? "→" : " ")} {idea.Id,-5} {idea.Gain.Mean:+0.0000;-0.0000} [{idea.Gain.Low:+0.0000;-0.0000}, {idea.Gain.High:+0.0000;-0.0000}] q {idea.Q:0.00}  {idea.Idea} ({idea.Features.Count})"));
        });

        return command;
    }

    static TrialLoans LoansOf(HomeCreditTables tables, int threads) => new(
        tables.PreviousApplications is null ? null : LoanRowsBuilder.Previous(tables, threads),
        tables.Bureau is null ? null : LoanRowsBuilder.Bureau(tables, threads),
        tables.Instalments is null ? null : LoanRowsBuilder.Instalments(tables, threads));
}
