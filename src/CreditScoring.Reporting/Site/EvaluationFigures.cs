using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Site;

// The figures of the evaluation page, each from the metrics; the finding in the caption is computed too.
sealed class EvaluationFigures(Metrics metrics, ReportLanguage language)
{
    readonly ReportNumbers numbers = ReportNumbers.For(language);

    public static IReadOnlyList<string> Names { get; } = ["precision-recall", "gain", "lift", "cost-curve", "calibration-interval", "calibration-methods"];

    public Figure? Create(string name) => name switch
    {
        "precision-recall" => PrecisionRecall(),
        "gain" => Gain(),
        "lift" => Lift(),
        "cost-curve" => CostCurve(),
        "calibration-interval" => Calibration(),
        "calibration-methods" => Methods(),
        _ => null,
    };

    string Say(string french, string english) => language == ReportLanguage.French ? FrenchSpaces.In(french, 1) : english;

    Figure PrecisionRecall()
    {
        var (recall, precision) = (metrics.Numbers("evaluation.precisionRecall", ".recall"), metrics.Numbers("evaluation.precisionRecall", ".precision"));
        var rate = metrics.Number("defaults") / metrics.Number("rows");
        var half = Array.FindIndex(recall, share => share >= 0.5);
        var found = numbers.Percent(precision[half < 0 ? precision.Length - 1 : half]);

        return Figure.Lines(
            Say("Précision et rappel", "Precision and recall"),
            Say(
                $"Quand la moitié des défauts est trouvée, {found} des clients signalés font défaut, contre {numbers.Percent(rate, 1)} de tous.",
                $"Once half of the defaults are found, {found} of the clients flagged default, against {numbers.Percent(rate, 1)} of all."),
            new FigureAxis(Say("Défauts trouvés (rappel)", "Defaults found (recall)"), "%0") { From = 0, To = 1 },
            new FigureAxis(Say("Défauts parmi les signalés (précision)", "Defaults among the flagged (precision)"), "%1") { From = 0 },
            new FigureSeries { Name = Say("hasard", "guessing"), X = [0, 1], Y = [rate, rate], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = Say("modèle", "model"), X = Every(recall, 4), Y = Every(precision, 4), Mark = FigureMark.Line }) with
        { Language = language };
    }

    Figure Gain()
    {
        var (clients, defaults) = (metrics.Numbers("evaluation.gain", ".clients"), metrics.Numbers("evaluation.gain", ".defaults"));
        var rate = metrics.Number("defaults") / metrics.Number("rows");
        var fifth = Array.FindIndex(clients, share => share >= 0.2);

        return Figure.Lines(
            Say("Courbe de gain (CAP)", "Gain curve (CAP)"),
            Say(
                $"Parmi le cinquième des clients jugés les plus risqués se trouvent {numbers.Percent(defaults[fifth])} des défauts. L’aire donne un rapport de précision de {numbers.Number(metrics.Number("evaluation.accuracyRatio"), 3)}.",
                $"The fifth of the clients judged riskiest holds {numbers.Percent(defaults[fifth])} of the defaults. The area gives an accuracy ratio of {numbers.Number(metrics.Number("evaluation.accuracyRatio"), 3)}."),
            new FigureAxis(Say("Clients regardés, les plus risqués d’abord", "Clients looked at, the riskiest first"), "%0") { From = 0, To = 1 },
            new FigureAxis(Say("Part des défauts trouvés", "Share of the defaults found"), "%1") { From = 0, To = 1 },
            new FigureSeries { Name = Say("hasard", "guessing"), X = [0, 1], Y = [0, 1], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = Say("classement parfait", "perfect ranking"), X = [0, rate, 1], Y = [0, 1, 1], Mark = FigureMark.Line, Tone = FigureTone.Accept, IsReference = true },
            new FigureSeries { Name = Say("modèle", "model"), X = [0, .. clients], Y = [0, .. defaults], Mark = FigureMark.Line }) with
        { Language = language };
    }

    Figure Lift()
    {
        var (clients, lifts) = (metrics.Numbers("evaluation.gain", ".clients"), metrics.Numbers("evaluation.gain", ".lift"));
        var tenth = Array.FindIndex(clients, share => share >= 0.1);

        return Figure.Lines(
            Say("Gain par rapport au hasard (lift)", "Gain over guessing (lift)"),
            Say(
                $"Le dixième le plus risqué contient {numbers.Number(lifts[tenth], 1)} fois plus de défauts qu’un tirage au hasard.",
                $"The riskiest tenth holds {numbers.Number(lifts[tenth], 1)} times as many defaults as a random draw."),
            new FigureAxis(Say("Clients regardés, les plus risqués d’abord", "Clients looked at, the riskiest first"), "%0") { From = 0, To = 1 },
            new FigureAxis(Say("Fois le taux de défaut", "Times the default rate"), "0.00") { From = 0 },
            new FigureSeries { Name = Say("hasard", "guessing"), X = [0, 1], Y = [1, 1], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = "lift", X = clients, Y = lifts, Mark = FigureMark.LineAndPoints }) with
        { Language = language };
    }

