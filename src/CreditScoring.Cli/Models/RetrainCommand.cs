using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit retrain</c>: when a trigger fires, trains a challenger as the champion was, and has the gate compare the two.</summary>
static class RetrainCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--champion") { Description = "Name of the model in the registry whose champion is trained again.", DefaultValueFactory = _ => "home-credit" };
        var registry = CommonOptions.Registry();
        var drift = new Option<string?>("--drift") { Description = "The report.json of credit drift.", HelpName = "FILE" };
        var cost = new Option<double?>("--max-cost") { Description = "Estimated cost per client (in the report) above which to train again.", HelpName = "COST" };
        var labels = new Option<int>("--new-labels") { Description = "Number of clients with an outcome that the champion did not learn from, from which to train again.", DefaultValueFactory = _ => new RetrainLimits().NewLabels };
        labels.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--new-labels must be at least 1.");
        });
        var gate = new Option<string>("--gate") { Description = "Gate file.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine("infra", "gates", "promotion.json") };
        var output = new Option<string>("--output") { Description = "Folder of the challenger (model), gate.json and gate.html.", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("artifacts", "retrain") };
        var promote = new Option<bool>("--promote") { Description = "Promote the challenger when the gate passes; else a person does." };
        var commit = new Option<string>("--commit") { Description = "Commit of the code, for the manifest.", DefaultValueFactory = _ => "" };
        var (input, act, language, threads) = (new GateInput(), new PromotionOptions(), CommonOptions.Language(), CommonOptions.Threads());
        var command = new Command("retrain", "Train a challenger when the data drifted, the estimated cost is too high or enough outcomes are new; compare it with the champion.")
        {
            name, registry, drift, cost, labels, gate, output, promote, commit, language, threads,
        };
        input.AddTo(command);
        act.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (model, folder) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(output));
            var limits = GateLimits.Read(parsed.GetRequiredValue(gate));
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var version = await models.ResolveAsync(model, cancellation: cancellation);
            var champion = await GateModel.ReadAsync(models, model, version, cancellation);
            var set = input.ReadLabelled(parsed, champion.Model.Inputs, TimeProvider.System);

            var learned = champion.HeldOut.Select(row => row.Client).ToHashSet(StringComparer.Ordinal);
            var triggers = RetrainTrigger.All(
                parsed.GetValue(drift) is { } report ? await File.ReadAllBytesAsync(report, cancellation) : null, set.Matrix.Clients.Count(client => !learned.Contains(client)),
                new RetrainLimits { Cost = parsed.GetValue(cost) ?? double.PositiveInfinity, NewLabels = parsed.GetValue(labels) });
            foreach (var trigger in triggers)
                Report.Line(Line(trigger));
            if (!triggers.Any(trigger => trigger.Fires))
            {
                Report.Line($"No trigger fires: champion {version} stays, nothing is done.");

                return 0;
            }

            var options = await OptionsAsync(models, model, version, champion.Model, parsed.GetValue(threads), cancellation);
            var result = Report.Step(
                "Training the challenger",
                progress => ModelTrainer.Train(set.Matrix, set.Defaults, set.Data, options, TimeProvider.System, progress: new CountShare(progress, options.Folds + 1)),
                trained => string.Create(CultureInfo.InvariantCulture, $"AUC {trained.Metrics.Auc.Cv.Mean:0.0000}, cost per client {trained.Metrics.Cost.PerClient:0.0000}"));
            ModelFolder.Write(Path.Combine(folder, "model"), result, options, parsed.GetValue(commit)!);
            var challenger = await models.RegisterAsync(model, ModelFolder.Contents(result, options, parsed.GetValue(commit)!), cancellation);
            var done = act.Act(parsed);
            if (!act.HasReason(parsed))
                done = done with { Reason = "retrained: " + string.Join(", ", triggers.Where(trigger => trigger.Fires).Select(trigger => trigger.Name)) };
            await models.PromoteAsync(model, challenger, done, ModelRegistry.Challenger, cancellation: cancellation);
            Report.Line($"{challenger} is the challenger of {version}.");

            var found = await GateRun.JudgeAsync(models, model, (version, challenger), (one, other) => input.Read(parsed, one, other), limits, parsed.GetValue(threads), cancellation);
            GateRun.Write(found, folder, parsed.GetRequiredValue(language));
            if (!found.IsPassed || !parsed.GetValue(promote))
            {
                Report.Line($"{(found.IsPassed ? "The gate lets it pass; a person promotes it" : "The gate refuses it; the champion stays. To judge it again")}: credit models promote {challenger} --name {model} --registry {parsed.GetValue(registry)} --gate {parsed.GetValue(gate)} {input.Words(parsed)}");

                return found.IsPassed || !parsed.GetValue(promote) ? 0 : GateRun.Refused;
            }

            await models.PromoteAsync(model, challenger, done with { Gate = await models.KeepGateAsync(model, found.ToJson(), cancellation) }, from: version, cancellation: cancellation);
            Report.Line($"{challenger} is the champion.");

            return 0;
        });

        return command;
    }

    // The manifest holds the trees' options, folds and seed; which features are read and learned is the champion's own.
    static async Task<TrainingOptions> OptionsAsync(ModelRegistry models, string name, string version, ScoringModel champion, int threads, CancellationToken cancellation)
    {
        var manifest = await models.ReadManifestAsync(name, version, cancellation);
        if (manifest.Options is not { } trees)
            throw new InvalidDataException($"Champion {version} was imported, so its training is not known; train with credit train, and register the model.");

        return new TrainingOptions
        {
            Trees = trees,
            Folds = manifest.Folds!.Value,
            Seed = manifest.Seed!.Value,
            Recipe = champion.Features.Learned.Count > 0 ? new FeatureRecipe { Learners = Learners.All } : FeatureRecipe.Plain,
            Threads = threads,
        };
    }

    static string Line(RetrainTrigger trigger) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {(trigger.Fires ? "fires" : "quiet")}  {trigger.Name,-7} {(trigger.Found is { } found ? string.Create(CultureInfo.InvariantCulture, $"found {found:0.####}, {(double.IsFinite(trigger.Limit) ? string.Create(CultureInfo.InvariantCulture, $"limit {trigger.Limit:0.####}") : "no limit")}") : "not known")}");
}
