using CreditScoring.Drift;
using CreditScoring.Experiments;
using CreditScoring.Linear;
using CreditScoring.Models;

namespace CreditScoring.Reporting.Site;

/// <summary>Something that was tried, measured, and did not help.</summary>
/// <param name="Tried">What was tried.</param>
/// <param name="IsSynthetic">Whether it was measured on synthetic clients.</param>
/// <param name="Found">What was found, with its figures.</param>
/// <param name="PageKey">Key of the page that says more.</param>
/// <param name="Command">The command that repeats it.</param>
public sealed record NegativeResult(string Tried, bool IsSynthetic, string Found, string PageKey, string Command)
{
    const double OverlapAimedAt = 0.8;

    /// <summary>What the published studies found, each figure read from them; a study that found a gain says so.</summary>
    internal static IReadOnlyList<NegativeResult> All(PublishedStudies studies, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        NegativeResult[] all =
        [
            .. studies.Imbalance.Select(log => OfImbalance(log, isFrench)),
            .. studies.Trials.Select(log => OfTrials(log, isFrench)),
            .. studies.Twins.Select(twin => OfTwin(twin, isFrench)),
            .. studies.Fairness.SelectMany(study => OfFairness(study, isFrench)),
            .. studies.Stability.Select(study => OfStability(study, isFrench)),
            .. studies.Alarms.SelectMany(study => OfDelays(study, isFrench)),
        ];

        return isFrench ? [.. all.Select(one => one with { Tried = FrenchSpaces.Of(one.Tried), Found = FrenchSpaces.Of(one.Found) })] : all;
    }

    static NegativeResult OfImbalance(ImbalanceLog log, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        var others = log.Bench.Methods.Skip(1).ToArray();
        var winners = others.Count(method => method.Measures.Any(result => result.Measure is "auc" or "cost" && result.Verdict == ImbalanceVerdict.Better));
        var worse = others.Count(method => method.Of("auc", "none").Verdict == ImbalanceVerdict.Worse);

        return new(
            isFrench ? "Rééquilibrer les classes" : "Balancing the classes", log.Data.Kind == "synthetic",
            isFrench
                ? $"Sur {numbers.Number(others.Length)} méthodes, classent mieux ou coûtent moins que le seuil déplacé, au-delà du hasard : {numbers.Number(winners)} ; classent moins bien : {numbers.Number(worse)}."
                : $"Of {numbers.Number(others.Length)} methods, better in rank or cost than threshold moving, beyond chance: {numbers.Number(winners)}; worse in rank: {numbers.Number(worse)}.",
            "imbalance", "credit imbalance DIR --output FILE");
    }

    static NegativeResult OfTrials(TrialLog log, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        var best = log.Trial.Ideas.MaxBy(idea => idea.Gain.Mean)!;
        var interval = TwinText.Interval(best.Gain.Low, best.Gain.High, 4, numbers);

        return new(
            isFrench ? "Des variables de plus" : "More features", log.Data.Kind == "synthetic",
            isFrench
                ? $"Sur {numbers.Number(log.Trial.Ideas.Count)} idées, gains prouvés : {numbers.Number(log.Trial.Ideas.Count(idea => idea.IsGain))}. La meilleure gagne {numbers.Signed(best.Gain.Mean, 4)} d’AUC ({interval})."
                : $"Of {numbers.Number(log.Trial.Ideas.Count)} ideas, proven gains: {numbers.Number(log.Trial.Ideas.Count(idea => idea.IsGain))}. The best gains {numbers.Signed(best.Gain.Mean, 4)} in AUC ({interval}).",
            "features", "credit trial DIR");
    }

