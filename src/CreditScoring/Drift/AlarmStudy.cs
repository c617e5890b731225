using System.Text.Json;

namespace CreditScoring.Drift;

/// <summary>How often drift was told where there was none, and how soon where there was: counts on synthetic rows, for the site.</summary>
/// <param name="Columns">Columns of each table.</param>
/// <param name="Alarms">Stable tables, by their sizes.</param>
/// <param name="DelayReference">Rows of the reference beside planted changes.</param>
/// <param name="DelayWindow">Rows of a window.</param>
/// <param name="Delays">Planted changes.</param>
public sealed record AlarmStudy(int Columns, IReadOnlyList<AlarmCount> Alarms, int DelayReference, int DelayWindow, IReadOnlyList<DelayCount> Delays)
{
    static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, options);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static AlarmStudy Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<AlarmStudy>(File.ReadAllBytes(file), options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: not written by credit bench drift-alarms ({error.Message}); write it again.", error);
        }
    }
}

/// <summary>False alarms at one pair of sizes.</summary>
/// <param name="Reference">Rows of the reference.</param>
/// <param name="Current">Rows of the current sample.</param>
/// <param name="Replays">Pairs of samples drawn.</param>
/// <param name="ReportsFlagging">Reports of the default mode that flagged a column.</param>
/// <param name="ColumnsFlagged">Columns it flagged, mean of all reports.</param>
/// <param name="EvidentlyReportsFlagging">Reports of the compatibility mode that flagged a column.</param>
/// <param name="EvidentlyColumnsFlagged">Columns it flagged, mean of all reports.</param>
/// <param name="EvidentlyVerdicts">Verdicts of drift by the compatibility mode, which asks for half of the columns.</param>
public sealed record AlarmCount(int Reference, int Current, int Replays, int ReportsFlagging, double ColumnsFlagged, int EvidentlyReportsFlagging, double EvidentlyColumnsFlagged, int EvidentlyVerdicts);

/// <summary>Windows until a planted change was told of its column.</summary>
/// <param name="Shift">The change, by its key.</param>
/// <param name="Replays">Times it was planted.</param>
/// <param name="Told">Times the default mode told it within 24 windows.</param>
/// <param name="MeanWindows">Windows until then, mean of these times; null without any.</param>
/// <param name="EvidentlyTold">Times the compatibility mode told it.</param>
/// <param name="EvidentlyMeanWindows">Windows until then.</param>
public sealed record DelayCount(string Shift, int Replays, int Told, double? MeanWindows, int EvidentlyTold, double? EvidentlyMeanWindows);
