using CreditScoring.Features;
using CreditScoring.Reporting.Figures;

namespace CreditScoring.Reporting.Site;

// The figures of the note, by name, each from the metrics; the finding in the caption is computed too.
sealed class NoteFigures(Metrics metrics, IReadOnlyList<FeatureDefinition> features, ReportLanguage language)
{
    readonly ReportNumbers numbers = ReportNumbers.For(language);

    public static IReadOnlyList<string> Names { get; } = ["folds", "search", "accuracy", "overfitting", "calibration", "roc", "decisions", "importance", .. EvaluationFigures.Names];

    public Figure? Create(string name) => name switch
    {
        "folds" => Folds(),
        "search" => Search("auc", Say("AUC", "AUC"), "0.000"),
        "accuracy" => Search("accuracy", Say("Exactitude", "Accuracy"), "%1"),
        "overfitting" => Overfitting(),
        "calibration" => Calibration(),
        "roc" => Roc(),
        "decisions" => Decisions(),
        "importance" => Importance(),
        _ => new EvaluationFigures(metrics, language).Create(name),
    };

    string Say(string french, string english) => language == ReportLanguage.French ? FrenchSpaces.In(french, 1) : english;

    // A difference of two shares, in hundredths; French has no plural below two.
    string Points(double gap) =>
        numbers.Number(gap * 100, 1) + (language == ReportLanguage.French && Math.Round(Math.Abs(gap * 100), 1) < 2 ? " point" : " points");

    Figure Folds()
    {
        var folds = metrics.Numbers("auc.folds", "");
        var mean = metrics.Number("auc.cv.mean");
        var names = folds.Select((_, fold) => Say("Bloc ", "Fold ") + numbers.Number(fold + 1)).ToArray();
        var (lowest, highest) = (numbers.Number(folds.Min(), 3), numbers.Number(folds.Max(), 3));

        return new Figure
        {
            Title = Say("AUC de chaque bloc de validation", "AUC of each validation fold"),
            Caption = Say(
                $"L’AUC va de {lowest} à {highest} d’un bloc à l’autre, autour d’une moyenne de {numbers.Number(mean, 3)}.",
                $"The AUC goes from {lowest} to {highest} across folds, around a mean of {numbers.Number(mean, 3)}."),
            X = new FigureAxis(Say("Bloc de validation", "Validation fold")),
            Y = new FigureAxis("AUC", "0.000"),
            Language = language,
            Series =
            [
                new FigureSeries { Name = "AUC", Categories = names, Y = folds, Mark = FigureMark.Points },
                new FigureSeries
                {
                    Name = Say("moyenne", "mean"), Categories = names, Y = [.. folds.Select(_ => mean)], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true,
                },
            ],
        };
    }

    Figure Search(string measure, string measureName, string format)
    {
        var train = metrics.Numbers("search.candidates", $".{measure}.train");
        var validation = metrics.Numbers("search.candidates", $".{measure}.validation");
        var (order, names) = Candidates();
        var widest = order.Max(index => train[index] - validation[index]);
        var best = train[order[0]] - validation[order[0]];

        return new Figure
        {
            Title = Say($"{measureName} en apprentissage et en validation, par candidat", $"{measureName} in training and in validation, by candidate"),
            Caption = Say(
                $"Le premier candidat perd {Gap(best)} entre apprentissage et validation ; la plus grande perte de la recherche est de {Gap(widest)}.",
                $"The first candidate loses {Gap(best)} between training and validation; the widest loss of the search is {Gap(widest)}."),
            X = new FigureAxis(Say("Candidat", "Candidate")),
            Y = new FigureAxis(measureName, format),
            Language = language,
            IsHorizontal = true,
            Series =
            [
                new FigureSeries { Name = Say("validation", "validation"), Categories = names, Y = [.. order.Select(index => validation[index])], Mark = FigureMark.Points },
                new FigureSeries
                {
                    Name = Say("apprentissage", "training"), Categories = names, Y = [.. order.Select(index => train[index])], Mark = FigureMark.Points, Tone = FigureTone.Refer,
                },
            ],
        };

        string Gap(double gap) => format.StartsWith('%') ? Points(gap) : numbers.Number(gap, 3);
    }

