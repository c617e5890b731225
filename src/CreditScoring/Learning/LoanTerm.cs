using CreditScoring.Features;

namespace CreditScoring.Learning;

/// <summary>The term, interest and rate of the credit asked for, as earlier credits let them be estimated.</summary>
/// <param name="learner">How it was learned.</param>
/// <param name="coefficients">One per regressor; none when there was too little to learn from: the features are then missing.</param>
sealed class LoanTerm(LoanTermLearner learner, double[] coefficients) : ILearnedFeatures
{
    /// <summary>Number of regressors.</summary>
    public const int RegressorCount = 7;

    const double Shortest = 1, Longest = 120; // months

    static readonly int cash = LoanTermLearner.ContractType("Cash loans");

    public string Learner => learner.Name;

    public IReadOnlyList<string> Inputs => learner.Inputs;

    public IReadOnlyList<FeatureColumn> Columns => learner.Columns;

    public double[] Coefficients => coefficients;

    /// <summary>What the term is explained by, or null when an amount is missing or not above 0.</summary>
    public static double[]? Regressors(double credit, double annuity, bool isCash)
    {
        if (!(credit > 0 && annuity > 0))
            return null;

        var instalments = credit / annuity;
        var oneIfCash = isCash ? 1 : 0;

        return [1, instalments, instalments * instalments, Math.Log(credit), Math.Log(annuity), oneIfCash, oneIfCash * instalments];
    }

    /// <summary>An estimate held within the terms that credits have.</summary>
    public static double Clamp(double term) => Math.Clamp(term, Shortest, Longest);

    /// <summary>Term in months, interest in money, simple rate per month; missing for a revolving credit, which has no term.</summary>
    public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
    {
        values.Fill(float.NaN);
        var (credit, annuity) = ((double)inputs[0], (double)inputs[1]);
        if (coefficients.Length == 0 || inputs[2] != cash || Regressors(credit, annuity, isCash: true) is not { } regressors)
            return;

        var term = 0.0;
        for (var regressor = 0; regressor < regressors.Length; regressor++)
            term += coefficients[regressor] * regressors[regressor];
        term = Clamp(term);

        var interest = annuity * term - credit;
        values[0] = (float)term;
        values[1] = (float)interest;
        values[2] = (float)(2 * interest / (credit * (term + 1)));
    }
}
