using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models promote</c>: points an alias to a version, once a gate let it pass when one is given.</summary>
static class ModelsPromoteCommand
{
    public static Command Create()
    {
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var (alias, act) = (CommonOptions.Alias(), new PromotionOptions());
        var gate = new Option<string?>("--gate") { Description = "Gate file, such as infra/gates/promotion.json: exit 4 and nothing promoted when a check fails.", HelpName = "FILE" };
        var output = new Option<string>("--output") { Description = "With --gate: folder of gate.json and gate.html.", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("artifacts", "gate") };
        var force = new Option<bool>("--force") { Description = "Promote although the gate refuses; needs --reason, and the log says so." };
        var (input, language, threads) = (new GateInput(), CommonOptions.Language(), CommonOptions.Threads());
        var command = new Command("promote", "Put a version in service.") { version, registry, name, alias, gate, output, force, language, threads };
        input.AddTo(command);
        act.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(force) && !act.HasReason(parsed))
                throw new ArgumentException("--force needs --reason TEXT: the log keeps why a refused version was promoted.");

            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var (model, target, done) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), act.Act(parsed));
            await models.ReadAsync(model, target, cancellation);
            string? from = null;
            if (parsed.GetValue(gate) is { } file)
            {
                from = await models.FindAliasAsync(model, cancellation: cancellation)
                    ?? throw new InvalidDataException($"Model {model} has no champion for the gate to compare {target} with; promote the first one without --gate.");
                var result = await GateRun.JudgeAsync(
                    models, model, (from, target), (champion, challenger) => input.Read(parsed, champion, challenger), GateLimits.Read(file), parsed.GetValue(threads), cancellation);
                GateRun.Write(result, parsed.GetRequiredValue(output), parsed.GetRequiredValue(language));
                if (!result.IsPassed && !parsed.GetValue(force))
                {
                    Report.Line($"{target} is not promoted: the gate refuses it.");

                    return GateRun.Refused;
                }

                done = done with { Gate = await models.KeepGateAsync(model, result.ToJson(), cancellation), IsForced = !result.IsPassed };
            }

            var pointed = parsed.GetRequiredValue(alias);
            await models.PromoteAsync(model, target, done, pointed, pointed == ModelRegistry.Champion ? from : null, cancellation);
            Report.Line($"{target} is the {pointed}{(done.IsForced ? ", by force" : "")}.");

            return 0;
        });

        return command;
    }
}
