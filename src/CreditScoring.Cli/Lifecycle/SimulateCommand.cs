using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models.Promotion;
using CreditScoring.Monitoring.Simulation;

namespace CreditScoring.Cli.Lifecycle;

/// <summary><c>credit simulate</c>: thirty days of operation on synthetic clients in one command.</summary>
static class SimulateCommand
{
    static readonly SimulationOptions usual = new();

    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "JSON file of what happened each day, for credit site (site/content/simulation).", HelpName = "FILE", Required = true };
        var days = Number("--days", "Days played.", usual.Days);
        var clients = Number("--clients", "Clients of a day, a hundred or more.", usual.Clients);
        var development = Number("--development", "Clients from whom the first model learns, a thousand or more.", usual.Development);
        var seed = new Option<ulong>("--seed") { Description = "Seed of every draw.", DefaultValueFactory = _ => usual.Seed };
        var every = Number("--retrain-every", "Days between two looks at retraining.", usual.RetrainEvery);
        var after = Number("--outcomes-after", "Days until the outcomes of a day's clients are known.", usual.OutcomesAfter);
        var from = Number("--drift-from", "First day of the planted drift; 0 for none.", usual.DriftFrom);
        var until = Number("--drift-until", "Last day of it.", usual.DriftUntil);
        var shift = new Option<double>("--shift") { Description = "Strength of the drift, from 0 to 3.", DefaultValueFactory = _ => usual.Shift };
        var fault = Number("--fault-on", "Day on which incomes come in thousands; 0 for none.", usual.FaultOn);
        var late = Number("--late-on", "Day whose outcomes come late; 0 for none.", usual.LateOn);
        var lateBy = Number("--late-by", "Days by which they are late.", usual.LateBy);
        var labels = Number("--new-labels", "Outcomes the champion did not learn from that train it again though nothing drifted.", usual.NewLabels);
        var gate = new Option<string>("--gate") { Description = "Gate file.", HelpName = "FILE", DefaultValueFactory = _ => Path.Combine("infra", "gates", "promotion.json") };
        var threads = CommonOptions.Threads();

        var command = new Command("simulate", "Play days of operation on synthetic clients: scoring, drift watch, a planted drift and a planted fault, retraining, gate, promotion.")
        {
            output, days, clients, development, seed, every, after, from, until, shift, fault, late, lateBy, labels, gate, threads,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new SimulationOptions
            {
                Days = parsed.GetValue(days),
                Clients = parsed.GetValue(clients),
                Development = parsed.GetValue(development),
                Seed = parsed.GetValue(seed),
                RetrainEvery = parsed.GetValue(every),
                OutcomesAfter = parsed.GetValue(after),
                DriftFrom = parsed.GetValue(from),
                DriftUntil = parsed.GetValue(until),
                Shift = parsed.GetValue(shift),
                FaultOn = parsed.GetValue(fault),
                LateOn = parsed.GetValue(late),
                LateBy = parsed.GetValue(lateBy),
                NewLabels = parsed.GetValue(labels),
            };
            var limits = GateLimits.Read(parsed.GetRequiredValue(gate));
            var folder = Directory.CreateTempSubdirectory("credit-simulation-").FullName;
            try
            {
                var played = await new SimulationRun(options, limits, folder, parsed.GetValue(threads)).PlayAsync(new Lines(), cancellation);
                SafeFile.Write(parsed.GetRequiredValue(output), played.Write);
                Report.Line($"Written: {parsed.GetValue(output)}");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });

        return command;
    }

    static Option<int> Number(string name, string description, int usual) => new(name) { Description = description, DefaultValueFactory = _ => usual };

    // One line a day, as it ends; Progress<T> would tell them later, and perhaps in another order.
    sealed class Lines : IProgress<SimulatedDay>
    {
        public void Report(SimulatedDay value) => Output.Report.Line(FormattableString.Invariant(
            $"day {value.Day,2}  {value.Champion}  scored {value.Scored,4}  pd {value.MeanPd ?? double.NaN:0.000}  accepted {value.AcceptedShare ?? double.NaN:0.00}  drifted {value.Drifted,3} of {value.Judged}  {(value.IsAlarm ? "alarm" : "     ")}  {string.Join(", ", value.Acts)}{Refused(value)}"));

        static string Refused(SimulatedDay day) => day.Gate is { IsPassed: false } gate ? $" ({string.Join(", ", gate.Checks.Where(check => !check.IsPassed).Select(check => check.Name))})" : "";
    }
}
