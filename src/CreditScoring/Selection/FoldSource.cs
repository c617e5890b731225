using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Trees;

namespace CreditScoring.Selection;

/// <summary>A fold made ready for trees, and the folds within its training side, made ready when first asked for.</summary>
sealed class FoldSource
{
    readonly Lazy<PreparedFold> main;
    readonly Lazy<IReadOnlyList<PreparedFold>> inner;

    /// <summary>On a table that all folds share.</summary>
    public FoldSource(BinnedTable table, float[] defaults, FoldPlan plan, SearchCell cell, SearchSettings settings)
        : this(rows => PreparedFold.Shared(table, defaults, rows), plan, cell, settings)
    {
    }

    /// <summary>On tables of its own, for candidates that learn or resample.</summary>
    public FoldSource(FeatureMatrix matrix, float[] defaults, FoldPlan plan, SearchCell cell, SearchSettings settings)
        : this(rows => PreparedFold.Own(matrix, defaults, rows, cell.Pipeline, settings), plan, cell, settings)
    {
    }

    FoldSource(Func<FoldRows, PreparedFold> prepare, FoldPlan plan, SearchCell cell, SearchSettings settings)
    {
        main = new Lazy<PreparedFold>(() => prepare(cell.Rows));
        inner = new Lazy<IReadOnlyList<PreparedFold>>(() => [.. plan.Inside(cell.Rows.Training, settings.InnerFolds).Folds.Select(prepare)]);
    }

    /// <summary>The fold.</summary>
    public PreparedFold Main => main.Value;

    /// <summary>The folds within its training side: together they hold out training clients only.</summary>
    public IReadOnlyList<PreparedFold> Inner => inner.Value;
}
