using System.Globalization;
using System.Text.Json;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using CreditScoring.Monitoring;

namespace CreditScoring.Cli.Lifecycle;

/// <summary>
/// A model's life over synthetic months, by a rule anyone can follow: each month is compared with what the champion learned from; an alarm that lasts trains a challenger;
/// one that the gate lets pass is promoted; when, on outcomes, the version before would have cost less, it is put in service again.
/// </summary>
/// <param name="folder">Folder of the rehearsal.</param>
/// <param name="clients">Clients of a month.</param>
/// <param name="shifts">Strength of the drift of each month.</param>
sealed class RehearsalRun(string folder, int clients, double[] shifts)
{
    const int Drifted = 3, Development = 3, FirstClient = 100_001;
    const string Name = "home-credit", Registry = "registry", Gate = "gate.json", Actor = "rehearsal";

    readonly CommandLog log = new(folder);
    readonly ModelRegistry registry = new(new FolderArtifactStore(Path.Combine(folder, Registry)));
    readonly Dictionary<string, string> learnedFrom = new(StringComparer.Ordinal); // features by version
    readonly List<RehearsalMonth> months = [];
    int watchedFrom = 1;

    /// <summary>Runs it whole.</summary>
    public async Task<Rehearsal> RunAsync(CancellationToken cancellation)
    {
        Invent(0, 0);
        log.Run(0, 0, "train", "--features", Features(0), "--output", "model");
        log.Run(0, 0, "models", "register", "model", "--registry", Registry, "--promote", "--actor", Actor, "--reason", "the first model");
        learnedFrom[await registry.ResolveAsync(Name, cancellation: cancellation)] = Features(0);
        for (var month = 1; month <= shifts.Length; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            months.Add(await MonthAsync(month, cancellation));
        }

        log.Run(shifts.Length, 0, "models", "log", "--registry", Registry);
        log.Run(shifts.Length, 0, "models", "verify", "--registry", Registry);

        return new Rehearsal(clients, months, log.Steps, await registry.LogAsync(Name, cancellation: cancellation));
    }

    async Task<RehearsalMonth> MonthAsync(int month, CancellationToken cancellation)
    {
        Invent(month, shifts[month - 1]);
        var last = (await registry.LogAsync(Name, cancellation: cancellation))[^1];
        log.Run(month, Drifted, "drift", "--model", Folder(last.Version), "--reference", learnedFrom[last.Version], "--current", Features(month), "--output", $"month-{month}");
        var isAlarm = log.Run(month, Drifted,
            ["drift-watch", "--profile", Folder(last.Version), "--windows", .. Enumerable.Range(watchedFrom, month - watchedFrom + 1).Select(Features), "--output", $"month-{month}"]);
        var found = Read(month, last.Version, isAlarm, "report.json");

        if (last is { Kind: PromotionKind.Promotion, Previous: { } before })
        {
            log.Run(month, Drifted, "drift", "--model", Folder(before), "--reference", learnedFrom[before], "--current", Features(month), "--output", $"month-{month}/before");
            found = found with { Previous = Read(month, before, isAlarm, "before/report.json").Realised };
            if (found.Previous.CostPerClient < found.Realised.CostPerClient)
                return RollBack(found);
        }

        return isAlarm ? Retrain(found) : found;
    }

    RehearsalMonth RollBack(RehearsalMonth month)
    {
        log.Run(month.Number, 0, "models", "rollback", "--registry", Registry, "--actor", Actor, "--reason",
            string.Create(CultureInfo.InvariantCulture, $"on outcomes, {month.Realised.CostPerClient:0.000} per client against {month.Previous!.CostPerClient:0.000} for the version before"));
        watchedFrom = month.Number + 1;

        return month with { Acts = [RehearsalAct.RolledBack] };
    }

    RehearsalMonth Retrain(RehearsalMonth month)
    {
        var (output, portfolio) = ($"month-{month.Number}/challenger", $"portfolio-{month.Number}.features");
        log.Run(month.Number, 0, ["features", .. Enumerable.Range(0, month.Number + 1).Select(Features), "--output", portfolio]);
        log.Run(month.Number, 0, "retrain", "--features", portfolio, "--drift", $"month-{month.Number}/report.json", "--registry", Registry, "--gate", Gate, "--output", output, "--actor", Actor);
        if (!File.Exists(Path.Combine(folder, output, "gate.json")))
            return month; // an alarm of months before, and no trigger in this one

        var gate = GateResult.Read(File.ReadAllBytes(Path.Combine(folder, output, "gate.json")));
        learnedFrom[gate.Challenger] = portfolio;
        month = month with { Gate = gate, Acts = [RehearsalAct.Retrained] };
        if (!gate.IsPassed)
            return month with { Acts = [.. month.Acts, RehearsalAct.Refused] };

        var isRefused = log.Run(month.Number, GateRun.Refused, "models", "promote", gate.Challenger, "--registry", Registry, "--gate", Gate, "--features", portfolio,
            "--output", $"month-{month.Number}/gate", "--actor", Actor, "--reason", "an alarm stands, and the gate lets it pass");
        watchedFrom = isRefused ? watchedFrom : month.Number + 1;

        return month with { Acts = [.. month.Acts, isRefused ? RehearsalAct.Refused : RehearsalAct.Promoted] };
    }

    // The first model learns from as many clients as several months bring, as a bank's does. The tables of a month are gone once its features are there.
    void Invent(int month, double shift)
    {
        Report.Line(month == 0 ? "The first model" : $"Month {month}");
        var count = month == 0 ? Development * clients : clients;
        var first = month == 0 ? FirstClient : FirstClient + (Development + month - 1) * clients;
        log.Run(month, 0, "data", "synthesize", "--clients", count.ToString(CultureInfo.InvariantCulture), "--seed", (100 + month).ToString(CultureInfo.InvariantCulture),
            "--first-client", first.ToString(CultureInfo.InvariantCulture), "--shift", shift.ToString(CultureInfo.InvariantCulture), "--output", $"tables-{month}");
        log.Run(month, 0, "features", $"tables-{month}", "--output", Features(month));
        Directory.Delete(Path.Combine(folder, $"tables-{month}"), recursive: true);
    }

    RehearsalMonth Read(int month, string version, bool isAlarm, string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, $"month-{month}", report)));
        var (verdict, performance) = (json.RootElement.GetProperty("verdict"), json.RootElement.GetProperty("model").GetProperty("performance"));
        var (expected, realised) = (performance.GetProperty("current"), performance.GetProperty("realised"));
        double Expected(string name) => expected.GetProperty(name).GetProperty("value").GetDouble();

        return new RehearsalMonth(
            month, shifts[month - 1], version, verdict.GetProperty("drifted").GetInt32(), verdict.GetProperty("judged").GetInt32(), verdict.GetProperty("weightShare").GetDouble(),
            verdict.GetProperty("drift").GetBoolean(), isAlarm,
            new RehearsalPerformance(Expected("auc"), Expected("defaultRate"), Expected("costPerClient")),
            new RehearsalPerformance(realised.GetProperty("auc").GetProperty("value").GetDouble(), realised.GetProperty("defaultRate").GetDouble(), realised.GetProperty("costPerClient").GetDouble()),
            null, null, []);
    }

    static string Features(int month) => $"month-{month}.features";

    static string Folder(string version) => $"{Registry}/{Name}/{version}";
}
