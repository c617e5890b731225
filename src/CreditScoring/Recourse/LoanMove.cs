using CreditScoring.Answers;

namespace CreditScoring.Recourse;

/// <summary>Which answers of a loan are changed together, and what the loan becomes.</summary>
/// <remarks>
/// A client may ask for less, for cheaper goods, pay more at once, or pay back over longer with a smaller instalment; nothing else, and never the other
/// way round: no path may make a loan heavier, whatever a model says of it. Amount and price are never changed both, for one follows from the other.
/// </remarks>
sealed class LoanMove(Loan loan, IReadOnlyList<string> answers)
{
    /// <summary>Moves of one change, then of two, then of three.</summary>
    public static IReadOnlyList<string[]> All { get; } =
        [["amount"], ["downPayment"], ["term"], ["amount", "term"], ["downPayment", "term"], ["price", "downPayment"], ["price", "downPayment", "term"]];

    /// <summary>Names of the answers changed, in the order of their values.</summary>
    public IReadOnlyList<string> Answers => answers;

    /// <summary>The loan with these values of the answers: the very arithmetic of a what-if.</summary>
    public Loan At(ReadOnlySpan<double> values)
    {
        var (price, downPayment, term) = (Value(values, "price", loan.Price), Value(values, "downPayment", loan.DownPayment), Value(values, "term", loan.Term));
        var byGoods = Has("price") || Has("downPayment");
        var amount = byGoods ? loan.AmountFor(price, downPayment) : Value(values, "amount", loan.Amount);

        return loan.At(amount, term, byGoods ? price : loan.PriceFor(amount, downPayment), downPayment);
    }

    /// <summary>Present value of an answer.</summary>
    public static double Of(Loan loan, string answer) => answer switch
    {
        "amount" => loan.Amount,
        "instalment" => loan.Instalment,
        "term" => loan.Term,
        "price" => loan.Price,
        _ => loan.DownPayment,
    };

    bool Has(string answer) => answers.Contains(answer);

    double Value(ReadOnlySpan<double> values, string answer, double otherwise)
    {
        for (var position = 0; position < answers.Count; position++)
            if (answers[position] == answer)
                return values[position];

        return otherwise;
    }
}
