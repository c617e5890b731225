using System.Globalization;

namespace CreditScoring.Linear;

/// <summary>How a logistic regression is fitted.</summary>
public sealed record LogisticOptions
{
    /// <summary>Strength of the L2 penalty, at least 0: half of it times the sum of squared coefficients is added to the log loss of all clients. The intercept is never penalised.</summary>
    public double Ridge { get; init; } = 1;

    /// <summary>Greatest number of Newton steps, at least 1.</summary>
    public int MaxSteps { get; init; } = 50;

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal void Check()
    {
        if (!(Ridge >= 0 && double.IsFinite(Ridge)))
            throw new ArgumentOutOfRangeException(nameof(Ridge), string.Create(CultureInfo.InvariantCulture, $"Option Ridge of logistic regression is {Ridge}; it must be a finite number, at least 0."));
        if (MaxSteps < 1)
            throw new ArgumentOutOfRangeException(nameof(MaxSteps), $"Option MaxSteps of logistic regression is {MaxSteps}; it must be at least 1.");
    }
}
