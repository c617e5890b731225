namespace CreditScoring.Evaluation;

/// <summary>Checks shared by all measures: predictions and outcomes in step, both outcomes present.</summary>
static class Outcomes
{
    /// <summary>Number of defaults among <paramref name="defaults"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ, an outcome is neither 0 nor 1, or only one outcome is present.</exception>
    public static int Count(ReadOnlySpan<double> predictions, ReadOnlySpan<float> defaults)
    {
        if (predictions.Length != defaults.Length)
            throw new ArgumentException($"{predictions.Length} predictions were given for {defaults.Length} outcomes.", nameof(defaults));

        var count = 0;
        for (var row = 0; row < defaults.Length; row++)
        {
            if (defaults[row] is not (0 or 1))
                throw new ArgumentException($"Outcome {row} is neither 1 (default) nor 0 (repaid).", nameof(defaults));
            if (double.IsNaN(predictions[row]))
                throw new ArgumentException($"Prediction {row} is not a number.", nameof(predictions));
            if (defaults[row] == 1)
                count++;
        }

        if (count == 0 || count == defaults.Length)
            throw new ArgumentException(
                $"A measure needs clients who defaulted and clients who repaid; {count} of {defaults.Length} defaulted.", nameof(defaults));

        return count;
    }
}
