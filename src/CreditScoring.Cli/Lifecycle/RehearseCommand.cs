using System.CommandLine;
using CreditScoring.Cli.Output;

namespace CreditScoring.Cli.Lifecycle;

/// <summary><c>credit rehearse</c>: a model's life on synthetic months, from drift to promotion to rollback.</summary>
static class RehearseCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Folder of the rehearsal, absent or empty.", HelpName = "DIR", Required = true };
        var clients = new Option<int>("--clients") { Description = "Clients of a month, a thousand or more.", DefaultValueFactory = _ => 8000 };
        clients.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1000)
                result.AddError("--clients must be at least 1000: fewer leave too few defaults to judge by.");
        });
        var shifts = new Option<double[]>("--shifts")
        {
            Description = "Strength of the drift of each month, from 0 to 3.", HelpName = "STRENGTH", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [0, 0, 0.6, 0.8, 0.8, 0],
        };
        var gate = new Option<string>("--gate") { Description = "Gate file.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine("infra", "gates", "promotion.json") };
        var summary = new Option<string?>("--summary") { Description = "JSON file of what was measured, done and said, for credit site (site/content/rehearsal).", HelpName = "FILE" };

        var command = new Command("rehearse", "Rehearse a model's life on synthetic months: drift, challenger, gate, promotion, rollback, each by its command.") { output, clients, shifts, gate, summary };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Path.GetFullPath(parsed.GetRequiredValue(output));
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new InvalidDataException($"{parsed.GetValue(output)} is not empty; give a folder that is absent or empty.");

            Directory.CreateDirectory(folder);
            File.Copy(parsed.GetRequiredValue(gate), Path.Combine(folder, "gate.json"));
            var found = await new RehearsalRun(folder, parsed.GetValue(clients), parsed.GetRequiredValue(shifts)).RunAsync(cancellation);
            var file = parsed.GetValue(summary) ?? Path.Combine(folder, "rehearsal.json");
            SafeFile.Write(file, found.Write);
            foreach (var month in found.Months)
                Report.Line(FormattableString.Invariant(
                    $"month {month.Number}  shift {month.Shift:0.0}  {month.Champion}  {month.Drifted,3} of {month.Judged} columns  {(month.IsDrift ? "drift" : "     ")}  {(month.IsAlarm ? "alarm" : "     ")}  AUC expected {month.Expected.Auc:0.000}, realised {month.Realised.Auc:0.000}  cost {month.Expected.CostPerClient:0.000}, {month.Realised.CostPerClient:0.000}{(month.Previous is { } before ? FormattableString.Invariant($" (before {before.CostPerClient:0.000})") : "")}  {string.Join(", ", month.Acts)}"));
            Report.Line($"Written: {file}");
        });

        return command;
    }
}
