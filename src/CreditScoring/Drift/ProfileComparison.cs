using CreditScoring.Features;

namespace CreditScoring.Drift;

/// <summary>Compares a column of a profile with one of now, and says which tests are exact.</summary>
static class ProfileComparison
{
    /// <summary>What became of a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reference">The column of the profile; null when it has none.</param>
    /// <param name="current">The column of now; null when there is none.</param>
    /// <param name="options">Limits.</param>
    public static ColumnDrift Column(string name, ProfileColumn? reference, SampleColumn? current, DriftOptions options)
    {
        var kind = reference?.Kind ?? current?.Kind ?? FeatureKind.Numeric;
        if (DriftComparison.NotCompared(name, kind, reference is not null, reference?.Kind, reference?.Fault, current, options) is { } told)
            return told;

        var sample = current!.SampleAs(kind);
        var cells = ProfileCells.Of(reference!, kind, sample);
        var pair = DriftComparison.AsOutcome(name, cells.Pair, options);
        var stability = pair.Reference.Rows == 0 || pair.Current.Rows == 0 ? null
            : PopulationStability.Of(pair, reference!.Grid?.Tenths ?? []) with { IsExact = reference.PooledRows == 0 };
        var distinct = SamplePair.Of(sample, sample).Distinct;
        var tests = ColumnTests.All(pair, options.ToleranceOf(name), options)
            .Where(test => test.Kind != DriftKind.Constant || reference!.Distinct == 1 || distinct == 1) // a cell may hold several values
            .Select(test => With(test, reference!, cells.Slack));

        return DriftComparison.Judged(name, pair, stability, reference!.Facts(), ColumnFacts.Of(sample, distinct), [.. tests], options) with { IsDirectionExact = reference.IsComplete };
    }

    static DriftEvidence With(DriftEvidence test, ProfileColumn reference, double slack) => test.Kind switch
    {
        DriftKind.Missing or DriftKind.Infinite or DriftKind.Range => test,
        _ when reference.IsComplete => test,
        DriftKind.Distribution when reference.Grid is not null => test with { IsExact = false, EffectAtMost = Math.Min(1, test.Effect + slack) },
        _ => test with { IsExact = false },
    };
}
