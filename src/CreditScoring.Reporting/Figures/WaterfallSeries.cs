namespace CreditScoring.Reporting.Figures;

static class WaterfallSeries
{
    public static IReadOnlyList<FigureSeries> Of(
        string added, (string Name, double Value) start, IReadOnlyList<(string Name, double Added)> steps, string end, string reached)
    {
        double[] starts = [start.Value, .. Reached(start.Value, steps)];

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

    // Labels stand outside their bars: the axis leaves them room on both sides.
    public static FigureAxis Room(FigureAxis axis, double start, IReadOnlyList<(string Name, double Added)> steps)
    {
        var reached = Reached(start, steps);
        var (lowest, highest) = (reached.Min(), reached.Max());
        var room = highest > lowest ? 0.15 * (highest - lowest) : 1;

        return axis with { From = lowest - room, To = highest + room };
    }

    static double[] Reached(double start, IReadOnlyList<(string Name, double Added)> steps)
    {
        var reached = new double[steps.Count + 1];
        reached[0] = start;
        for (var step = 0; step < steps.Count; step++)
            reached[step + 1] = reached[step] + steps[step].Added;

        return reached;
    }
}
