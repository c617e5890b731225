using CreditScoring.Features;
using CreditScoring.Learning;

namespace CreditScoring.Cli.Models;

/// <summary>Adds the features that are learned, so that the dictionary can show them too.</summary>
static class LearnedProfiles
{
    /// <summary>The matrix with the learned features behind its own, or as it is when it lacks what they are learned from.</summary>
    /// <remarks>They are learned from all clients whose outcome is known, as for a model that goes into service; none of them reads an outcome.</remarks>
    public static FeatureMatrix With(FeatureMatrix matrix, float[] outcomes)
    {
        var known = Enumerable.Range(0, outcomes.Length).Where(row => !float.IsNaN(outcomes[row])).ToArray();
        if (known.Length == 0 || FeatureCatalog.Columns.Any(column => matrix.IndexOf(column.Name) < 0))
            return matrix;

        var rows = TrainingRows.All(matrix.Rows(known), Array.ConvertAll(known, row => outcomes[row]));

        return LearnedSample.Of(rows, new FeatureRecipe { Learners = Learners.All }).Set.Complete(matrix);
    }
}
