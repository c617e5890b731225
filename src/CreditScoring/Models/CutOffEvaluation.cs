using CreditScoring.Decisions;
using CreditScoring.Evaluation;

namespace CreditScoring.Models;

/// <summary>Measures for <c>metrics.json</c> what a cut-off is worth on held-out clients.</summary>
static class CutOffEvaluation
{
    static readonly double[] cutOffs = [.. Enumerable.Range(1, 100).Select(step => step / 200.0)];

    public static CutOffMetrics Of(
        double[] pds, float[] defaults, float[]? amounts, DecisionCosts costs, LoanEconomics economics, BootstrapOptions drawing)
    {
        // Sorted once, as in the evaluation: samples keep the order of the rows.
        int[] order = [.. Enumerable.Range(0, pds.Length).OrderBy(row => pds[row]).ThenBy(row => row)];
        var (keys, outcomes) = (Array.ConvertAll(order, row => pds[row]), Array.ConvertAll(order, row => defaults[row]));
        var emp = Bootstrap.Intervals(
            outcomes,
            rows => [ExpectedMaximumProfit.Of(Array.ConvertAll(rows, row => keys[row]), Array.ConvertAll(rows, row => outcomes[row])).Profit],
            drawing);

        return new CutOffMetrics(
            CutOffEvidence.Of(keys, outcomes, costs, drawing), CostCurve.Of(keys, outcomes, costs, cutOffs),
            emp[0], ExpectedMaximumProfit.Of(keys, outcomes).Declined,
            amounts is null ? null : Profit(keys, outcomes, Array.ConvertAll(order, row => amounts[row]), costs.CutOff, economics, drawing));
    }

    static ProfitMetrics Profit(double[] pds, float[] defaults, float[] amounts, double cutOff, LoanEconomics economics, BootstrapOptions drawing)
    {
        var drawn = Bootstrap.Intervals(
            defaults,
            rows =>
            {
                var (own, happened, lent) = (Array.ConvertAll(rows, row => pds[row]), Array.ConvertAll(rows, row => defaults[row]), Array.ConvertAll(rows, row => amounts[row]));
                var (given, all) = (economics.PerApplication(own, happened, lent, cutOff), economics.PerApplication(own, happened, lent, double.PositiveInfinity));

                return [given, all, given - all];
            },
            drawing with { IsStratified = false });

        return new ProfitMetrics(economics.Margin, economics.LossGivenDefault, drawn[0], drawn[1], drawn[2]);
    }
}
