namespace CreditScoring.Features;

/// <summary>The rate of a loan, found from its amount and its equal instalments.</summary>
static class InternalRate
{
    const int Halvings = 40; // 2^-40 is finer than any rate that is stated

    /// <summary>Rate per month, in [0, 1].</summary>
    /// <param name="credit">Amount lent, above 0.</param>
    /// <param name="annuity">Amount of each monthly instalment.</param>
    /// <param name="term">Number of instalments.</param>
    /// <returns>0 when the instalments do not exceed the credit, 1 when even that rate is too low, NaN for a missing argument.</returns>
    /// <remarks>Solves credit = annuity (1 - (1 + r)^-term) / r by bisection: the right side falls as r rises.</remarks>
    public static double PerMonth(double credit, double annuity, double term)
    {
        if (double.IsNaN(credit) || double.IsNaN(annuity) || double.IsNaN(term))
            return double.NaN;

        if (annuity * term <= credit)
            return 0;

        var (low, high) = (0.0, 1.0);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var rate = (low + high) / 2;
            if (annuity * (1 - Math.Pow(1 + rate, -term)) / rate > credit)
                low = rate;
            else
                high = rate;
        }

        return (low + high) / 2;
    }
}
