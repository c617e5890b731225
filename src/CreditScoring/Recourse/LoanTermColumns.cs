using CreditScoring.Learning;

namespace CreditScoring.Recourse;

/// <summary>Bounds of the estimated term, interest and rate of a loan.</summary>
/// <remarks>
/// With q = amount / instalment, the estimate is a + b q + c q² + d ln(amount) + e ln(instalment) for a cash loan, and ln(instalment) is
/// ln(amount) - ln q: so it is (d + e) ln(amount) plus a function of q alone, each bounded by interval arithmetic. The interest is
/// amount × (term / q - 1), and the rate 2 (term / q - 1) / (term + 1), which rises with the term and falls with q.
/// </remarks>
sealed class LoanTermColumns
{
    const double Rounding = 1e-6; // of 32-bit floats and the sums before them

    readonly LoanTerm learned;
    readonly int term, interest, rate; // columns, or -1

    LoanTermColumns(LoanTerm learned, FeatureSet set)
    {
        this.learned = learned;
        (term, interest, rate) = (Find("EST_TERM"), Find("EST_INTEREST"), Find("EST_RATE"));

        int Find(string name) => set.Columns.ToList().FindIndex(column => column.Name == name);
    }

    /// <summary>Where a model has these features, or null.</summary>
    public static LoanTermColumns? Of(FeatureSet set) => set.Learned.OfType<LoanTerm>().FirstOrDefault() is { } learned ? new(learned, set) : null;

    /// <summary>Writes the bounds; leaves the features missing where the loan has no term.</summary>
    /// <param name="amount">All amounts of the loan.</param>
    /// <param name="ratio">All ratios of amount to instalment.</param>
    /// <param name="low">Receives the least values, in the order of the model's features.</param>
    /// <param name="high">Receives the greatest values.</param>
    public void Bound(Interval amount, Interval ratio, float[] low, float[] high)
    {
        var known = new[] { term, interest, rate }.Where(column => column >= 0).ToArray();
        if (known.Length == 0 || float.IsNaN(low[known[0]]) && float.IsNaN(high[known[0]]))
            return;

        var (months, money, monthly) = Of(amount, ratio);
        Set(term, months);
        Set(interest, money);
        Set(rate, monthly);

        void Set(int column, Interval bounds)
        {
            if (column < 0)
                return;

            var wide = bounds.Widened(Rounding);
            (low[column], high[column]) = (MathF.BitDecrement((float)wide.Low), MathF.BitIncrement((float)wide.High));
        }
    }

    (Interval Term, Interval Interest, Interval Rate) Of(Interval amount, Interval ratio)
    {
        // Regressors: 1, q, q², ln(amount), ln(instalment), 1 if cash, q if cash.
        var weights = learned.Coefficients;
        var logRatio = ratio.Map(Math.Log);
        var estimate = new Interval(weights[0] + weights[5], weights[0] + weights[5])
            + (weights[1] + weights[6]) * ratio
            + weights[2] * (ratio * ratio)
            + (weights[3] + weights[4]) * amount.Map(Math.Log)
            + -weights[4] * logRatio;
        var months = estimate.Widened(Rounding).Map(LoanTerm.Clamp);
        var cost = new Interval(months.Low / ratio.High - 1, months.High / ratio.Low - 1);
        // Interest is a small difference of large numbers: its rounding is that of the amount.
        var interest = amount * cost;
        var error = amount.High * Rounding;

        return (months, new(interest.Low - error, interest.High + error), new(Rate(months.Low, ratio.High) - Rounding, Rate(months.High, ratio.Low) + Rounding));
    }

    static double Rate(double months, double ratio) => 2 * (months / ratio - 1) / (months + 1);
}