    // All figures of the search list the candidates in the same order, the best AUC first.
    (int[] Order, string[] Names) Candidates()
    {
        var ranking = metrics.Numbers("search.candidates", ".auc.validation");
        var rates = metrics.Numbers("search.candidates", ".learningRate");
        var leaves = metrics.Numbers("search.candidates", ".leaves");
        var penalties = metrics.Numbers("search.candidates", ".l2");
        var order = Enumerable.Range(0, ranking.Length).OrderByDescending(index => ranking[index]).ThenBy(index => index).ToArray();

        return (order,
        [
            .. order.Select((index, rank) => Say(
                $"{rank + 1}. pas {numbers.Number(rates[index], 2)}, {leaves[index]:0} feuilles, L2 {numbers.Number(penalties[index])}",
                $"{rank + 1}. rate {numbers.Number(rates[index], 2)}, {leaves[index]:0} leaves, L2 {numbers.Number(penalties[index])}")),
        ]);
    }

    Figure Overfitting()
    {
        var gaps = metrics.Numbers("search.candidates", ".gap.mean");
        var (low, high) = (metrics.Numbers("search.candidates", ".gap.low"), metrics.Numbers("search.candidates", ".gap.high"));
        var budget = metrics.Number("search.gapBudget");
        var over = (int)metrics.Number("search.overBudget");
        var (order, names) = Candidates();

        return new Figure
        {
            Title = Say("Exactitude perdue de l’apprentissage à la validation, par candidat", "Accuracy lost from training to validation, by candidate"),
            Caption = over == gaps.Length
                ? Say(
                    $"Tous les candidats dépassent la perte admise de {Points(budget)} : le choix s’est fait malgré cela.",
                    $"Every candidate is beyond the allowed loss of {Points(budget)}: one was chosen in spite of it.")
                : Say(
                    $"{numbers.Number(over)} candidats sur {numbers.Number(gaps.Length)} dépassent la perte admise de {Points(budget)} ; ceux-là n’ont pas pu être choisis.",
                    $"{numbers.Number(over)} of {numbers.Number(gaps.Length)} candidates are beyond the allowed loss of {Points(budget)}; those could not be chosen."),
            X = new FigureAxis(Say("Candidat", "Candidate")),
            Y = new FigureAxis(Say("Exactitude perdue", "Accuracy lost"), "%1"),
            Language = language,
            IsHorizontal = true,
            Series =
            [
                new FigureSeries
                {
                    Name = Say("perte moyenne, intervalle à 95 %", "mean loss, 95% interval"), Categories = names, Y = [.. order.Select(index => gaps[index])],
                    Low = [.. order.Select(index => low[index])], High = [.. order.Select(index => high[index])], Mark = FigureMark.Points,
                },
                new FigureSeries
                {
                    Name = Say("perte admise", "allowed loss"), Categories = names, Y = [.. order.Select(_ => budget)], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true,
                },
            ],
        };
    }

