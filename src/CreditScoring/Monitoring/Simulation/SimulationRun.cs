using CreditScoring.Decisions;
using CreditScoring.Drift;
using CreditScoring.Drift.Windows;
using CreditScoring.Features;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>
/// Plays an operation on synthetic clients, day by day, with the parts that serve real ones: files are checked and set aside when they cannot be right, clients are scored by the champion of a registry,
/// the drift watch looks at each day, outcomes judge what was expected; and every few days reasons to train again are looked at, a challenger is trained, and the gate decides.
/// </summary>
public sealed class SimulationRun
{
    const string Name = "home-credit", Actor = "simulation";
    const int MostWindows = 10;

    // The day on which a simulation starts, for the log of the champion: a library reads no clock.
    static readonly DateTimeOffset start = new(2026, 1, 4, 6, 0, 0, TimeSpan.Zero);

    readonly SimulationOptions options;
    readonly string folder;
    readonly int threads;
    readonly ModelRegistry registry;
    readonly RetrainingLook look;
    readonly WatchOptions watch = new() { Drift = new DriftOptions { Prediction = TrainingResult.ScoreColumn } };
    readonly Dictionary<string, ServingModel> versions = new(StringComparer.Ordinal);
    readonly List<ScoredDay> scored = [];
    DayClients development = null!;
    int watchedFrom = 1, aside;

