using CreditScoring.Monitoring;
using CreditScoring.Reporting.Figures;
using CreditScoring.Reporting.GatePages;

namespace CreditScoring.Reporting.Site;

// What a client was expected to cost and did, month by month.
static class RehearsalFigure
{
    public static Figure Of(Rehearsal study, ReportLanguage language)
    {
        var words = new GateWords(language);
        var worst = study.Months.MaxBy(month => Math.Abs(month.Realised.CostPerClient - month.Expected.CostPerClient))!;

        return new Figure
        {
            Title = words["rehearsal.figure"],
            Caption = words.Fill(
                "rehearsal.caption", ("month", words.Numbers.Number(worst.Number)), ("expected", words.Numbers.Number(worst.Expected.CostPerClient, 3)), ("realised", words.Numbers.Number(worst.Realised.CostPerClient, 3))),
            X = new FigureAxis(words["rehearsal.month"], "0"),
            Y = new FigureAxis(words["rehearsal.cost.axis"], "0.000"),
            Language = language,
            Series =
            [
                Series(words["rehearsal.expected"], FigureTone.Refer, month => month.Expected.CostPerClient),
                Series(words["rehearsal.realised"], FigureTone.Accent, month => month.Realised.CostPerClient),
            ],
        };

        FigureSeries Series(string name, FigureTone tone, Func<RehearsalMonth, double> value) => new()
        {
            Name = name,
            X = [.. study.Months.Select(month => (double)month.Number)],
            Y = [.. study.Months.Select(value)],
            Mark = FigureMark.LineAndPoints,
            Tone = tone,
        };
    }
}
