using CreditScoring.Experiments;

namespace CreditScoring.Reporting.Site;

/// <summary>What follows from a comparison on class imbalance, in words: every sentence is computed from its verdicts.</summary>
public static class ImbalanceConclusion
{
    static readonly (string Measure, string Calibration)[] told =
    [
        ("auc", "none"), ("cost", "none"), ("cost", "prior"), ("cost", "platt"), ("cost", "isotonic"), ("calibrationError", "none"), ("calibrationError", "prior"),
        ("calibrationError", "platt"), ("calibrationError", "isotonic"), ("instability", "none"), ("instability", "platt"), ("reasonOverlap", "none"),
    ];

    /// <summary>The sentences, the conclusion last; none when there is nothing to compare.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="language">Language of the sentences.</param>
    public static IReadOnlyList<string> Of(ImbalanceReport report, ReportLanguage language)
    {
        if (report.Methods.Count < 2)
            return [];

        var sentences = told.Select(each => Sentence(report, each.Measure, each.Calibration, language)).Append(Final(report, language));

        return language == ReportLanguage.French ? [.. sentences.Select(FrenchSpaces.Of)] : [.. sentences];
    }

    static string Sentence(ImbalanceReport report, string measure, string calibration, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        var heading = ImbalanceWords.Measure(measure, language)
            + (measure is "auc" or "reasonOverlap" ? "" : ", " + ImbalanceWords.Calibration(calibration, language));
        var (better, worse) = (Names(ImbalanceVerdict.Better), Names(ImbalanceVerdict.Worse));
        var first = ImbalanceWords.Method(report.Methods[0].Method, language);
        var betterText = better.Length == 0
            ? isFrench ? $"aucune méthode ne fait mieux que « {first} » au-delà du hasard" : $"no method is better than {first} beyond chance"
            : (isFrench ? $"font mieux que « {first} », au-delà du hasard : " : $"better than {first}, beyond chance: ") + string.Join(", ", better);
        var worseText = worse.Length == 0
            ? isFrench ? "aucune ne fait moins bien" : "none is worse"
            : (isFrench ? "font moins bien : " : "worse: ") + string.Join(", ", worse);

        return isFrench ? $"{heading} : {betterText} ; {worseText}." : $"{heading}: {betterText}; {worseText}.";

        string[] Names(ImbalanceVerdict verdict) =>
            [.. report.Methods.Where(method => method.Of(measure, calibration).Verdict == verdict).Select(method => ImbalanceWords.Method(method.Method, language))];
    }

    // A method earns its place by cost, under any calibration, or by rank: the rest only says why not.
    static string Final(ImbalanceReport report, ReportLanguage language)
    {
        var isFrench = language == ReportLanguage.French;
        var first = ImbalanceWords.Method(report.Methods[0].Method, language);
        var winners = report.Methods
            .Where(method => method.Measures.Any(result => result.Measure is "auc" or "cost" && result.Verdict == ImbalanceVerdict.Better))
            .Select(method => ImbalanceWords.Method(method.Method, language)).ToArray();
        var losers = report.Methods.Skip(1)
            .Count(method => method.Measures.Any(result => result.Measure is "auc" or "cost" or "calibrationError" && result.Verdict == ImbalanceVerdict.Worse));
        var others = report.Methods.Count - 1;

        if (winners.Length > 0)
            return isFrench
                ? $"Ici, au moins une méthode classe mieux ou coûte moins que « {first} », au-delà du hasard : {string.Join(", ", winners)}."
                : $"Here at least one method ranks better or costs less than {first}, beyond chance: {string.Join(", ", winners)}.";

        return isFrench
            ? $"Aucune des {others} autres méthodes ne classe mieux ni ne coûte moins que « {first} » au-delà du hasard, calibrée ou non ; {losers} classent moins bien, coûtent plus ou annoncent des probabilités plus fausses."
            : $"None of the {others} other methods ranks better or costs less than {first} beyond chance, calibrated or not; {losers} rank worse, cost more or state probabilities that are further off.";
    }
}
