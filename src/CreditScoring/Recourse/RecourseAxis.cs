using CreditScoring.Answers;

namespace CreditScoring.Recourse;

/// <summary>Where an answer may go: cells between round numbers, from the least change to the greatest.</summary>
/// <param name="Edges">Ends of the cells, at least two, rising or falling away from the present value; a cell holds both its ends.</param>
sealed record RecourseAxis(double[] Edges)
{
    /// <summary>Share of the amount or price asked for below which nothing is proposed: it would be no answer to the need.</summary>
    public const double LeastShare = 0.3;

    const double MostDownPayment = 0.5; // of the price
    const double LongestTerm = 60; // months, the longest that credits of this kind commonly have

    /// <summary>Number of cells.</summary>
    public int Count => Edges.Length - 1;

    /// <summary>Lower end of a run of cells.</summary>
    public double Low(int first, int last) => Math.Min(Edges[first], Edges[last + 1]);

    /// <summary>Upper end of a run of cells.</summary>
    public double High(int first, int last) => Math.Max(Edges[first], Edges[last + 1]);

    /// <summary>The axis of an answer; null when it cannot be changed.</summary>
    /// <param name="loan">The loan as it is.</param>
    /// <param name="answer">Name of the answer.</param>
    /// <param name="dimensions">Number of answers changed together: the more, the coarser the cells.</param>
    public static RecourseAxis? Of(Loan loan, string answer, int dimensions)
    {
        var cells = dimensions switch { 1 => 60, 2 => 24, _ => 12 };

        return answer switch
        {
            "amount" => Falling(loan.Amount, loan.Amount * LeastShare, cells),
            "price" when loan.Price > 0 => Falling(loan.Price, loan.Price * LeastShare, cells),
            "downPayment" when loan.Price > 0 => Rising(loan.DownPayment, loan.Price * MostDownPayment, RoundStep(loan.Price * MostDownPayment / cells)),
            "term" when loan.Term > 0 => Rising(loan.Term, LongestTerm, dimensions == 1 ? 2 : 6),
            _ => null,
        };
    }

    static RecourseAxis? Falling(double from, double to, int cells)
    {
        var step = RoundStep((from - to) / cells);
        var first = Math.Ceiling(from / step) - 1;
        var count = (int)(first - Math.Ceiling(to / step));

        return count < 1 ? null : new([.. Enumerable.Range(0, count + 1).Select(edge => (first - edge) * step)]);
    }

    static RecourseAxis? Rising(double from, double to, double step)
    {
        var first = Math.Floor(from / step) + 1;
        var count = (int)(Math.Floor(to / step) - first);

        return count < 1 ? null : new([.. Enumerable.Range(0, count + 1).Select(edge => (first + edge) * step)]);
    }

    // 1, 2 or 5 times a power of ten: ends that a person can say.
    static double RoundStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));

        return power * (least / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
