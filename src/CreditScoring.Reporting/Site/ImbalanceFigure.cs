using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Site;

// What each method costs more than the first, before and after calibration.
static class ImbalanceFigure
{
    public static Figure Of(ImbalanceLog log, ReportLanguage language)
    {
        var numbers = ReportNumbers.For(language);
        var others = log.Bench.Methods.Skip(1).ToArray();
        var first = ImbalanceWords.Method(log.Bench.Methods[0].Method, language);
        string[] names = [.. others.Select(method => ImbalanceWords.Method(method.Method, language))];
        var worst = others.MaxBy(method => -method.Of("cost").Gain.Mean)!;
        var (before, after) = (-worst.Of("cost").Gain.Mean, -worst.Of("cost", "platt").Gain.Mean);
        var data = log.Data.Kind == "synthetic" ? Say("données synthétiques", "synthetic data") : Say("données réelles", "real data");

        return new Figure
        {
            Title = Say($"Surcoût par client face à « {first} », {data}", $"Extra cost per client against {first}, {data}"),
            Caption = Say(
                $"Avant calibration, {ImbalanceWords.Method(worst.Method, language)} coûte {Signed(before)} par client ; après Platt, {Signed(after)}. Intervalles appariés à 95 %.",
                $"Before calibration, {ImbalanceWords.Method(worst.Method, language)} costs {Signed(before)} per client; after Platt, {Signed(after)}. Paired 95% intervals."),
            X = new FigureAxis(Say("Méthode", "Method")),
            Y = new FigureAxis(Say("Coût de plus par client", "Cost more per client"), "0.000"),
            Language = language,
            IsHorizontal = true,
            Series = [Series("none", FigureTone.Refer), Series("platt", FigureTone.Accent)],
        };

        string Say(string french, string english) => language == ReportLanguage.French ? FrenchSpaces.Of(french) : english;

        string Signed(double value) => (value < 0 ? "−" : "+") + numbers.Number(Math.Abs(value), 3);

        FigureSeries Series(string calibration, FigureTone tone) => new()
        {
            Name = ImbalanceWords.Calibration(calibration, language),
            Categories = names,
            Y = [.. others.Select(method => -method.Of("cost", calibration).Gain.Mean)],
            Low = [.. others.Select(method => -method.Of("cost", calibration).Gain.High)],
            High = [.. others.Select(method => -method.Of("cost", calibration).Gain.Low)],
            Mark = FigureMark.Points,
            Tone = tone,
        };
    }
}
