using CreditScoring.Models.Promotion;

namespace CreditScoring.Monitoring.Simulation;

/// <summary>What happened on one day of a simulated operation.</summary>
public sealed record SimulatedDay
{
    /// <summary>The day, from 1.</summary>
    public required int Day { get; init; }

    /// <summary>Strength of the planted drift; 0 is none.</summary>
    public required double Shift { get; init; }

    /// <summary>Version in service when the day began.</summary>
    public required string Champion { get; init; }

    /// <summary>The day's clients.</summary>
    public required int Clients { get; init; }

    /// <summary>The fault for which the day's files were set aside; null when there is none.</summary>
    public DataFault? Fault { get; init; }

    /// <summary>The earlier day whose files came again, right this time; null when none did.</summary>
    public int? Repaired { get; init; }

    /// <summary>Clients scored this day, those of a repaired day among them.</summary>
    public int Scored { get; init; }

    /// <summary>Their mean probability of default; null when none was scored.</summary>
    public double? MeanPd { get; init; }

    /// <summary>Share of them whom the model proposes to accept, in [0, 1].</summary>
    public double? AcceptedShare { get; init; }

    /// <summary>Share of them whom it proposes to refer to a person, in [0, 1].</summary>
    public double? ReferredShare { get; init; }

    /// <summary>What the model is expected to do on them, without outcomes; null when none was scored.</summary>
    public RehearsalPerformance? Expected { get; init; }

    /// <summary>Columns that drifted, of the day's clients beside the development clients of the champion.</summary>
    public int Drifted { get; init; }

    /// <summary>Columns that could be judged.</summary>
    public int Judged { get; init; }

    /// <summary>Figures of the watch on alarm after this day, by name; columns are counted in <see cref="AlarmColumns"/>.</summary>
    public IReadOnlyList<string> Alarms { get; init; } = [];

    /// <summary>Columns on alarm after this day.</summary>
    public int AlarmColumns { get; init; }

    /// <summary>Whether any alarm stands.</summary>
    public bool IsAlarm => Alarms.Count + AlarmColumns > 0;

    /// <summary>Outcomes that became known this day, one entry for each day of clients.</summary>
    public IReadOnlyList<ArrivedOutcomes> Outcomes { get; init; } = [];

    /// <summary>Reasons to train again, on a day on which they were looked at.</summary>
    public IReadOnlyList<RetrainReason> Reasons { get; init; } = [];

    /// <summary>What the gate found, when a challenger was trained.</summary>
    public GateResult? Gate { get; init; }

    /// <summary>The champion beside the version before, when the two were compared on outcomes.</summary>
    public VersionComparison? Comparison { get; init; }

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<SimulatedAct> Acts { get; init; } = [];
}

/// <summary>Outcomes of a day's clients, and what the model had expected of them when it scored them.</summary>
/// <param name="Day">The day on which the clients came.</param>
/// <param name="Late">Days later than planned.</param>
/// <param name="Known">Clients with an outcome.</param>
/// <param name="Expected">What was expected of them.</param>
/// <param name="Realised">What became of them; null while either outcome has fewer than two clients.</param>
public sealed record ArrivedOutcomes(int Day, int Late, int Known, RehearsalPerformance Expected, RehearsalPerformance? Realised);

/// <summary>A reason to train again, as it was found.</summary>
/// <param name="Name"><c>drift</c>, <c>cost</c> or <c>labels</c>.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Found">What was found: 1 for drift and 0 for none, a cost per client, a number of clients; null when it is not known.</param>
/// <param name="Limit">From where it holds; null when no limit is set.</param>
public sealed record RetrainReason(string Name, bool Holds, double? Found, double? Limit)
{
    internal static RetrainReason Of(RetrainTrigger trigger) => new(trigger.Name, trigger.Fires, trigger.Found, double.IsFinite(trigger.Limit) ? trigger.Limit : null);
}

/// <summary>Something done on a day.</summary>
public enum SimulatedAct
{
    /// <summary>The day's files were set aside: nobody was scored from them.</summary>
    SetAside,

    /// <summary>Files set aside came again right, and their clients were scored.</summary>
    Repaired,

    /// <summary>Reasons to train again were looked at, and none held.</summary>
    LeftAlone,

    /// <summary>A challenger was trained.</summary>
    Retrained,

    /// <summary>The gate refused it.</summary>
    Refused,

    /// <summary>The gate let it pass, and it was promoted.</summary>
    Promoted,

    /// <summary>The version before was put in service again.</summary>
    RolledBack,
}
