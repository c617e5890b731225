using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Numerics;

namespace CreditScoring.Selection;

/// <summary>One side of a fold with what a candidate says of it: all that a measure may read.</summary>
public sealed class JudgedClients
{
    readonly double[] ranking;
    RocCurve? roc;

    internal JudgedClients(double[] logOdds, Func<double, double>? calibrate, float[] defaults, double cutOff, DecisionCosts costs)
    {
        Pds = Array.ConvertAll(logOdds, each => calibrate is null ? LogOdds.ToProbability(each) : calibrate(each));
        // Probabilities near 0 and 1 run together where log-odds do not.
        ranking = calibrate is null ? logOdds : Pds;
        (Defaults, CutOff, Costs) = (defaults, cutOff, costs);
    }

    /// <summary>Probability of default of each client, in [0, 1], calibrated if the candidate calibrates.</summary>
    public double[] Pds { get; }

    /// <summary>1 for default, 0 for repaid; same length.</summary>
    public float[] Defaults { get; }

    /// <summary>Clients at or above it are declined.</summary>
    public double CutOff { get; }

    /// <summary>What the two errors cost.</summary>
    public DecisionCosts Costs { get; }

    /// <summary>ROC curve of the clients.</summary>
    public RocCurve Roc => roc ??= RocCurve.Of(ranking, Defaults);

    /// <summary>Share of clients on the right side of the cut-off, in [0, 1].</summary>
    public double Accuracy => ProbabilityErrors.Accuracy(Pds, Defaults, CutOff);
}
