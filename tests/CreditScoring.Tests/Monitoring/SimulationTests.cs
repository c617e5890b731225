using CreditScoring.Decisions;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using CreditScoring.Monitoring.Simulation;
using CreditScoring.Tests.Conventions;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Monitoring;

/// <summary>Days of operation played small: two looks at retraining, one fault, one late day.</summary>
public sealed class SimulationTests(PlayedDays played) : IClassFixture<PlayedDays>
{
    SimulatedOperation Lenient => played.Lenient;

    [Fact]
    public void The_same_seed_gives_the_same_bytes_whatever_the_number_of_threads() =>
        Assert.Equal(Bytes(Lenient with { Options = played.OnOneThread.Options, Days = [.. Lenient.Days.Take(PlayedDays.ShortDays)], Log = [Lenient.Log[0]] }), Bytes(played.OnOneThread));

    [Fact]
    public void Files_with_incomes_in_thousands_are_set_aside_on_their_day_and_scored_once_they_are_right()
    {
        var (faulty, next) = (Lenient.Days[PlayedDays.FaultOn - 1], Lenient.Days[PlayedDays.FaultOn]);

        Assert.Equal(0, faulty.Scored);
        Assert.Contains(SimulatedAct.SetAside, faulty.Acts);
        Assert.True(faulty.Fault is { Share: > DataFault.Material, Columns: > 1 });
        Assert.Equal((PlayedDays.FaultOn, 2 * PlayedDays.Clients), (next.Repaired, next.Scored));
        Assert.All(Lenient.Days.Where(day => day.Day != PlayedDays.FaultOn), day => Assert.Null(day.Fault));
    }

    [Fact]
    public void Outcomes_come_after_their_delay_and_the_late_ones_later_still()
    {
        var arrivals = Lenient.Days.SelectMany(day => day.Outcomes.Select(outcomes => (Arrived: day.Day, outcomes.Day, outcomes.Late, outcomes.Known))).ToList();

        Assert.All(arrivals, arrival => Assert.Equal(arrival.Day + 1 + arrival.Late, arrival.Arrived));
        Assert.Equal([(PlayedDays.LateOn, 2)], arrivals.Where(arrival => arrival.Late > 0).Select(arrival => (arrival.Day, arrival.Late)));
        Assert.All(arrivals, arrival => Assert.InRange(arrival.Known, 1, PlayedDays.Clients));
    }

    [Fact]
    public void A_planted_drift_changes_more_than_chance_does_and_is_told()
    {
        var before = Lenient.Days.Where(day => day.Day < PlayedDays.DriftFrom && day.Fault is null).Max(day => day.Drifted);

        Assert.True(Lenient.Days[PlayedDays.DriftFrom - 1].Drifted > 2 * before);
        Assert.Contains(Lenient.Days, day => day.Day >= PlayedDays.DriftFrom && day.IsAlarm);
    }

    [Fact]
    public void Nothing_is_promoted_but_the_first_model_without_a_gate_that_passed()
    {
        foreach (var operation in new[] { Lenient, played.Strict })
        {
            var passed = operation.Days.Where(day => day.Gate is { IsPassed: true }).Select(day => day.Gate!.Hash);

            Assert.Equal(passed, operation.Log.Skip(1).Where(entry => entry.Kind == PromotionKind.Promotion).Select(entry => entry.Gate));
            Assert.DoesNotContain(operation.Log, entry => entry.IsForced);
        }

        Assert.Contains(Lenient.Days, day => day.Acts.Contains(SimulatedAct.Promoted));
        Assert.Contains(played.Strict.Days, day => day.Acts.Contains(SimulatedAct.Refused));
        Assert.Single(played.Strict.Days.Select(day => day.Champion).Distinct());
    }

    [Fact]
    public void What_is_written_is_read_again_and_another_format_is_not()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("simulation.json", Bytes(Lenient));

