using System.Globalization;
using CreditScoring.Selection;

namespace CreditScoring.Cli.Models;

/// <summary>Results of a search as lines for a terminal.</summary>
static class SearchText
{
    public static IEnumerable<string> Lines(SearchResults results)
    {
        foreach (var canary in results.Canaries)
            yield return string.Create(CultureInfo.InvariantCulture, $"  canary {canary.Canary}: {canary.Value:0.0000}, limit {canary.Limit:0.0000}");

        var (auc, accuracy) = (results.IndexOf("auc"), results.IndexOf("accuracy"));
        foreach (var candidate in results.Candidates)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{(candidate == results.Best ? "→" : " ")} {candidate.Options}: AUC {candidate.MeanTest(auc):0.0000} ± {candidate.TestDeviation(auc):0.0000} (train {candidate.MeanTrain(auc):0.0000}), accuracy {candidate.MeanTest(accuracy):0.0000} (train {candidate.MeanTrain(accuracy):0.0000}, gap {Gap(candidate)}){Verdict(candidate)}");

        if (results.AllOverBudget)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"OVERFITTING  every candidate loses more than the budget of {results.GapBudget} in accuracy from training to held-out clients; the best by {results.Refit} was chosen all the same.");
    }

    static string Gap(CandidateResult candidate) => candidate.Gap is { } gap
        ? string.Create(CultureInfo.InvariantCulture, $"{gap.Mean:0.0000}, 95 % {gap.Low:0.0000} to {gap.High:0.0000}")
        : "not watched";

    static string Verdict(CandidateResult candidate) =>
        candidate.Folds.FirstOrDefault(fold => fold.Error is not null) is { } failed ? $" FAILED: {failed.Error}" : candidate.IsOverBudget ? " OVER BUDGET" : "";
}
