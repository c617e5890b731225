namespace CreditScoring.Drift;

/// <summary>What changed between two data sets, column by column, and whether it matters.</summary>
/// <param name="ReferenceRows">Rows of the reference.</param>
/// <param name="CurrentRows">Rows of the current data.</param>
/// <param name="Columns">All columns of either, in the order of the reference, added ones last.</param>
/// <param name="Options">The limits used.</param>
public sealed record DriftReport(int ReferenceRows, int CurrentRows, IReadOnlyList<ColumnDrift> Columns, DriftOptions Options)
{
    /// <summary>Columns that drifted.</summary>
    public int Drifted => Columns.Count(column => column.IsDrift);

    /// <summary>Columns that could be judged: compared, or wrong by themselves.</summary>
    public int Judged => Columns.Count(column => column.IsDrift || column.Status is not (ColumnStatus.Insufficient or ColumnStatus.Added));

    /// <summary>Share of the judged columns that drifted, in [0, 1].</summary>
    public double Share => Judged == 0 ? 0 : Drifted / (double)Judged;

    /// <summary>Share of what the columns weigh in the model that lies on drifted ones, in [0, 1]; null when no model is known.</summary>
    public double? WeightShare => Options.Weights is null ? null : Columns.Where(column => column.IsDrift).Sum(column => column.WeightShare ?? 0);

    /// <summary>The verdict. Without a model: some column drifted. With one: drifted columns weigh enough in it, or the outcome or the score drifted.</summary>
    public bool IsDrift => Options.Weights is null
        ? Drifted > 0
        : WeightShare >= Options.WeightShare || Columns.Any(column => column.IsDrift && (column.Name == Options.Target || column.Name == Options.Prediction));
}
