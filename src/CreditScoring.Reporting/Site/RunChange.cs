namespace CreditScoring.Reporting.Site;

/// <summary>A conclusion of the ledger that the numbers of a run can refute.</summary>
/// <param name="Id">Its anchor in the ledger.</param>
/// <param name="Before">Whether the numbers before satisfied it; null when they do not say.</param>
/// <param name="Now">Whether those of now do.</param>
public sealed record RunConclusion(string Id, bool? Before, bool? Now)
{
    /// <summary>Whether it held in one of the runs only, both having measured it.</summary>
    public bool IsChanged => Before is { } before && Now is { } now && before != now;
}

/// <summary>What changed between two runs.</summary>
/// <param name="Release">Name of the earlier run: its version, or the folder of its model.</param>
/// <param name="IsSameData">Whether both are known to have had the same clients.</param>
/// <param name="Figures">The main figures.</param>
/// <param name="Conclusions">The conclusions whose condition reads the numbers of a run.</param>
public sealed record RunChange(string Release, bool IsSameData, IReadOnlyList<RunFigure> Figures, IReadOnlyList<RunConclusion> Conclusions)
{
    /// <summary>Name of the hash of what a run was given, among its numbers.</summary>
    const string DataHash = "data.sha256";

    /// <summary>Compares with the run given, else with the last release kept with the content if its clients were of the same kind; null without either.</summary>
    /// <exception cref="IOException">The run given is not there.</exception>
    internal static RunChange? Since(SiteInputs inputs, Metrics now, IReadOnlyList<LedgerEntry> ledger)
    {
        if (inputs.EarlierMetricsFile is { } given)
            return Of(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(given))!), Metrics.Read(given), now, ledger);

        var kept = Path.Combine(inputs.ContentDirectory, "runs");
        if (!Directory.Exists(kept) || Directory.EnumerateFiles(kept, "*.json").MaxBy(file => Version.Parse(Path.GetFileNameWithoutExtension(file))) is not { } last)
            return null;

        var before = Metrics.Read(last);

        return before.Text("data.kind") == now.Text("data.kind") ? Of(Path.GetFileNameWithoutExtension(last), before, now, ledger) : null;
    }

    /// <summary>Compares two runs. A condition on the studies that come with the content says nothing of a run: it is left out.</summary>
    internal static RunChange Of(string release, Metrics before, Metrics now, IReadOnlyList<LedgerEntry> ledger) => new(
        release,
        before.Has(DataHash) && now.Has(DataHash) && before.Text(DataHash) == now.Text(DataHash),
        RunFigure.All(before, now),
        [
            .. ledger.Where(entry => entry.Holds is { } holds && !holds.Contains("studies.", StringComparison.Ordinal))
                .Select(entry => new RunConclusion(entry.Id, entry.HoldsIn(before), entry.HoldsIn(now))),
        ]);
}