    /// <param name="options">What is played.</param>
    /// <param name="limits">The gate.</param>
    /// <param name="folder">A folder for the registry and the day's files; absent or empty.</param>
    /// <param name="threads">Threads to use, at least 1; they change the time, never the result.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SimulationRun(SimulationOptions options, GateLimits limits, string folder, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (this.options, this.folder, this.threads) = (options, folder, threads);
        registry = new ModelRegistry(new FolderArtifactStore(Path.Combine(folder, "registry")));
        look = new RetrainingLook(registry, Name, limits, threads);
    }

    /// <summary>Plays it whole.</summary>
    /// <param name="progress">Told each day as it ends.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SimulatedOperation> PlayAsync(IProgress<SimulatedDay>? progress = null, CancellationToken cancellation = default)
    {
        development = DayClients.Receive(options, 0, isFaulty: false, folder, threads);
        var (clients, defaults) = KnownBy(0);
        var first = await look.TrainAsync(clients, defaults, cancellation);
        await registry.PromoteAsync(Name, first, Act(0, "the first model"), cancellation: cancellation);
        versions[first] = await ServingModel.ReadAsync(registry, Name, first, clients, cancellation);

        var days = new List<SimulatedDay>();
        for (var day = 1; day <= options.Days; day++)
        {
            cancellation.ThrowIfCancellationRequested();
            days.Add(await PlayAsync(day, cancellation));
            progress?.Report(days[^1]);
        }

        return new SimulatedOperation(SimulatedOperation.CurrentFormat, options, days, await registry.LogAsync(Name, cancellation: cancellation));
    }

    async Task<SimulatedDay> PlayAsync(int day, CancellationToken cancellation)
    {
        var champion = versions[await registry.ResolveAsync(Name, cancellation: cancellation)];
        var told = new SimulatedDay { Day = day, Shift = options.ShiftOf(day), Champion = champion.Version, Clients = options.Clients };
        var served = new List<ScoredDay>();
        if (aside > 0)
        {
            served.Add(Score(champion, DayClients.Receive(options, aside, isFaulty: false, folder, threads)));
            told = told with { Repaired = aside, Acts = [SimulatedAct.Repaired] };
            aside = 0;
        }

        var own = Score(champion, DayClients.Receive(options, day, isFaulty: day == options.FaultOn, folder, threads));
        var report = champion.Profile.Compare(champion.Table(own.Clients.Features, own.Pds), watch.Drift, threads);
        told = told with { Drifted = report.Drifted, Judged = report.Judged, Fault = DataFault.Find(report, own.Clients.Errors) };
        if (told.Fault is null)
            served.Add(own);
        else
            (aside, told) = (day, told with { Acts = [.. told.Acts, SimulatedAct.SetAside] });

        scored.AddRange(served);
        told = Arrive(Watch(Tell(told, champion, served), champion));

        return day % options.RetrainEvery == 0 ? await LookAsync(told, champion, cancellation) : told;
    }

    ScoredDay Score(ServingModel model, DayClients clients) => new(clients, model.Version, model.Pds(clients.Features, threads));

    static SimulatedDay Tell(SimulatedDay day, ServingModel champion, List<ScoredDay> served)
    {
        double[] pds = [.. served.SelectMany(one => one.Pds)];
        if (pds.Length == 0)
            return day;

        double Share(Decision decision) => pds.Count(pd => champion.Model.Rule.Decide(pd) == decision) / (double)pds.Length;

        return day with
        {
            Scored = pds.Length, MeanPd = pds.Average(), AcceptedShare = Share(Decision.Accept), ReferredShare = Share(Decision.Refer), Expected = Expected(champion.Model, pds),
        };
    }

    SimulatedDay Watch(SimulatedDay day, ServingModel champion)
    {
        var windows = scored.Where(one => one.Clients.Day >= watchedFrom).TakeLast(MostWindows).ToList();
        if (windows.Count == 0)
            return day;

        var report = DriftWatch.Of(
            champion.Profile, windows.Select(one => ($"day {one.Clients.Day}", champion.Table(one.Clients.Features, one.Version == champion.Version ? one.Pds : champion.Pds(one.Clients.Features, threads)))), watch, threads);
        var alarms = report.Figures.Where(figure => figure.IsAlarm).ToList();

        return day with
        {
            Alarms = [.. alarms.Where(figure => figure.Column is null).Select(figure => figure.Kind.ToString()), .. report.IsCusumAlarm ? ["Cusum"] : Array.Empty<string>()],
            AlarmColumns = alarms.Count(figure => figure.Column is not null),
        };
    }

    SimulatedDay Arrive(SimulatedDay day) => day with
    {
        Outcomes =
        [
            .. scored.Where(one => options.OutcomesOf(one.Clients.Day) == day.Day).Select(one =>
            {
                var vintage = Vintage.Of("", versions[one.Version].Model, one.Pds, one.Clients.Outcomes);

                return new ArrivedOutcomes(
                    one.Clients.Day, one.Clients.Day == options.LateOn ? options.LateBy : 0, vintage.Known, Of(vintage.Expected),
                    vintage.Realised is { } realised ? new RehearsalPerformance(realised.Auc.Auc, realised.DefaultRate, realised.CostPerClient) : null);
            }),
        ],
    };

    async Task<SimulatedDay> LookAsync(SimulatedDay day, ServingModel champion, CancellationToken cancellation)
    {
        var last = (await registry.LogAsync(Name, cancellation: cancellation))[^1];
        if (last is { Kind: PromotionKind.Promotion, Previous: { } before } && Compare(day.Day, champion, versions[before]) is { } comparison)
        {
            day = day with { Comparison = comparison };
            if (comparison.IsWorse)
            {
                await registry.RollBackAsync(Name, Act(day.Day, FormattableString.Invariant($"on outcomes, {comparison.Champion:0.000} per client against {comparison.Previous:0.000} for the version before")), cancellation: cancellation);
                watchedFrom = day.Day + 1;

                return day with { Acts = [.. day.Acts, SimulatedAct.RolledBack] };
            }
        }

        var recent = scored.Where(one => one.Clients.Day > day.Day - options.RetrainEvery).Select(one => one.Clients.Features).ToList();
        var (clients, defaults) = KnownBy(day.Day);
        day = day with { Reasons = recent.Count == 0 ? [] : look.Reasons(champion, FeatureMatrix.Join(recent), clients, options.NewLabels) };
        if (!day.Reasons.Any(reason => reason.Holds))
            return day with { Acts = [.. day.Acts, SimulatedAct.LeftAlone] };

        var why = "retrained: " + string.Join(", ", day.Reasons.Where(reason => reason.Holds).Select(reason => reason.Name));
        var gate = await look.ChallengeAsync(champion, clients, defaults, Act(day.Day, why), cancellation);
        versions[gate.Challenger] = await ServingModel.ReadAsync(registry, Name, gate.Challenger, clients, cancellation);
        if (gate.IsPassed)
            watchedFrom = day.Day + 1;

        return day with { Gate = gate, Acts = [.. day.Acts, SimulatedAct.Retrained, gate.IsPassed ? SimulatedAct.Promoted : SimulatedAct.Refused] };
    }

    // Outcomes of clients whom the champion scored in service: neither version learned from them.
    VersionComparison? Compare(int day, ServingModel champion, ServingModel before)
    {
        var known = scored.Where(one => one.Version == champion.Version && options.OutcomesOf(one.Clients.Day) <= day).ToList();
        var outcomes = known.SelectMany(one => one.Clients.Known.Select(row => one.Clients.Outcomes[row])).ToArray();

        return outcomes.Length < 2 ? null : VersionComparison.Of(
            [.. known.SelectMany(one => one.Clients.Known.Select(row => one.Pds[row]))],
            [.. known.SelectMany(one => before.Pds(one.Clients.Features.Rows(one.Clients.Known), threads))], outcomes, champion.Model.Rule);
    }

    // Development clients, and clients scored whose outcome has come by a day.
    (FeatureMatrix Clients, float[] Defaults) KnownBy(int day)
    {
        DayClients[] parts = [development, .. scored.Where(one => options.OutcomesOf(one.Clients.Day) <= day).OrderBy(one => one.Clients.Day).Select(one => one.Clients)];

        return (FeatureMatrix.Join([.. parts.Select(part => part.Features.Rows(part.Known))]), [.. parts.SelectMany(part => part.Known.Select(row => part.Outcomes[row]))]);
    }

    static RehearsalPerformance Expected(ScoringModel model, double[] pds) => Of(EstimatedPerformance.Of(pds, pds, model.Rule.CutOff, DecisionCosts.Of(model.Rule)));

    static RehearsalPerformance Of(EstimatedPerformance performance) => new(performance.Auc.Value, performance.DefaultRate.Value, performance.CostPerClient.Value);

    static PromotionAct Act(int day, string reason) => new(Actor, reason, start.AddDays(day));
}
