namespace CreditScoring.Drift;

/// <summary>Clients expected in each cell of the table of decisions and outcomes, before any outcome is known.</summary>
/// <param name="TruePositives">Declined, and would default.</param>
/// <param name="FalsePositives">Declined, and would repay.</param>
/// <param name="FalseNegatives">Accepted, and will default.</param>
/// <param name="TrueNegatives">Accepted, and will repay.</param>
public readonly record struct ExpectedConfusion(double TruePositives, double FalsePositives, double FalseNegatives, double TrueNegatives)
{
    /// <summary>Share of the declined who would default, in [0, 1]; 0 when nobody is declined.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the defaults that are declined, in [0, 1]; 0 when no default is expected.</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall, in [0, 1].</summary>
    public double F1 => Share(2 * TruePositives, 2 * TruePositives + FalsePositives + FalseNegatives);

    /// <summary>Share of the clients decided rightly, in [0, 1].</summary>
    public double Accuracy => Share(TruePositives + TrueNegatives, TruePositives + FalsePositives + FalseNegatives + TrueNegatives);

    static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
