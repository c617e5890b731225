namespace CreditScoring.Reporting.Figures;

static class WaterfallSeries
{
    public static IReadOnlyList<FigureSeries> Of(
        string added, (string Name, double Value) start, IReadOnlyList<(string Name, double Added)> steps, string end, string reached)
    {
        var starts = new double[steps.Count + 2];
        starts[0] = start.Value;
        starts[1] = start.Value;
        for (var step = 0; step < steps.Count; step++)
            starts[step + 2] = starts[step + 1] + steps[step].Added;

        return
        [
            new FigureSeries
            {
                Name = added,
                Categories = [start.Name, .. steps.Select(step => step.Name), end],
                Y = [double.NaN, .. steps.Select(step => step.Added), double.NaN],
                Starts = starts,
                Tones = [FigureTone.Muted, .. steps.Select(step => step.Added > 0 ? FigureTone.Decline : FigureTone.Accept), FigureTone.Muted],
            },
            new FigureSeries { Name = reached, Categories = [start.Name, end], Y = [start.Value, starts[^1]], Mark = FigureMark.Points, Tone = FigureTone.Muted },
        ];
    }
}
