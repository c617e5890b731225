using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Site;

// Each main figure before and now, its interval around it; in shares of its value now, so that all stand on one axis.
static class RunChangeFigure
{
    public static Figure? Of(RunChange? change, ReportLanguage language)
    {
        var words = SiteWords.In(language);
        var numbers = ReportNumbers.For(language);
        var shown = change?.Figures.Where(figure => figure is { Before: not null, Now: not null and not 0, Interval: not null }).ToArray() ?? [];
        if (shown.Length == 0)
            return null;

        string[] names = [.. shown.Select(figure => words[figure.Word])];

        return new Figure
        {
            Title = words["run.chart"],
            Caption = words.Fill("run.chart.finding", ("beyond", numbers.Number(shown.Count(figure => figure.IsBeyond))), ("all", numbers.Number(shown.Length))),
            X = new FigureAxis(words["run.figure"]),
            Y = new FigureAxis(words["run.chart.axis"], "%1"),
            Language = language,
            IsHorizontal = true,
            Series =
            [
                new FigureSeries
                {
                    Name = words["run.now"],
                    Categories = names,
                    Y = [.. shown.Select(_ => 1.0)],
                    Low = [.. shown.Select(figure => figure.Interval!.Value.Low / figure.Now!.Value)],
                    High = [.. shown.Select(figure => figure.Interval!.Value.High / figure.Now!.Value)],
                    Mark = FigureMark.Points,
                    Tone = FigureTone.Accent,
                },
                new FigureSeries
                {
                    Name = words["run.before"],
                    Categories = names,
                    Y = [.. shown.Select(figure => figure.Before!.Value / figure.Now!.Value)],
                    Mark = FigureMark.Points,
                    Tone = FigureTone.Refer,
                },
            ],
        };
    }
}
