using CreditScoring.Monitoring.Simulation;
using CreditScoring.Reporting.Figures;
using CreditScoring.Reporting.GatePages;

namespace CreditScoring.Reporting.Site;

// The default rate that the model expected of each day's clients, and what became of them once it was known.
static class SimulationFigure
{
    public static Figure Of(SimulatedOperation operation, ReportLanguage language)
    {
        var words = new GateWords(language);
        var arrived = operation.Days.SelectMany(day => day.Outcomes).Where(outcomes => outcomes.Realised is not null).OrderBy(outcomes => outcomes.Day).ToList();
        var alarm = operation.Days.FirstOrDefault(day => day.IsAlarm);

        return new Figure
        {
            Title = words["simulation.figure"],
            Caption = alarm is null ? words["simulation.caption.quiet"]
                : words.Fill("simulation.caption", ("from", words.Numbers.Number(operation.Options.DriftFrom)), ("until", words.Numbers.Number(operation.Options.DriftUntil)), ("alarm", words.Numbers.Number(alarm.Day)), ("known", words.Numbers.Number(operation.Options.OutcomesOf(alarm.Day)))),
            X = new FigureAxis(words["simulation.day"], "0"),
            Y = new FigureAxis(words["simulation.rate"], "%1"),
            Language = language,
            Series =
            [
                Series(words["rehearsal.expected"], FigureTone.Refer, outcomes => outcomes.Expected.DefaultRate),
                Series(words["rehearsal.realised"], FigureTone.Accent, outcomes => outcomes.Realised!.DefaultRate),
            ],
        };

        FigureSeries Series(string name, FigureTone tone, Func<ArrivedOutcomes, double> value) => new()
        {
            Name = name,
            X = [.. arrived.Select(outcomes => (double)outcomes.Day)],
            Y = [.. arrived.Select(value)],
            Mark = FigureMark.LineAndPoints,
            Tone = tone,
        };
    }
}
