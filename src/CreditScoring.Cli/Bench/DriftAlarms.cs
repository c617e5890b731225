using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;

namespace CreditScoring.Cli.Bench;

/// <summary>How often drift is told where there is none, and how soon where there is: the default mode and the compatibility mode on the same rows.</summary>
static class DriftAlarms
{
    const int MostWindows = 24;

    static readonly DriftShift[] shifts =
    [
        new("mean", "n000", Move: 0.3),
        new("smallMean", "n008", Move: 0.15),
        new("tail", "n002", Move: 0.3),
        new("rate", "n005", Move: 0.09),
        new("counts", "n003", Move: 0.3),
        new("missing", "n001", Missing: 0.1),
        new("levels", "c03", Move: 0.25),
        new("newLevel", "c04", Unseen: 0.02),
    ];

    /// <summary>False alarms at one pair of sizes.</summary>
    /// <param name="reference">Rows of the reference.</param>
    /// <param name="current">Rows of the current sample.</param>
    /// <param name="replays">How many pairs of samples are drawn.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="progress">Told the share that is done.</param>
    public static AlarmCount False(int reference, int current, int replays, int threads, IProgress<double> progress)
    {
        var (ours, theirs) = (new int[replays], new int[replays]);
        var isDrift = new bool[replays];
        for (var replay = 0; replay < replays; replay++)
        {
            var (before, now) = (DriftFrame.Draw(reference, Seed(replay, 0)), DriftFrame.Draw(current, Seed(replay, 1)));
            ours[replay] = DriftComparison.Compare(before, now, new DriftOptions(), threads).Drifted;
            var compatible = Compatible(before, now);
            (theirs[replay], isDrift[replay]) = (compatible.Drifted, compatible.IsDrift);
            progress.Report((replay + 1.0) / replays);
        }

        return new AlarmCount(reference, current, replays, ours.Count(flagged => flagged > 0), ours.Average(), theirs.Count(flagged => flagged > 0), theirs.Average(), isDrift.Count(verdict => verdict));
    }

    /// <summary>Windows until each planted change is told of its own column.</summary>
    /// <param name="reference">Rows of the reference.</param>
    /// <param name="window">Rows of a window.</param>
    /// <param name="replays">How often each change is planted.</param>
    /// <param name="progress">Told the share that is done.</param>
    public static IReadOnlyList<DelayCount> Delays(int reference, int window, int replays, IProgress<double> progress)
    {
        var rows = new List<DelayCount>();
        foreach (var shift in shifts)
        {
            var (ours, theirs) = (new int[replays], new int[replays]);
            for (var replay = 0; replay < replays; replay++)
            {
                var before = Only(DriftFrame.Draw(reference, Seed(replay, 2)), shift.Column);
                for (var next = 1; next <= MostWindows && (ours[replay] == 0 || theirs[replay] == 0); next++)
                {
                    // All columns are compared, as in a report: the others take their part of the correction.
                    var now = DriftFrame.Draw(window, Seed(replay, 2 + next), shift);
                    if (ours[replay] == 0 && IsTold(before, now, shift.Column))
                        ours[replay] = next;
                    if (theirs[replay] == 0 && Compatible(before, Only(now, shift.Column)).Columns[0].Counted.IsDrift)
                        theirs[replay] = next;
                }
            }

            rows.Add(new DelayCount(shift.Name, replays, Told(ours), MeanOf(ours), Told(theirs), MeanOf(theirs)));
            progress.Report(rows.Count / (double)shifts.Length);
        }

        return rows;
    }

    // With the other columns unchanged, the correction asks of this one a p-value below alpha over the number of tests.
    static bool IsTold(SampleTable before, SampleTable now, string column)
    {
        var options = new DriftOptions();
        var alone = DriftComparison.Compare(before, Only(now, column), options).Columns[0];
        var tests = DriftFrame.Columns * 4.0;

        return alone.Evidence.Any(evidence => evidence.IsMaterial && evidence.PValue * tests <= options.Alpha);
    }

    static SampleTable Only(SampleTable table, string column) => new(table.Rows, [table.Find(column)!]);

    static CompatibilityReport Compatible(SampleTable before, SampleTable now) => CompatibilityReport.Of(
        [.. before.Columns.Select(column => new CompatibilityColumn(column.Name, column.Sample(), now.Find(column.Name)!.Sample()))], new CompatibilityOptions());

    static ulong Seed(int replay, int part) => (ulong)(1000 * replay + part + 1);

    static int Told(int[] windows) => windows.Count(window => window > 0);

    static double? MeanOf(int[] windows) => Told(windows) == 0 ? null : windows.Where(window => window > 0).Average();
}
