using CreditScoring.Explanation;

namespace CreditScoring.Answers;

/// <summary>Changes a loan by some of its five quantities and lets the others follow.</summary>
sealed class LoanTies(Loan loan, IReadOnlyDictionary<string, double> given, List<AnswerFault> faults)
{
    static readonly Answer amountOf = AnswerCatalog.Of("amount"), instalmentOf = AnswerCatalog.Of("instalment"), priceOf = AnswerCatalog.Of("price");

    /// <summary>The loan after the change; meaningless once a fault was found.</summary>
    public Loan Follow()
    {
        if (Given("term") && double.IsNaN(loan.Rate))
            Fault("term", "noRate");
        foreach (var name in new[] { "price", "downPayment" })
            if (Given(name) && double.IsNaN(loan.Price))
                Fault(name, "noGoods");
        if (Given("amount") && Given("instalment") && Given("term"))
            Fault("term", "tied.payments");
        if (faults.Count > 0)
            return loan;

        var amount = Amount();
        var term = Given("term") ? given["term"] : Given("instalment") ? loan.TermOf(amount, given["instalment"]) : loan.Term;
        var instalment = Given("instalment") ? given["instalment"] : amount * loan.Factor(term);
        CheckTerm(amount, instalment, term);
        var (price, downPayment) = Goods(amount);
        var changed = loan with { Amount = amount, Instalment = instalment, Term = term, Price = price, DownPayment = downPayment };
        if (faults.Count == 0 && OutOfRange(changed) is { } answer && OutOfRange(loan) != answer)
            FaultOf(answer, changed);

        return changed;
    }

    /// <summary>An amount, instalment or price, given or followed from others, that is not believable; null when all are.</summary>
    public static Answer? OutOfRange(Loan loan) => IsOut(amountOf, loan.Amount) ? amountOf : IsOut(instalmentOf, loan.Instalment) ? instalmentOf : IsOut(priceOf, loan.Price) ? priceOf : null;

    static bool IsOut(Answer answer, double value) => value < answer.Least || value > answer.Most;

    void FaultOf(Answer answer, Loan changed)
    {
        var value = answer == amountOf ? changed.Amount : answer == instalmentOf ? changed.Instalment : changed.Price;
        Fault(answer.Id, "outOfRange", ("value", value), ("least", answer.Least), ("most", answer.Most));
    }

    bool Given(string name) => given.ContainsKey(name);

    // The amount is given, or follows from instalment and term, or from price and down payment; two ways at once would be one too many.
    double Amount()
    {
        var byGoods = Given("price") && Given("downPayment");
        var byPayments = Given("instalment") && Given("term");
        if (Given("amount") ? byGoods : byPayments && byGoods)
            Fault("downPayment", "tied.goods");
        if (Given("amount"))
            return given["amount"];
        if (byPayments)
            return given["instalment"] / loan.Factor(given["term"]);
        if (!Given("price") && !Given("downPayment"))
            return loan.Amount;

        var (price, downPayment) = (given.GetValueOrDefault("price", loan.Price), given.GetValueOrDefault("downPayment", loan.DownPayment));
        if (downPayment >= price)
            Fault(Given("downPayment") ? "downPayment" : "price", "nothingToFinance", ("downPayment", downPayment), ("price", price));

        return loan.AmountFor(price, downPayment);
    }

    (double Price, double DownPayment) Goods(double amount)
    {
        if (!Given("price") && !Given("downPayment"))
            return (loan.PriceFor(amount, loan.DownPayment), loan.DownPayment);
        if (!Given("price"))
            return (Given("amount") || Given("instalment") && Given("term") ? loan.PriceFor(amount, given["downPayment"]) : loan.Price, given["downPayment"]);

        var financed = amount / (1 + loan.ExtraShare);
        var downPayment = Given("downPayment") ? given["downPayment"] : Math.Abs(given["price"] - financed - loan.DownPayment) < 0.01 ? loan.DownPayment : given["price"] - financed;
        if (downPayment < 0)
            Fault("price", "priceBelow", ("price", given["price"]), ("financed", financed));

        return (given["price"], downPayment);
    }

    void CheckTerm(double amount, double instalment, double term)
    {
        if (faults.Count > 0)
            return;

        var blamed = Given("instalment") ? "instalment" : Given("term") ? "term" : "amount";
        if (!double.IsNaN(loan.Rate) && double.IsNaN(term))
            Fault(blamed, "onlyInterest", ("instalment", instalment), ("amount", amount));
        else if (amount / instalment > AnswerCatalog.MostMonths || term > AnswerCatalog.MostMonths)
            faults.Add(FaultText.Of(
                AnswerCatalog.Of(blamed), null, "tooLong", language => [("most", NumberText.Decimal(AnswerCatalog.MostMonths, 0, language))]));
        else if (amount / instalment < 1)
            Fault(blamed, "tooShort", ("instalment", instalment), ("amount", amount));
    }

    void Fault(string answer, string key, params (string Place, double Money)[] places) => faults.Add(FaultText.Of(
        AnswerCatalog.Of(answer), null, key, language => Array.ConvertAll(places, place => (place.Place, NumberText.Money(place.Money, language)))));
}
