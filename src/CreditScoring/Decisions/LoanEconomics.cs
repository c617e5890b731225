namespace CreditScoring.Decisions;

/// <summary>What a loan is assumed to bring or to cost, per unit of its amount. These are assumptions, not measures: the data hold no price and no loss.</summary>
/// <param name="Margin">Earned on a loan that is repaid, per unit lent, at least 0.</param>
/// <param name="LossGivenDefault">Lost on a loan in default, per unit lent, in [0, 1].</param>
/// <remarks>The defaults keep the ratio of costs of 10 to 1: for loans of one amount the cut-off is the same 1/11.</remarks>
public sealed record LoanEconomics(double Margin = 0.05, double LossGivenDefault = 0.5)
{
    /// <summary>Probability of default from which a loan costs more than it brings, in [0, 1).</summary>
    public double CutOff => Margin / (Margin + LossGivenDefault);

    /// <summary>Mean profit per application, in the unit of the amounts, when loans at or above a cut-off are declined; a declined one brings nothing.</summary>
    /// <param name="pds">Probabilities of default, in [0, 1].</param>
    /// <param name="defaults">1 for default, 0 for repaid; same length.</param>
    /// <param name="amounts">Amount of each loan, at least 0; same length.</param>
    /// <param name="cutOff">Clients at or above it are declined.</param>
    /// <exception cref="ArgumentException">The lengths differ, there is no client, or an amount is missing or below 0.</exception>
    public double PerApplication(ReadOnlySpan<double> pds, ReadOnlySpan<float> defaults, ReadOnlySpan<float> amounts, double cutOff)
    {
        if (pds.Length != defaults.Length || pds.Length != amounts.Length || pds.Length == 0)
            throw new ArgumentException($"{pds.Length} probabilities and {amounts.Length} amounts were given for {defaults.Length} outcomes.", nameof(defaults));

        double profit = 0;
        for (var row = 0; row < pds.Length; row++)
        {
            if (!(amounts[row] >= 0))
                throw new ArgumentException($"Amount {row} is {amounts[row]}; give an amount of at least 0.", nameof(amounts));
            if (pds[row] < cutOff)
                profit += defaults[row] == 1 ? -LossGivenDefault * amounts[row] : Margin * amounts[row];
        }

        return profit / pds.Length;
    }
}
