using CreditScoring.Monitoring.Simulation;
using CreditScoring.Reporting.GatePages;

namespace CreditScoring.Reporting.Site;

// What happened on a day, in words.
static class SimulationWords
{
    public static IReadOnlyList<string> Of(SimulatedDay day, GateWords words)
    {
        var numbers = words.Numbers;
        var told = new List<string>();
        if (day.Repaired is { } repaired)
            told.Add(words.Fill("simulation.repaired", ("day", numbers.Number(repaired))));
        if (day.Fault is { } fault)
            told.Add(fault.Column is null ? words.Fill("simulation.errors", ("errors", numbers.Number(fault.Errors)))
                : words.Fill("simulation.aside", ("column", fault.Column), ("share", numbers.Percent(fault.Share)), ("columns", numbers.Number(fault.Columns))));
        told.AddRange(day.Outcomes.Where(outcomes => outcomes.Late > 0).Select(outcomes => words.Fill("simulation.late", ("day", numbers.Number(outcomes.Day)), ("late", numbers.Number(outcomes.Late)))));
        if (day.Comparison is { } comparison)
            told.Add(words.Fill(
                "simulation.compared", ("clients", numbers.Number(comparison.Clients)), ("champion", numbers.Number(comparison.Champion, 3)), ("previous", numbers.Number(comparison.Previous, 3)),
                ("interval", numbers.Interval(comparison.Low, comparison.High, "0.000"))));
        told.AddRange(day.Acts.Where(act => act is not (SimulatedAct.Repaired or SimulatedAct.SetAside)).Select(act => act == SimulatedAct.LeftAlone ? words["simulation.alone"]
            : act == SimulatedAct.Refused ? words.Fill("simulation.refused", ("checks", string.Join(", ", day.Gate!.Checks.Where(check => !check.IsPassed).Select(words.Title))))
            : words["rehearsal.act." + act.ToString().ToLowerInvariant()]));

        return told;
    }

    // A whole operation in one sentence.
    public static string Of(SimulatedOperation operation, GateWords words)
    {
        var checks = operation.Days.Where(day => day.Gate is { IsPassed: false }).SelectMany(day => day.Gate!.Checks).Where(check => !check.IsPassed).Select(words.Title).Distinct().ToList();
        string Count(SimulatedAct act) => words.Numbers.Number(operation.Days.Count(day => day.Acts.Contains(act)));

        return words.Fill(
            "simulation.other", ("seed", operation.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("clients", words.Numbers.Number(operation.Options.Clients)),
            ("trained", Count(SimulatedAct.Retrained)), ("refused", Count(SimulatedAct.Refused)), ("checks", checks.Count == 0 ? "" : $" ({string.Join(", ", checks)})"),
            ("promoted", Count(SimulatedAct.Promoted)), ("back", Count(SimulatedAct.RolledBack)));
    }
}
