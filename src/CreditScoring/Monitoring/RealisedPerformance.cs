using CreditScoring.Decisions;
using CreditScoring.Evaluation;

namespace CreditScoring.Monitoring;

/// <summary>How a model did on clients whose outcome is known by now.</summary>
/// <param name="Clients">Clients with an outcome.</param>
/// <param name="Auc">Area under the ROC curve, with its 95 % interval.</param>
/// <param name="DefaultRate">Share of them who defaulted, in [0, 1].</param>
/// <param name="AcceptedDefaultRate">The same among those below the cut-off; null when there are none.</param>
/// <param name="CostPerClient">Mean cost of the decisions; lower is better.</param>
public sealed record RealisedPerformance(int Clients, AucInterval Auc, double DefaultRate, double? AcceptedDefaultRate, double CostPerClient)
{
    /// <summary>Counts what became of clients.</summary>
    /// <param name="pds">Probabilities of default as they were given.</param>
    /// <param name="outcomes">1 after a default, 0 after a repayment, NaN when not known yet; same length.</param>
    /// <param name="rule">Sets the cut-off.</param>
    /// <param name="costs">What errors cost.</param>
    /// <returns>Null when either outcome has fewer than two clients.</returns>
    public static RealisedPerformance? Of(double[] pds, float[] outcomes, DecisionRule rule, DecisionCosts costs)
    {
        int[] known = [.. Enumerable.Range(0, pds.Length).Where(client => !float.IsNaN(outcomes[client]))];
        var defaults = Array.ConvertAll(known, client => outcomes[client]);
        var defaulted = defaults.Count(outcome => outcome == 1);
        if (defaulted < 2 || known.Length - defaulted < 2)
            return null;

        var told = Array.ConvertAll(known, client => pds[client]);
        float[] accepted = [.. known.Where(client => pds[client] < rule.CutOff).Select(client => outcomes[client])];

        return new RealisedPerformance(
            known.Length, AucInterval.Of(told, defaults), defaulted / (double)known.Length, accepted.Length == 0 ? null : accepted.Average(), costs.PerClient(told, defaults, rule.CutOff));
    }
}