    static NegativeResult OfTwin(PublishedTwin twin, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        var (auc, cost) = (twin.Transparency.Price.Auc, twin.Transparency.Price.Cost);
        var told = $"{numbers.Signed(auc.Difference, 4)} ({TwinText.Interval(auc.Low, auc.High, 4, numbers)})";
        var costTold = $"{numbers.Signed(cost.Mean, 4)} ({TwinText.Interval(cost.Low, cost.High, 4, numbers)})";

        return new(
            isFrench ? "Des centaines d’arbres, plutôt qu’une grille de score" : "Hundreds of trees rather than a scorecard", twin.Data.Kind == "synthetic",
            isFrench
                ? $"AUC des arbres moins celle de la grille : {told}{(auc.Low > 0 ? "" : ", non prouvé")}. Coût par client : {costTold}{(cost.High < 0 ? "" : ", non prouvé")}."
                : $"AUC of the trees less that of the scorecard: {told}{(auc.Low > 0 ? "" : ", not proven")}. Cost per client: {costTold}{(cost.High < 0 ? "" : ", not proven")}.",
            "transparency", "credit twin DIR --output FOLDER");
    }

    static IEnumerable<NegativeResult> OfFairness(FairnessMetrics study, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        if (study.Models.FirstOrDefault(one => one.Name == "withoutSexAndAge") is not { Price: { } price } model || model.Guesses.Count == 0)
            yield break;

        var told = $"{numbers.Signed(price.Auc.Difference, 4)} ({TwinText.Interval(price.Auc.Low, price.Auc.High, 4, numbers)})";
        var guess = numbers.Number(model.Guesses[0].Auc.Auc, 3);

        yield return new(
            isFrench ? "Ôter le sexe et l’âge pour ne plus les lire" : "Leaving sex and age out so as not to read them", study.Data.Kind == "synthetic",
            isFrench
                ? $"Ce qui reste devine encore le sexe, avec une AUC de {guess}. Différence d’AUC : {told}."
                : $"What remains still guesses the sex, with an AUC of {guess}. Difference in AUC: {told}.",
            "fairness", "credit fairness DIR --output FILE");
    }

    static NegativeResult OfStability(StabilitySummary study, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        var means = study.Unseen ?? study.Trained;
        var reached = means.Overlap >= OverlapAimedAt;

        return new(
            isFrench ? "Des raisons qu’un autre tirage redonne" : "Reasons that another draw gives again", study.Data.Kind == "synthetic",
            isFrench
                ? $"Recouvrement de {numbers.Percent(means.Overlap)} pour {numbers.Percent(OverlapAimedAt)} visés{(reached ? "" : " : manqué")}. Raisons solides : {numbers.Percent(means.Solid)}."
                : $"Overlap of {numbers.Percent(means.Overlap)} for {numbers.Percent(OverlapAimedAt)} aimed at{(reached ? "" : ": missed")}. Solid reasons: {numbers.Percent(means.Solid)}.",
            "stability", "credit stability MODEL --features FILE");
    }

    // Shifts that our rule tells later than the other, or never.
    static IEnumerable<NegativeResult> OfDelays(AlarmStudy study, bool isFrench)
    {
        var numbers = Numbers(isFrench);
        var slower = study.Delays.Where(delay => delay.Told < delay.EvidentlyTold || delay.MeanWindows > delay.EvidentlyMeanWindows).ToArray();
        if (slower.Length == 0)
            yield break;

        var never = slower.Count(delay => delay.Told == 0);
        var most = slower.Max(delay => delay.MeanWindows - delay.EvidentlyMeanWindows ?? 0);

        yield return new(
            isFrench ? "Ne presque jamais alerter à tort, sans rien dire plus tard" : "Almost no false alarm, and nothing told later", true,
            isFrench
                ? $"Sur {numbers.Number(study.Delays.Count)} changements essayés, dits plus tard ou moins souvent que par la règle d’Evidently : {numbers.Number(slower.Length)}, dont jamais dits : {numbers.Number(never)} ; au pire {numbers.Number(most, 1)} fenêtres de retard."
                : $"Of {numbers.Number(study.Delays.Count)} changes tried, told later or less often than by Evidently’s rule: {numbers.Number(slower.Length)}, of which never told: {numbers.Number(never)}; {numbers.Number(most, 1)} windows late at worst.",
            "drift", "credit bench drift-alarms");
    }

    static ReportNumbers Numbers(bool isFrench) => isFrench ? ReportNumbers.French : ReportNumbers.English;
}
