using CreditScoring.Numerics;

namespace CreditScoring.Linear;

/// <summary>A logistic regression: log-odds of default = intercept + sum of coefficient × value.</summary>
/// <param name="Intercept">Log-odds of default where every value is 0.</param>
/// <param name="Coefficients">Log-odds of default added per unit of each value.</param>
/// <param name="InterceptError">Standard error of the intercept, above 0.</param>
/// <param name="Errors">Standard error of each coefficient, above 0.</param>
/// <param name="Loss">Log loss summed over clients, without the penalty, at least 0.</param>
/// <remarks>Standard errors are those of maximum likelihood when there is no penalty; with one, of the penalised likelihood: the roots of the diagonal of (X'WX + ridge)⁻¹.</remarks>
sealed record LogisticModel(double Intercept, double[] Coefficients, double InterceptError, double[] Errors, double Loss)
{
    /// <summary>Log-odds of default of each client.</summary>
    /// <param name="columns">Values, column by column, in the order of the coefficients.</param>
    /// <param name="clients">Number of clients.</param>
    public double[] PredictLogOdds(IReadOnlyList<double[]> columns, int clients) => PredictLogOdds(Intercept, Coefficients, columns, clients);

    /// <summary>Log-odds of default of each client, by an intercept and coefficients.</summary>
    public static double[] PredictLogOdds(double intercept, ReadOnlySpan<double> coefficients, IReadOnlyList<double[]> columns, int clients)
    {
        var sums = new double[clients];
        Array.Fill(sums, intercept);
        for (var column = 0; column < coefficients.Length; column++)
            for (var row = 0; row < clients; row++)
                sums[row] += coefficients[column] * columns[column][row];

        return sums;
    }

    /// <summary>Whether one more column would help, given the columns of the model: its score test in standard errors, with the sign its coefficient would have.</summary>
    /// <param name="columns">Values that the model reads.</param>
    /// <param name="pds">Probability of default of each client by this model.</param>
    /// <param name="factor">The model's penalised information, X'WX + ridge, decomposed.</param>
    /// <param name="added">Values of the column to add.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <remarks>Source: Rao (1948), Large sample tests of statistical hypotheses, Proc. Cambridge Phil. Soc. 44.</remarks>
    public static double ScoreTest(IReadOnlyList<double[]> columns, double[] pds, Cholesky factor, double[] added, float[] defaults)
    {
        var (slope, own) = (0.0, 0.0);
        var cross = new double[columns.Count + 1];
        for (var row = 0; row < pds.Length; row++)
        {
            var weighed = pds[row] * (1 - pds[row]) * added[row];
            slope += (defaults[row] - pds[row]) * added[row];
            own += weighed * added[row];
            cross[0] += weighed;
            for (var column = 0; column < columns.Count; column++)
                cross[column + 1] += weighed * columns[column][row];
        }

        var variance = own - factor.Quadratic(cross);

        return variance > 1e-9 * own ? slope / Math.Sqrt(variance) : 0;
    }
}
