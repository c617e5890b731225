using CreditScoring.Features;

namespace CreditScoring.Answers;

/// <summary>A credit asked for. Of amount, instalment and term one follows from the other two; of amount, price and down payment too.</summary>
/// <remarks>
/// The instalment is that of equal monthly payments at the loan's own rate: amount × r / (1 - (1 + r)^-term). The application states no term: it is
/// the model's estimate from amount and instalment, in whole months, and the rate is the one that makes the three agree. A model that estimates no term
/// leaves it unknown (NaN): an amount may then change with its instalment in proportion, which needs neither, and a term cannot be asked for.
/// A credit above the price also pays for insurance and fees; they stay the same share of what is financed: amount = (price - down payment) × (1 + share).
/// </remarks>
public sealed record Loan
{
    /// <summary>Amount of the credit, in money, above 0.</summary>
    public required double Amount { get; init; }

    /// <summary>Monthly instalment, in money, above 0.</summary>
    public required double Instalment { get; init; }

    /// <summary>Number of monthly instalments; NaN when not known.</summary>
    public required double Term { get; init; }

    /// <summary>Price of what is financed, in money; NaN when nothing is named.</summary>
    public required double Price { get; init; }

    /// <summary>What the client pays at once, in money, at least 0; 0 when no price is known.</summary>
    public required double DownPayment { get; init; }

    /// <summary>Rate per month, at least 0, such as 0.012; NaN when the term is not known.</summary>
    public required double Rate { get; init; }

    /// <summary>Insurance and fees as a share of what is financed, at least 0.</summary>
    public required double ExtraShare { get; init; }

    /// <summary>The loan of an application, or null when amount or instalment is missing.</summary>
    /// <param name="amount">Amount of the credit.</param>
    /// <param name="instalment">Monthly instalment.</param>
    /// <param name="price">Price of the goods; NaN or 0 when there are none.</param>
    /// <param name="estimatedTerm">Months, as the model estimates them; NaN when it does not.</param>
    public static Loan? Of(double amount, double instalment, double price, double estimatedTerm)
    {
        if (!(amount > 0 && instalment > 0))
            return null;

        // The instalments must at least repay the amount.
        var least = Math.Ceiling(amount / instalment);
        var term = double.IsNaN(estimatedTerm) || least > AnswerCatalog.MostMonths
            ? double.NaN
            : Math.Clamp(Math.Round(estimatedTerm), least, AnswerCatalog.MostMonths);

        return new Loan
        {
            Amount = amount, Instalment = instalment, Term = term, Rate = InternalRate.PerMonth(amount, instalment, term),
            Price = price > 0 ? price : double.NaN,
            DownPayment = price > amount ? price - amount : 0,
            ExtraShare = price > 0 && price < amount ? amount / price - 1 : 0,
        };
    }

    /// <summary>Instalment per unit of amount at a term in months; that of this loan at its own term.</summary>
    public double Factor(double term) => term.Equals(Term) ? Instalment / Amount
        : Rate > 0 ? Rate / (1 - Math.Pow(1 + Rate, -term))
        : 1 / term;

    /// <summary>Months that an instalment takes to repay an amount at this loan's rate; NaN when it never does, or the rate is not known.</summary>
    public double TermOf(double amount, double instalment) => Rate switch
    {
        > 0 => Rate * amount < instalment ? -Math.Log(1 - Rate * amount / instalment) / Math.Log(1 + Rate) : double.NaN,
        0 => amount / instalment,
        _ => double.NaN,
    };

    /// <summary>The amount that finances a price after a down payment.</summary>
    public double AmountFor(double price, double downPayment) => (price - downPayment) * (1 + ExtraShare);

    /// <summary>The price that an amount finances beside a down payment; NaN when no price is named.</summary>
    public double PriceFor(double amount, double downPayment) => double.IsNaN(Price) ? Price : amount / (1 + ExtraShare) + downPayment;

    /// <summary>This loan with another amount and term: the instalment follows.</summary>
    internal Loan At(double amount, double term, double price, double downPayment) => this with
    {
        Amount = amount, Term = term, Instalment = amount * Factor(term), Price = price, DownPayment = downPayment,
    };
}
