using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Drift;

namespace CreditScoring.Cli.Bench;

/// <summary><c>credit bench drift-alarms</c>: false alarms and delays of both modes of <c>credit drift</c>, on the same synthetic rows.</summary>
static class BenchDriftAlarmsCommand
{
    const int Reference = 10_000, Window = 1_000;

    static readonly (int Reference, int Current)[] sizes = [(300, 300), (1_000, 1_000), (1_001, 200), (50_000, 5_000)];

    public static Command Create()
    {
        var replays = new Option<int>("--replays") { Description = "Pairs of samples drawn at each size.", DefaultValueFactory = _ => 200 };
        var delays = new Option<int>("--delays") { Description = "Times each change is planted.", DefaultValueFactory = _ => 50 };
        var output = new Option<string?>("--output") { Description = "JSON file of the two tables, for credit site (site/content/drift).", HelpName = "FILE" };
        var threads = CommonOptions.Threads();

        var command = new Command("drift-alarms", "Count false alarms of stable data, and windows until planted changes are told.") { replays, delays, output, threads };
        command.SetAction(parsed =>
        {
            var alarms = sizes.Select(size => Report.Step(
                $"{size.Reference} against {size.Current} rows",
                progress => DriftAlarms.False(size.Reference, size.Current, parsed.GetValue(replays), parsed.GetValue(threads), progress),
                row => Text($"reports that flag something {row.ReportsFlagging} of {row.Replays}, Evidently's {row.EvidentlyReportsFlagging}"))).ToList();
            var told = Report.Step("Planting changes", progress => DriftAlarms.Delays(Reference, Window, parsed.GetValue(delays), progress), rows => Text($"{rows.Count} changes"));
            foreach (var line in Lines(alarms, told))
                Report.Line(line);
            if (parsed.GetValue(output) is { } file)
                SafeFile.Write(file, new AlarmStudy(DriftFrame.Columns, alarms, Reference, Window, told).Write);
        });

        return command;
    }

    static IEnumerable<string> Lines(IEnumerable<AlarmCount> alarms, IEnumerable<DelayCount> delays)
    {
        yield return "reference  current  replays  flagging  columns  | Evidently: flagging  columns  verdicts";
        foreach (var row in alarms)
            yield return Text($"{row.Reference,9:N0}{row.Current,9:N0}{row.Replays,9}{row.ReportsFlagging,10}{row.ColumnsFlagged,9:0.00}  |{row.EvidentlyReportsFlagging,20}{row.EvidentlyColumnsFlagged,9:0.0}{row.EvidentlyVerdicts,10}");
        yield return "";
        yield return "planted change              told   windows | Evidently: told   windows";
        foreach (var row in delays)
            yield return Text($"{row.Shift,-26}{row.Told,3} of {row.Replays}{row.MeanWindows,8:0.0} |{row.EvidentlyTold,10} of {row.Replays}{row.EvidentlyMeanWindows,9:0.0}");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
