using CreditScoring.Features;

namespace CreditScoring.Models;

/// <summary>Amounts of loans among the features.</summary>
public static class LoanAmounts
{
    /// <summary>Amount of each client's loan, at least 0, in row order; null when it is not among the features or is missing for somebody.</summary>
    public static float[]? Of(FeatureMatrix matrix) =>
        matrix.IndexOf("AMT_CREDIT") is >= 0 and var column && Array.TrueForAll(matrix.Column(column), amount => amount >= 0) ? matrix.Column(column) : null;
}