    Figure Calibration()
    {
        var predicted = metrics.Numbers("calibration.table", ".predicted");
        var observed = metrics.Numbers("calibration.table", ".observed");
        var counts = metrics.Numbers("calibration.table", ".count");
        var gaps = predicted.Zip(observed, (stated, seen) => Math.Abs(stated - seen)).ToArray();
        var worst = Array.IndexOf(gaps, gaps.Max());
        var end = Math.Ceiling(Math.Max(predicted.Max(), observed.Max()) * 20) / 20;
        var widest = Points(gaps.Max());
        var mean = Points(gaps.Zip(counts, (gap, count) => gap * count).Sum() / counts.Sum());

        return new Figure
        {
            Title = Say("Probabilité annoncée et taux de défaut observé", "Stated probability and observed default rate"),
            Caption = Say(
                $"L’écart moyen est de {mean} ; le plus grand, {widest}, est à la probabilité {numbers.Percent(predicted[worst], 1)}.",
                $"The mean gap is {mean}; the widest, {widest}, is at a probability of {numbers.Percent(predicted[worst], 1)}."),
            X = new FigureAxis(Say("Probabilité de défaut annoncée", "Stated probability of default"), "%1") { From = 0, To = end },
            Y = new FigureAxis(Say("Taux de défaut observé", "Observed default rate"), "%1") { From = 0, To = end },
            Language = language,
            Columns = [new FigureColumn(Say("Clients", "Clients"), "0", counts)],
            Series =
            [
                new FigureSeries { Name = Say("accord parfait", "perfect agreement"), X = [0, end], Y = [0, end], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
                new FigureSeries { Name = Say("taux observé", "observed rate"), X = predicted, Y = observed, Mark = FigureMark.LineAndPoints },
            ],
        };
    }

    Figure Roc()
    {
        var fpr = metrics.Numbers("roc", ".fpr");
        var tpr = metrics.Numbers("roc", ".tpr");

        // Some forty points, closer where the curve is steep, draw it as well as thousands and keep its table readable.
        var kept = Enumerable.Range(0, 10).Select(step => step / 100.0).Concat(Enumerable.Range(4, 37).Select(step => step / 40.0))
            .Select(end => Array.FindLastIndex(fpr, rate => rate <= end))
            .Where(index => index >= 0).Distinct().ToArray();
        var tenth = Array.FindLastIndex(fpr, rate => rate <= 0.1);
        var found = numbers.Percent(tenth < 0 ? 0 : tpr[tenth]);

        return new Figure
        {
            Title = Say("Courbe ROC", "ROC curve"),
            Caption = Say(
                $"En refusant à tort {numbers.Percent(0.1)} des bons clients, on reconnaît {found} des défauts.",
                $"By wrongly declining {numbers.Percent(0.1)} of the good clients, {found} of the defaults are recognised."),
            X = new FigureAxis(Say("Bons clients refusés à tort", "Good clients wrongly declined"), "%1") { From = 0, To = 1 },
            Y = new FigureAxis(Say("Défauts reconnus", "Defaults recognised"), "%1") { From = 0, To = 1 },
            Language = language,
            Series =
            [
                new FigureSeries { Name = Say("hasard", "guessing"), X = [0, 1], Y = [0, 1], Mark = FigureMark.Line, Tone = FigureTone.Muted, IsReference = true },
                new FigureSeries { Name = Say("modèle", "model"), X = [.. kept.Select(index => fpr[index])], Y = [.. kept.Select(index => tpr[index])], Mark = FigureMark.Line },
            ],
        };
    }

    Figure Decisions()
    {
        var accept = metrics.Number("decisions.accept");
        var refer = metrics.Number("decisions.refer");
        var figure = Figure.Bars(
            Say("Part des clients dans chaque zone de décision", "Share of clients in each decision zone"),
            Say(
                $"{numbers.Percent(accept)} des dossiers reçoivent une proposition d’accord et {numbers.Percent(refer)} vont à un examen plus attentif.",
                $"{numbers.Percent(accept)} of applications are proposed for acceptance and {numbers.Percent(refer)} go to a closer look."),
            new FigureAxis(Say("Décision", "Decision")),
            new FigureAxis(Say("Part des clients", "Share of clients"), "%1") { From = 0, To = 1 },
            [Say("Accord", "Accept"), Say("Examen humain", "Refer"), Say("Refus", "Decline")],
            [accept, refer, metrics.Number("decisions.decline")]);

        return figure with
        {
            Language = language,
            Series = [figure.Series[0] with { Tones = [FigureTone.Accept, FigureTone.Refer, FigureTone.Decline] }],
        };
    }

    Figure Importance()
    {
        var count = Math.Min(15, metrics.Count("importance"));
        var names = Enumerable.Range(0, count).Select(index => metrics.Text($"importance.{index:0}.feature")).ToArray();
        var gains = metrics.Numbers("importance", ".gain");
        var total = gains.Sum();
        var order = Enumerable.Range(0, count).OrderByDescending(index => gains[index]).ThenBy(index => index).ToArray();
        var shares = order.Select(index => gains[index] / total).ToArray();

        return Figure.Bars(
            Say("Variables qui réduisent le plus l’erreur à l’apprentissage", "Features that most reduce the error in training"),
            Say(
                $"Les trois premières apportent {numbers.Percent(shares.Take(3).Sum())} du gain total. Le gain ne dit ni le sens de l’effet, ni une cause.",
                $"The first three bring {numbers.Percent(shares.Take(3).Sum())} of the total gain. Gain tells neither the direction of an effect nor a cause."),
            new FigureAxis(Say("Variable", "Feature")),
            new FigureAxis(Say("Part du gain total", "Share of total gain"), "%1"),
            [.. order.Select(index => Label(names[index]))],
            shares) with
        { Language = language, IsHorizontal = true };
    }

    // Two features may share a label: then the name tells them apart.
    string Label(string name)
    {
        var feature = features.FirstOrDefault(one => one.Name == name);
        if (feature is null)
            return name;

        var label = Say(feature.French, feature.English);

        return features.Count(one => Say(one.French, one.English) == label) > 1 ? $"{label} ({name})" : label;
    }
}
