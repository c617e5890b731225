namespace CreditScoring.Evaluation;

/// <summary>Keeps the share of false finds low when many things are tested at a time.</summary>
public static class FalseDiscovery
{
    /// <summary>The lowest expected share of false finds at which each test would still be a find, in [0, 1], in the same order.</summary>
    /// <param name="p">P-values, in [0, 1].</param>
    /// <remarks>Source: Benjamini and Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57.</remarks>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderByDescending(test => p[test]).ToArray();
        var adjusted = new double[p.Count];
        var least = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            least = Math.Min(least, p[order[place]] * p.Count / (p.Count - place));
            adjusted[order[place]] = least;
        }

        return adjusted;
    }
}
