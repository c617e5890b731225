namespace CreditScoring.Numerics;

/// <summary>Adjusts p-values when many things are tested at a time, so that chance finds stay few.</summary>
/// <remarks>
/// An adjusted value at or below a level is a find at that level. Bonferroni and Holm bound the chance of a single false find;
/// Benjamini and Hochberg, and Benjamini and Yekutieli, the expected share of false finds among the finds.
/// </remarks>
public static class MultipleTesting
{
    /// <summary>Each p-value times their number, in [0, 1], in the same order.</summary>
    /// <param name="p">P-values, in [0, 1].</param>
    public static double[] Bonferroni(IReadOnlyList<double> p) => [.. p.Select(value => Math.Min(1, value * p.Count))];

    /// <summary>P-values adjusted step by step from the least, in [0, 1], in the same order; never above Bonferroni's.</summary>
    /// <param name="p">P-values, in [0, 1].</param>
    /// <remarks>Source: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6.</remarks>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(test => p[test]).ToArray();
        var adjusted = new double[p.Count];
        var most = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            most = Math.Max(most, p[order[place]] * (p.Count - place));
            adjusted[order[place]] = Math.Min(1, most);
        }

        return adjusted;
    }

    /// <summary>The lowest expected share of false finds at which each test would still be a find, in [0, 1], in the same order.</summary>
    /// <param name="p">P-values, in [0, 1], independent or rising together.</param>
    /// <remarks>Source: Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57.</remarks>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p) => StepUp(p, 1);

    /// <summary>The same under any dependence between the tests, in [0, 1], in the same order; never below Benjamini and Hochberg's.</summary>
    /// <param name="p">P-values, in [0, 1].</param>
    /// <remarks>Source: Benjamini and Yekutieli (2001), The control of the false discovery rate under dependency, Annals of Statistics 29.</remarks>
    public static double[] BenjaminiYekutieli(IReadOnlyList<double> p) => StepUp(p, Enumerable.Range(1, p.Count).Sum(number => 1.0 / number));

    static double[] StepUp(IReadOnlyList<double> p, double factor)
    {
        var order = Enumerable.Range(0, p.Count).OrderByDescending(test => p[test]).ToArray();
        var adjusted = new double[p.Count];
        var least = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, p[order[place]] * factor * p.Count / (p.Count - place));
            adjusted[order[place]] = least;
        }

        return adjusted;
    }
}
