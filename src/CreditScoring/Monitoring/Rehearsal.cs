using System.Text.Json;
using System.Text.Json.Serialization;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;

namespace CreditScoring.Monitoring;

/// <summary>The life of a model rehearsed on synthetic months: what was measured each month, what was done, and the commands that did it.</summary>
/// <param name="Clients">Clients of a month, with and without a known outcome.</param>
/// <param name="Months">The months, in order.</param>
/// <param name="Steps">Every command, in order; those of month 0 prepare the first model.</param>
/// <param name="Log">Moves of the champion.</param>
public sealed record Rehearsal(int Clients, IReadOnlyList<RehearsalMonth> Months, IReadOnlyList<RehearsalStep> Steps, IReadOnlyList<PromotionEntry> Log)
{
    static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, options);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Rehearsal Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Rehearsal>(File.ReadAllBytes(file), options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: not written by credit rehearse ({error.Message}); write it again.", error);
        }
    }
}

/// <summary>A month of a rehearsal.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Shift">Strength of the generator's drift; 0 is none.</param>
/// <param name="Champion">Version that judged the month's clients.</param>
/// <param name="Drifted">Columns that drifted, of those compared.</param>
/// <param name="Judged">Columns compared.</param>
/// <param name="WeightShare">Share of the model's weight on drifted columns, in [0, 1].</param>
/// <param name="IsDrift">The verdict of <c>credit drift</c>.</param>
/// <param name="IsAlarm">Whether <c>credit drift-watch</c> had an alarm standing at its end.</param>
/// <param name="Expected">Performance expected without outcomes.</param>
/// <param name="Realised">Performance on the outcomes, once known.</param>
/// <param name="Previous">That of the version before the champion on the same clients, where the two were compared.</param>
/// <param name="Gate">What the gate found, where a challenger was trained.</param>
/// <param name="Acts">What was done, in order.</param>
public sealed record RehearsalMonth(
    int Number, double Shift, string Champion, int Drifted, int Judged, double WeightShare, bool IsDrift, bool IsAlarm,
    RehearsalPerformance Expected, RehearsalPerformance Realised, RehearsalPerformance? Previous, GateResult? Gate, IReadOnlyList<RehearsalAct> Acts);

/// <summary>Figures of a month.</summary>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="DefaultRate">Share of defaults, in [0, 1].</param>
/// <param name="CostPerClient">Cost per client at the cut-off, as a share of the gain of a client who repays.</param>
public sealed record RehearsalPerformance(double Auc, double DefaultRate, double CostPerClient);

/// <summary>Something done in a month.</summary>
public enum RehearsalAct
{
    /// <summary>A challenger was trained.</summary>
    Retrained,

    /// <summary>The gate refused it.</summary>
    Refused,

    /// <summary>It was promoted.</summary>
    Promoted,

    /// <summary>The version before was put in service again.</summary>
    RolledBack,
}

/// <summary>A command of a rehearsal.</summary>
/// <param name="Month">Its month; 0 for the preparation.</param>
/// <param name="Line">The command, as typed in the folder of the rehearsal.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Seconds">How long it took, starting included.</param>
/// <param name="Said">The first lines that it printed.</param>
public sealed record RehearsalStep(int Month, string Line, int ExitCode, double Seconds, IReadOnlyList<string> Said);
