using CreditScoring.Explanation;
using CreditScoring.Features;

namespace CreditScoring.Answers;

/// <summary>Changes a loan by some of its five quantities and lets the others follow.</summary>
sealed class LoanTies(Loan loan, IReadOnlyDictionary<string, double> given, List<AnswerFault> faults)
{
    static readonly Answer amountOf = AnswerCatalog.Of("amount"), instalmentOf = AnswerCatalog.Of("instalment"), priceOf = AnswerCatalog.Of("price");

    /// <summary>The loan after the change; meaningless once a fault was found.</summary>
    public Loan Follow()
    {
        if (Given("term") && double.IsNaN(loan.Rate))
            Fault("term", "ce modèle n’estime pas la durée du crédit, donc pas son taux ; changez la mensualité et le montant.",
                "this model does not estimate the term of the credit, hence not its rate; change the instalment and the amount.");
        foreach (var name in new[] { "price", "downPayment" })
            if (Given(name) && double.IsNaN(loan.Price))
                Fault(name, "la demande ne nomme aucun bien ; changez le montant du crédit.", "the application names no goods; change the amount of the credit.");
        if (Given("amount") && Given("instalment") && Given("term"))
            Fault("term", "des trois (montant, mensualité, durée), une suit des deux autres ; retirez-en une.",
                "of amount, instalment and term one follows from the other two; leave one out.");
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
        Fault(answer.Id, $"la valeur serait de {French(value)} ; changez les réponses dont elle suit pour qu’elle soit de {French(answer.Least)} à {French(answer.Most)}.",
            $"the value would be {English(value)}; change the answers it follows from so that it is from {English(answer.Least)} to {English(answer.Most)}.");
    }

    bool Given(string name) => given.ContainsKey(name);

    // The amount is given, or follows from instalment and term, or from price and down payment; two ways at once would be one too many.
    double Amount()
    {
        var byGoods = Given("price") && Given("downPayment");
        var byPayments = Given("instalment") && Given("term");
        if (Given("amount") ? byGoods : byPayments && byGoods)
            Fault("downPayment", "du prix, de l’apport et du montant, l’un suit des deux autres ; retirez-en un.",
                "of price, down payment and amount one follows from the other two; leave one out.");
        if (Given("amount"))
            return given["amount"];
        if (byPayments)
            return given["instalment"] / loan.Factor(given["term"]);
        if (!Given("price") && !Given("downPayment"))
            return loan.Amount;

        var (price, downPayment) = (given.GetValueOrDefault("price", loan.Price), given.GetValueOrDefault("downPayment", loan.DownPayment));
        if (downPayment >= price)
            Fault(Given("downPayment") ? "downPayment" : "price",
                $"l’apport ({French(downPayment)}) atteint le prix ({French(price)}) : il n’y aurait rien à financer ; diminuez-le.",
                $"the down payment ({English(downPayment)}) reaches the price ({English(price)}): there would be nothing to finance; lower it.");

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
            Fault("price", $"le prix ({French(given["price"])}) est au-dessous de ce que finance le crédit ({French(financed)}) ; donnez-en au moins autant, ou diminuez le montant.",
                $"the price ({English(given["price"])}) is below what the credit finances ({English(financed)}); give at least as much, or lower the amount.");

        return (given["price"], downPayment);
    }

    void CheckTerm(double amount, double instalment, double term)
    {
        if (faults.Count > 0)
            return;

        var blamed = Given("instalment") ? "instalment" : Given("term") ? "term" : "amount";
        if (!double.IsNaN(loan.Rate) && double.IsNaN(term))
            Fault(blamed, $"une mensualité de {French(instalment)} ne paie pas même les intérêts de {French(amount)} ; augmentez-la, ou diminuez le montant.",
                $"an instalment of {English(instalment)} does not even pay the interest on {English(amount)}; raise it, or lower the amount.");
        else if (amount / instalment > AnswerCatalog.MostMonths || term > AnswerCatalog.MostMonths)
            Fault(blamed, $"il faudrait plus de {AnswerCatalog.MostMonths} mensualités ; augmentez la mensualité, ou diminuez le montant.",
                $"it would take more than {AnswerCatalog.MostMonths} instalments; raise the instalment, or lower the amount.");
        else if (amount / instalment < 1)
            Fault(blamed, $"une mensualité de {French(instalment)} dépasse le crédit de {French(amount)} ; diminuez-la.",
                $"an instalment of {English(instalment)} exceeds the credit of {English(amount)}; lower it.");
    }

    void Fault(string answer, string french, string english) => faults.Add(new AnswerFault(
        answer, $"{AnswerCatalog.Of(answer).French}\u00A0: {french}", $"{AnswerCatalog.Of(answer).English}: {english}"));

    static string French(double money) => ValueText.Of(FeatureUnit.Money, (float)money, Language.French);

    static string English(double money) => ValueText.Of(FeatureUnit.Money, (float)money, Language.English);
}
