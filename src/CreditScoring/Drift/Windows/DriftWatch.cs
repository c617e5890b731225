namespace CreditScoring.Drift.Windows;

/// <summary>Compares window after window with a reference, and tells what lasts from what passes.</summary>
public static class DriftWatch
{
    /// <summary>Watches windows.</summary>
    /// <param name="profile">The reference.</param>
    /// <param name="windows">The windows, in the order of time; each is read once and let go.</param>
    /// <param name="options">Limits.</param>
    /// <param name="threads">Threads to use, at least 1; it changes the time, never the result.</param>
    /// <exception cref="ArgumentException">There is no window, one is empty, or a limit is out of its range.</exception>
    public static WatchReport Of(ReferenceProfile profile, IEnumerable<(string Name, SampleTable Table)> windows, WatchOptions options, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();

        var facts = windows.Select(window => WindowFacts.Of(window.Name, profile.Compare(window.Table, options.Drift, threads))).ToList();
        if (facts.Count == 0 || facts.Exists(window => window.Rows == 0) || profile.Rows < 4)
            throw new ArgumentException($"{facts.Count} windows and {profile.Rows} reference rows; give one window at least, no empty one, and a reference of 4 rows.", nameof(windows));

        var bands = new WindowBands(profile, facts.Select(window => window.Rows).Order().ElementAt(facts.Count / 2), options, threads);
        var score = options.Drift.Prediction is { } name ? profile.Find(name)?.Grid : null;
        List<WatchFigure> figures = [Figure(WatchKind.Share, null, facts, window => window.Share, _ => bands.Share, options)];
        if (score is { Count: > 0, StandardDeviation: > 0 })
        {
            figures.Add(Figure(WatchKind.ScoreMean, null, facts, window => window.ScoreMean, window => AroundMean(score, options.Deviations * WindowBands.DeviationOfMean(score, Math.Max(1, window.ScoreRows))), options));
            figures.Add(Figure(WatchKind.ScorePsi, null, facts, window => window.ScorePsi, window => bands.ScorePsi(window.Rows) ?? default, options));
        }

        figures.AddRange(profile.Columns.Select(column => Figure(
            WatchKind.Column, column.Name, facts, window => window.Strengths.GetValueOrDefault(column.Name), window => bands.Strength(column.Name, window.Rows), options)));

        return new WatchReport(profile.Rows, options, facts, figures, score is { Count: > 0, StandardDeviation: > 0 } ? Sums(score, facts, options) : []);
    }

    static WatchBand AroundMean(ProfileGrid score, double reach) => new(score.Mean - reach, score.Mean + reach);

    static WatchFigure Figure(WatchKind kind, string? column, List<WindowFacts> windows, Func<WindowFacts, double?> valueOf, Func<WindowFacts, WatchBand> bandOf, WatchOptions options)
    {
        var points = windows.Select(window => (Value: valueOf(window), Band: bandOf(window))).ToList();
        bool[] isOut = [.. points.Select(point => point.Value is { } value && point.Band.IsOut(value))];
        var alarms = Persistence.Alarms(isOut, options.Needed, options.Of, options.Quiet);

        return new WatchFigure(kind, column, [.. points.Select((point, window) => new WatchPoint(point.Value, point.Band, isOut[window], alarms[window]))]);
    }

    static CusumPoint[] Sums(ProfileGrid score, List<WindowFacts> windows, WatchOptions options)
    {
        var (sums, deviations, states) = (default(Cusum), new List<double>(), new List<Cusum>());
        foreach (var window in windows)
        {
            var deviation = window.ScoreMean is { } mean && window.ScoreRows > 0 ? (mean - score.Mean) / WindowBands.DeviationOfMean(score, window.ScoreRows) : 0;
            sums = sums.After(deviation, options.Slack, options.Limit);
            deviations.Add(deviation);
            states.Add(sums);
        }

        // The sum itself remembers, so that one window beyond the limit is enough.
        var alarms = Persistence.Alarms([.. states.Select(state => state.IsOut(options.Limit))], 1, 1, options.Quiet);

        return [.. states.Select((state, window) => new CusumPoint(deviations[window], state, alarms[window]))];
    }
}
