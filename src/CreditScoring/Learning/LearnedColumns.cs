using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>Learned features of many clients, column by column.</summary>
static class LearnedColumns
{
    /// <summary>Applies what was learned to clients.</summary>
    /// <param name="learned">What was learned.</param>
    /// <param name="matrix">Holds the inputs, found by name.</param>
    /// <returns>[feature][client]</returns>
    public static float[][] Of(ILearnedFeatures learned, FeatureMatrix matrix)
    {
        var inputs = learned.Inputs.Select(name => LearnedNames.Values(matrix, name)).ToArray();
        var columns = learned.Columns.Select(_ => new float[matrix.RowCount]).ToArray();
        Span<float> row = new float[inputs.Length];
        Span<float> values = new float[columns.Length];
        for (var client = 0; client < matrix.RowCount; client++)
        {
            for (var input = 0; input < inputs.Length; input++)
                row[input] = inputs[input][client];
            learned.Compute(row, values);
            for (var column = 0; column < columns.Length; column++)
                columns[column][client] = values[column];
        }

        return columns;
    }

    /// <summary>Applies to each training client what was learned without that client, by folds within the training clients.</summary>
    /// <param name="learner">Learns from outcomes.</param>
    /// <param name="rows">The training clients.</param>
    /// <param name="folds">Number of inner folds, at least 2.</param>
    /// <param name="seed">Seed of the deal.</param>
    /// <returns>[feature][client]</returns>
    public static float[][] OutOfFold(IFeatureLearner learner, TrainingRows rows, int folds, ulong seed)
    {
        var columns = learner.Columns.Select(_ => new float[rows.Matrix.RowCount]).ToArray();
        var deal = StratifiedFolds.Deal(rows.Matrix.Clients, rows.Defaults, folds, seed);
        for (var fold = 0; fold < folds; fold++)
        {
            var split = Split.Of(rows.Matrix, rows.Defaults, deal, fold);
            var values = Of(learner.Learn(split.Training), split.Validation.Matrix);
            for (var column = 0; column < columns.Length; column++)
                for (var row = 0; row < split.Validation.Count; row++)
                    columns[column][split.Validation.Positions[row]] = values[column][row];
        }

        return columns;
    }
}