    Figure CostCurve()
    {
        var (cutOffs, costs) = (metrics.Numbers("decision.curve", ".cutOff"), metrics.Numbers("decision.curve", ".cost"));
        var (given, own) = (metrics.Number("cutoff"), metrics.Number("cost.perClient"));
        var (low, high) = (metrics.Number("decision.evidence.empirical.low"), metrics.Number("decision.evidence.empirical.high"));
        var (bottom, top) = (costs.Min(), costs.Max());
        var isInside = low <= given && given <= high;

        return Figure.Lines(
            Say("Coût par client selon le seuil", "Cost per client by cut-off"),
            Say(
                $"Le seuil des coûts, {numbers.Percent(given, 1)}, est {(isInside ? "dans" : "hors de")} l’intervalle du seuil empirique, de {numbers.Interval(low, high, "%1")}.",
                $"The cut-off of the costs, {numbers.Percent(given, 1)}, is {(isInside ? "inside" : "outside")} the interval of the empirical one, {numbers.Interval(low, high, "%1")}."),
            new FigureAxis(Say("Seuil : probabilité de défaut", "Cut-off: probability of default"), "%1") { From = 0, To = 0.5 },
            new FigureAxis(Say("Coût par client", "Cost per client"), "0.000"),
            new FigureSeries { Name = Say("intervalle du seuil empirique, début", "interval of the empirical cut-off, from"), X = [low, low], Y = [bottom, top], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = Say("intervalle du seuil empirique, fin", "interval of the empirical cut-off, to"), X = [high, high], Y = [bottom, top], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = Say("coût", "cost"), X = Every(cutOffs, 2), Y = Every(costs, 2), Mark = FigureMark.Line },
            new FigureSeries { Name = Say("seuil des coûts", "cut-off of the costs"), X = [given], Y = [own], Mark = FigureMark.Points, Tone = FigureTone.Decline }) with
        { Language = language };
    }

    Figure Calibration()
    {
        var (predicted, observed) = (metrics.Numbers("calibration.table", ".predicted"), metrics.Numbers("calibration.table", ".observed"));
        var (low, high) = (metrics.Numbers("calibration.table", ".low"), metrics.Numbers("calibration.table", ".high"));
        var inside = predicted.Where((stated, part) => low[part] <= stated && stated <= high[part]).Count();
        var end = Math.Ceiling(Math.Max(predicted.Max(), high.Max()) * 20) / 20;

        return Figure.Lines(
            Say("Probabilité annoncée et taux observé, avec intervalles", "Stated probability and observed rate, with intervals"),
            Say(
                $"Dans {inside} groupes sur {predicted.Length}, la probabilité annoncée est dans l’intervalle du taux observé (Wilson).",
                $"In {inside} groups of {predicted.Length}, the stated probability is inside the interval of the observed rate (Wilson)."),
            new FigureAxis(Say("Probabilité de défaut annoncée", "Stated probability of default"), "%1") { From = 0, To = end },
            new FigureAxis(Say("Taux de défaut observé", "Observed default rate"), "%1") { From = 0, To = end },
            new FigureSeries { Name = Say("accord parfait", "perfect agreement"), X = [0, end], Y = [0, end], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
            new FigureSeries { Name = Say("taux observé", "observed rate"), X = predicted, Y = observed, Low = low, High = high, Mark = FigureMark.Points }) with
        { Language = language, Columns = [new FigureColumn("Clients", "0", metrics.Numbers("calibration.table", ".count"))] };
    }

    Figure Methods()
    {
        var names = Enumerable.Range(0, metrics.Count("calibration.losses")).Select(method => CalibrationWords.Short(metrics.Text($"calibration.losses.{method:0}.method"), language == ReportLanguage.French)).ToArray();
        var losses = metrics.Numbers("calibration.losses", ".logLoss");
        var (best, worst) = (names[Array.IndexOf(losses, losses.Min())], names[Array.IndexOf(losses, losses.Max())]);

        return new Figure
        {
            Title = Say("Perte logarithmique de chaque étalonnage, sur les blocs mis de côté", "Log loss of each calibration, on held-out folds"),
            Caption = Say(
                $"La méthode « {best} » perd le moins, {numbers.Number(losses.Min(), 5)} ; « {worst} » perd {numbers.Number(losses.Max() - losses.Min(), 5)} de plus.",
                $"“{best}” loses least, {numbers.Number(losses.Min(), 5)}; “{worst}” loses {numbers.Number(losses.Max() - losses.Min(), 5)} more."),
            X = new FigureAxis(Say("Méthode", "Method")),
            Y = new FigureAxis(Say("Perte logarithmique", "Log loss"), "0.00000"),
            Language = language,
            Series = [new FigureSeries { Name = Say("perte", "loss"), Categories = names, Y = losses, Mark = FigureMark.Points }],
        };
    }

    // A curve of a hundred points reads as well with fewer, and its table better; the last stays.
    static double[] Every(double[] values, int step) => [.. values.Where((_, index) => index % step == 0 || index == values.Length - 1)];
}
