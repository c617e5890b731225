namespace CreditScoring.Reporting.Site;

/// <summary>What changed since an earlier run: figures, and conclusions that hold in one run only.</summary>
/// <param name="Release">Name of the earlier run.</param>
/// <param name="IsSameData">Whether both are known to have had the same clients.</param>
/// <param name="Figures">The main figures.</param>
/// <param name="Conclusions">Identifier, sentence as HTML, and whether it held before and holds now, of each conclusion that changed.</param>
/// <param name="Unknown">How many conclusions the earlier run does not measure.</param>
public sealed record RunComparison(
    string Release, bool IsSameData, IReadOnlyList<RunFigure> Figures, IReadOnlyList<(string Id, string Sentence, bool Before, bool Now)> Conclusions, int Unknown)
{
    const string Folder = "runs";

    /// <summary>The metrics to compare with: those given, else the last release kept with the content if its data were of the same kind, else none.</summary>
    /// <exception cref="IOException">What was given is not there.</exception>
    internal static (string Release, Metrics Metrics)? FindBefore(SiteInputs inputs, Metrics now)
    {
        var kept = Path.Combine(inputs.ContentDirectory, Folder);
        var file = inputs.Before is { } given
            ? Directory.Exists(given) ? Path.Combine(given, "metrics.json") : given
            : Directory.Exists(kept) ? Directory.EnumerateFiles(kept, "*.json").MaxBy(one => Version.TryParse(Path.GetFileNameWithoutExtension(one), out var version) ? version : new Version()) : null;
        if (file is null)
            return null;

        var metrics = Metrics.Read(file);
        if (inputs.Before is null && metrics.Text("data.kind") != now.Text("data.kind"))
            return null;

        var name = Path.GetFileNameWithoutExtension(file);

        return (name == "metrics" ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))!) : name, metrics);
    }

    /// <summary>Compares two runs.</summary>
    /// <param name="before">The earlier one and its name.</param>
    /// <param name="now">This one.</param>
    /// <param name="claims">The conclusions that numbers can refute.</param>
    /// <param name="sentence">The sentence of a conclusion, as HTML.</param>
    internal static RunComparison Of((string Release, Metrics Metrics) before, Metrics now, IEnumerable<LedgerClaim> claims, Func<LedgerClaim, string> sentence)
    {
        // Conditions on the studies that come with the content say nothing of a run.
        var judged = claims.Where(claim => claim.Holds is { } holds && !holds.Contains("studies.", StringComparison.Ordinal))
            .Select(claim => (Claim: claim, Before: claim.HoldsIn(before.Metrics), Now: claim.HoldsIn(now))).ToArray();

        return new RunComparison(
            before.Release, before.Metrics.Has("data.sha256") && now.Has("data.sha256") && before.Metrics.Text("data.sha256") == now.Text("data.sha256"), RunFigure.All(before.Metrics, now),
            [.. judged.Where(one => one is { Before: not null, Now: not null } && one.Before != one.Now).Select(one => (one.Claim.Id, sentence(one.Claim), one.Before!.Value, one.Now!.Value))],
            judged.Count(one => one.Before is null || one.Now is null));
    }
}
