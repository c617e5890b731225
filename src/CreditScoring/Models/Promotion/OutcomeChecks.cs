using CreditScoring.Decisions;
using CreditScoring.Evaluation;
using CreditScoring.Fairness;
using CreditScoring.Features;

namespace CreditScoring.Models.Promotion;

/// <summary>The checks that need outcomes: rank, cost, calibration and fairness.</summary>
sealed class OutcomeChecks(
    FeatureMatrix matrix, float[] defaults, double[] champion, double[] challenger, (double Champion, double Challenger) cutOffs, GateLimits limits, BootstrapOptions drawing)
{
    /// <summary>Names of the checks, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auc", "cost", "gap", "slope", "selection", "opportunity"];

    public IEnumerable<GateCheck> All()
    {
        var groupings = ClientGrouping.All(matrix);
        var reports = groupings.Select(grouping => (
            Before: GroupReport.Of(grouping, champion, defaults, cutOffs.Champion, drawing), Now: GroupReport.Of(grouping, challenger, defaults, cutOffs.Challenger, drawing)))
            .Where(pair => pair is { Before: not null, Now: not null }).Select(pair => (Before: pair.Before!, Now: pair.Now!)).ToList();

        return [Auc(), Cost(), Gap(reports), Slope(groupings, reports), .. Fair(reports)];
    }

    GateCheck Auc()
    {
        var found = AucDifference.Of(champion, challenger, defaults);

        return new GateCheck("auc", found.Low >= -limits.AucLoss, found.Low, -limits.AucLoss, Interval("auc", found.Difference, found.Low, found.High));
    }

    // Each model is judged at its own cut-off, by the costs of the house: the rules may differ.
    GateCheck Cost()
    {
        var costs = new DecisionCosts();
        var found = Bootstrap.Intervals(
            defaults,
            rows =>
            {
                var outcomes = Array.ConvertAll(rows, row => defaults[row]);

                return [costs.PerClient(Array.ConvertAll(rows, row => challenger[row]), outcomes, cutOffs.Challenger) - costs.PerClient(Array.ConvertAll(rows, row => champion[row]), outcomes, cutOffs.Champion)];
            },
            drawing)[0];

        return new GateCheck("cost", found.High <= limits.CostIncrease, found.High, limits.CostIncrease, Interval("cost", found.Value, found.Low, found.High));
    }

    GateCheck Gap(IEnumerable<(GroupReport Before, GroupReport Now)> reports)
    {
        var all = Bootstrap.Intervals(defaults, rows => [rows.Average(row => defaults[row] - challenger[row])], drawing with { IsStratified = false })[0];
        var (name, worst) = reports.SelectMany(pair => pair.Now.Groups).Select(group => (group.Name, group.CalibrationGap)).Prepend((Name: "*", CalibrationGap: all))
            .MaxBy(group => BeyondDoubt(group.CalibrationGap.Low, group.CalibrationGap.High));
        var found = BeyondDoubt(worst.Low, worst.High);

        return new GateCheck("gap", found <= limits.CalibrationGap, found, limits.CalibrationGap, Interval("gap", worst.Value, worst.Low, worst.High).Naming("group", name));
    }

    GateCheck Slope(IEnumerable<ClientGrouping> groupings, List<(GroupReport Before, GroupReport Now)> reports)
    {
        var judged = reports.SelectMany(pair => pair.Now.Groups.Select(group => (pair.Now.Characteristic, group.Name))).ToHashSet();
        var (name, worst) = groupings.SelectMany(grouping => grouping.Groups.Where(group => judged.Contains((grouping.Characteristic, group.Name))))
            .Select(group => (group.Name, Line: CalibrationLine.Of(Array.ConvertAll(group.Rows, row => challenger[row]), Array.ConvertAll(group.Rows, row => defaults[row]))))
            .Prepend((Name: "*", Line: CalibrationLine.Of(challenger, defaults)))
            .MaxBy(group => BeyondDoubt(group.Line.SlopeLow - 1, group.Line.SlopeHigh - 1));
        var found = BeyondDoubt(worst.SlopeLow - 1, worst.SlopeHigh - 1);

        return new GateCheck("slope", found <= limits.CalibrationSlope, found, limits.CalibrationSlope, Interval("slope", worst.Slope, worst.SlopeLow, worst.SlopeHigh).Naming("group", name));
    }

    IEnumerable<GateCheck> Fair(List<(GroupReport Before, GroupReport Now)> reports)
    {
        var groups = reports.SelectMany(pair => pair.Now.Groups.Zip(pair.Before.Groups, (now, before) => (now.Name, Now: now, Before: before))).ToList();

        return
        [
            Worsening("selection", groups.Select(group => (group.Name, group.Before.SelectionRatio.Value, group.Now.SelectionRatio.Value)), ratio => Math.Max(0, limits.SelectionRatio - ratio)),
            Worsening("opportunity", groups.Select(group => (group.Name, group.Before.OpportunityDifference.Value, group.Now.OpportunityDifference.Value)), Math.Abs),
        ];
    }

    // A challenger is asked not to treat a group worse than the champion does; what the champion does is for the fairness page to say.
    GateCheck Worsening(string name, IEnumerable<(string Name, double Before, double Now)> groups, Func<double, double> harm)
    {
        var judged = groups.ToList();
        if (judged.Count == 0)
            return new GateCheck(name, true, null, limits.FairnessLoss, GateWhy.Of("groups.none"));

        var worst = judged.MaxBy(group => harm(group.Now) - harm(group.Before));
        var found = harm(worst.Now) - harm(worst.Before);

        return new GateCheck(
            name, found <= limits.FairnessLoss, found, limits.FairnessLoss, GateWhy.Of(name, new("before", worst.Before, 3), new("now", worst.Now, 3)).Naming("group", worst.Name));
    }

    // The least distance from 0 that the interval allows.
    static double BeyondDoubt(double low, double high) => Math.Max(0, Math.Max(low, -high));

    static GateWhy Interval(string key, double value, double low, double high) => GateWhy.Of(key, new("value", value, 4), new("low", low, 4), new("high", high, 4));
}
