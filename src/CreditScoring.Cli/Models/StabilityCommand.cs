using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit stability</c>: the model's trees trained again on samples of its clients, to tell solid reasons from fragile ones.</summary>
static class StabilityCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model; stability.json is written there." };
        var directory = new Argument<string?>("DIR") { Description = "Folder or zip with the Home Credit tables the model was trained on.", Arity = ArgumentArity.ZeroOrOne };
        var features = CommonOptions.Features();
        var refits = new Option<int>("--refits") { Description = "Number of refits.", DefaultValueFactory = _ => 20 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the samples of clients.", DefaultValueFactory = _ => 1 };
        var summary = new Option<string?>("--summary") { Description = "JSON file of the figures alone; it holds no row of a client.", HelpName = "FILE" };
        var threads = CommonOptions.Threads();

        var command = new Command("stability", "Train the trees again on bootstrap samples and say how many reasons reappear; goes on where it was stopped.")
        {
            model, directory, features, refits, seed, summary, threads,
        };
        command.SetAction(parsed =>
        {
            var input = ModelInput.Of(parsed.GetRequiredValue(model));
            var manifest = ModelFolder.ReadManifest(input.Folder);
            if (manifest is not { Options: { } trees, Data: { } data })
                throw new ArgumentException($"{input.Folder}: an imported model cannot be trained again here.");

            var (trained, defaults, unseen) = Clients(input, parsed.GetValue(directory), parsed.GetValue(features));
            var options = new StabilityOptions { Refits = parsed.GetValue(refits), Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) };
            var path = Path.Combine(input.Folder, StabilityFile.Name);
            var begun = StabilityFile.Read(input.Folder) ?? StabilityFile.Start(StabilityFile.HashOf(input.Folder), options.Seed);
            var file = Report.Step(
                "Training again",
                progress => StabilityStudy.Run(
                    input.Model, trained, defaults, unseen, trees, data, begun, options,
                    state =>
                    {
                        SafeFile.Write(path, state.Write);
                        progress.Report((double)state.Count / options.Refits);
                    }),
                found => string.Create(CultureInfo.InvariantCulture, $"{found.Count - begun.Count} refits, {begun.Count} were there"));
            foreach (var line in Lines(file.Summary!))
                Report.Line(line);
            if (parsed.GetValue(summary) is { } target)
                SafeFile.Write(target, stream => StabilityFile.WriteSummary(stream, file.Summary!));
        });

        return command;
    }

    static (FeatureMatrix Trained, float[] Defaults, FeatureMatrix Unseen) Clients(ModelInput input, string? directory, string? file)
    {
        FeatureMatrix matrix;
        float[] outcomes;
        if ((directory, file) is ({ } folder, null))
        {
            var data = HomeCreditInput.ReadFeatures(folder, input.Model.Inputs);
            (matrix, outcomes) = (data.Features, data.Applications.Numbers(ClientDescription.Outcome));
        }
        else if ((directory, file) is (null, { } path))
        {
            using var features = FeatureFile.Open(path);
            (matrix, outcomes) = (features.ToMatrix(features.PositionsOf(input.Model.Inputs, $"model {input.Folder}")), features.Outcomes.ToArray());
        }
        else
            throw new ArgumentException("Give a folder with the Home Credit tables or --features FILE, one of the two.");

        int[] known = [.. Enumerable.Range(0, outcomes.Length).Where(row => !float.IsNaN(outcomes[row]))];
        int[] unknown = [.. Enumerable.Range(0, outcomes.Length).Where(row => float.IsNaN(outcomes[row]))];

        return (matrix.Rows(known), Array.ConvertAll(known, row => outcomes[row]), matrix.Rows(unknown));
    }

    static IEnumerable<string> Lines(StabilitySummary summary)
    {
        yield return Text($"{summary.Refits} refits on bootstrap samples, seed {summary.Seed}; a reason is solid from {summary.SolidFrom:P0} of them");
        yield return Means("clients trained on", summary.Trained);
        if (summary.Unseen is { } unseen)
            yield return Means("clients never seen", unseen);
    }

    static string Means(string who, StabilityMeans means) => Text(
        $"{who}  {means.Clients:N0}: mean top-4 overlap {means.Overlap:0.000} (refits {means.LeastOverlap:0.000} to {means.MostOverlap:0.000}), solid reasons {means.Solid:P1}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
