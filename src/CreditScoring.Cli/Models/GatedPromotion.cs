using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Cli.Models;

/// <summary>A promotion that a gate may refuse, as the verbs that promote take it.</summary>
sealed class GatedPromotion
{
    readonly Option<string?> gate = new("--gate") { Description = "Gate file, such as infra/gates/promotion.json: exit 4 and nothing promoted when a check fails.", HelpName = "FILE" };
    readonly Option<string> output = new("--output") { Description = "With --gate: folder of gate.json and gate.html.", HelpName = "FOLDER", DefaultValueFactory = _ => Path.Combine("artifacts", "gate") };
    readonly Option<bool> force = new("--force") { Description = "Promote although the gate refuses; needs --reason, and the log says so." };
    readonly Option<string> language = CommonOptions.Language();
    readonly Option<int> threads = CommonOptions.Threads();
    readonly PromotionOptions act = new();
    readonly GateInput input = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { gate, output, force, language, threads })
            command.Add(option);
        input.AddTo(command);
        act.AddTo(command);
    }

    /// <summary>Promotes a version, if the gate lets it pass when there is one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="models">The registry.</param>
    /// <param name="to">What is promoted, and to which alias.</param>
    /// <param name="isFirst">Whether a model without a champion is to be put in service, as there is nothing to compare it with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(ParseResult parsed, ModelRegistry models, (string Model, string Version, string Alias) to, bool isFirst, CancellationToken cancellation)
    {
        if (parsed.GetValue(force) && !act.HasReason(parsed))
            throw new ArgumentException("--force needs --reason TEXT: the log keeps why a refused version was promoted.");

        var (done, from) = (act.Act(parsed), (string?)null);
        if (parsed.GetValue(gate) is { } file)
        {
            from = await models.FindAliasAsync(to.Model, cancellation: cancellation);
            if (from is null && !isFirst)
                throw new InvalidDataException($"Model {to.Model} has no champion for the gate to compare {to.Version} with; promote the first one without --gate.");
            if (from is not null && from != to.Version)
            {
                var result = await GateRun.JudgeAsync(
                    models, to.Model, (from, to.Version), (champion, challenger) => input.Read(parsed, champion, challenger), GateLimits.Read(file), parsed.GetValue(threads), cancellation);
                GateRun.Write(result, parsed.GetRequiredValue(output), parsed.GetRequiredValue(language));
                if (!result.IsPassed && !parsed.GetValue(force))
                {
                    Report.Line($"{to.Version} is not promoted: the gate refuses it, {from} stays the champion.");

                    return GateRun.Refused;
                }

                done = done with { Gate = await models.KeepGateAsync(to.Model, result.ToJson(), cancellation), IsForced = !result.IsPassed };
            }
        }

        await models.PromoteAsync(to.Model, to.Version, done, to.Alias, to.Alias == ModelRegistry.Champion ? from : null, cancellation);
        Report.Line($"{to.Version} is the {to.Alias}{(done.IsForced ? ", by force" : "")}.");

        return 0;
    }
}