        Assert.Equal(Bytes(Lenient), Bytes(SimulatedOperation.Read(file)));
        var error = Assert.Throws<InvalidDataException>(() => SimulatedOperation.Read(folder.Write("other.json", "{\"format\": 9, \"options\": {}, \"days\": [], \"log\": []}")));
        Assert.Contains("write it again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_is_worse_only_when_no_chance_explains_it()
    {
        var rule = DecisionRule.FromCosts(new DecisionCosts());
        double[] accepts = [.. Enumerable.Repeat(0.01, 200)], declines = [.. Enumerable.Repeat(0.5, 200)];
        var repaid = new float[200];

        var worse = VersionComparison.Of(declines, accepts, [.. repaid.Select((_, client) => client % 100 == 0 ? 1f : 0f)], rule);
        Assert.True(worse.IsWorse);
        Assert.Equal(0.99, worse.Champion, 1e-12); // each client who repays, declined
        Assert.Equal(0.1, worse.Previous, 1e-12); // two in 200 default, at ten each
        Assert.False(VersionComparison.Of(accepts, accepts, repaid, rule).IsWorse);
        Assert.False(VersionComparison.Of(declines, accepts, [.. repaid.Select((_, client) => client % 11 == 0 ? 1f : 0f)], rule).IsWorse); // the two cost about the same
    }

    [Theory]
    [InlineData("number of days", 0, 400)]
    [InlineData("number of clients of a day", 3, 99)]
    public void An_option_out_of_its_range_is_named(string named, int days, int clients) => Assert.Contains(
        named, Assert.Throws<ArgumentException>(() => new SimulationRun(new SimulationOptions { Days = days, Clients = clients }, new GateLimits(), "nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_kept_run_is_of_the_usual_options_and_of_this_release()
    {
        var kept = SimulatedOperation.Read(Path.Combine(Repository.Root, "site", "content", "simulation", "standard.json"));

        Assert.Equal(new SimulationOptions(), kept.Options);
        Assert.Equal(kept.Options.Days, kept.Days.Count);
        Assert.DoesNotContain(kept.Days, day => day.Day < kept.Options.DriftFrom && day.IsAlarm);
        Assert.Contains(kept.Days, day => day.Day == kept.Options.DriftFrom + 1 && day.IsAlarm);
    }

    static byte[] Bytes(SimulatedOperation operation)
    {
        using var stream = new MemoryStream();
        operation.Write(stream);

        return stream.ToArray();
    }
}

/// <summary>The same few days with a gate that lets all pass, on two threads and on one, and with one that lets nothing pass.</summary>
public sealed class PlayedDays : IDisposable
{
    public const int Clients = 150, FaultOn = 2, LateOn = 3, DriftFrom = 4, ShortDays = 3;

    static readonly SimulationOptions options = new()
    {
        Days = 8, Clients = Clients, Development = 1000, RetrainEvery = 6, OutcomesAfter = 1, DriftFrom = DriftFrom, DriftUntil = 8, Shift = 3, FaultOn = FaultOn, LateOn = LateOn, LateBy = 2,
    };

    static readonly GateLimits lenient = new()
    {
        MinOutcomes = 2, AucLoss = 1, CostIncrease = 10, CalibrationGap = 1, CalibrationSlope = 100, SelectionRatio = 0.8, FairnessLoss = 1, ReasonOverlap = 0, SwapShare = 1, Draws = 40,
    };

    readonly TemporaryFolder folder = new();

    public PlayedDays()
    {
        Lenient = Play("two", options, lenient, 2);
        OnOneThread = Play("one", options with { Days = ShortDays }, lenient, 1);
        Strict = Play("strict", options with { Days = 6 }, lenient with { SwapShare = 0 }, 2);
    }

    public SimulatedOperation Lenient { get; }

    public SimulatedOperation OnOneThread { get; }

    public SimulatedOperation Strict { get; }

    public void Dispose() => folder.Dispose();

    SimulatedOperation Play(string name, SimulationOptions played, GateLimits limits, int threads) => Task.Run(() => new SimulationRun(played, limits, Path.Combine(folder.Path, name), threads).PlayAsync()).GetAwaiter().GetResult();
}
