using System.Text.Json.Serialization;

namespace CreditScoring.Selection;

/// <summary>The outcome of a search, with all that scikit-learn calls <c>cv_results_</c>.</summary>
/// <param name="Measures">What candidates were judged by.</param>
/// <param name="Candidates">Each candidate with its folds.</param>
/// <param name="Folds">The plan of the folds, in one line.</param>
/// <param name="GapBudget">Greatest mean loss of accuracy from training to held-out clients.</param>
/// <param name="Refit">Name of the rule by which the best was chosen.</param>
/// <param name="RefitMeasure">Name of the measure that <see cref="BestScore"/> tells.</param>
/// <param name="BestIndex">Position of the chosen candidate.</param>
/// <param name="AllOverBudget">Whether every candidate is beyond the budget, so that one of them was chosen all the same.</param>
/// <param name="RefitSeconds">Time to train the chosen candidate on all clients; null when it was not.</param>
/// <param name="Canaries">What the leak canaries measured; empty when none was set off.</param>
public sealed record SearchResults(
    IReadOnlyList<MeasureName> Measures, IReadOnlyList<CandidateResult> Candidates, string Folds, double GapBudget, string Refit, string RefitMeasure,
    int BestIndex, bool AllOverBudget, double? RefitSeconds, IReadOnlyList<CanaryReading> Canaries)
{
    /// <summary>The chosen candidate.</summary>
    [JsonIgnore]
    public CandidateResult Best => Candidates[BestIndex];

    /// <summary>Values of the dimensions of the chosen candidate.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, SearchValue> BestParameters => Best.Options.Parameters;

    /// <summary>Mean of <see cref="RefitMeasure"/> of the chosen candidate on held-out clients.</summary>
    [JsonIgnore]
    public double BestScore => Best.MeanTest(IndexOf(RefitMeasure));

    /// <summary>The same with every time set to 0: what two runs of one search have in common to the last byte.</summary>
    public SearchResults WithoutTimes() => this with
    {
        Candidates = [.. Candidates.Select(candidate => candidate with { Folds = [.. candidate.Folds.Select(fold => fold with { FitSeconds = 0, ScoreSeconds = 0 })] })],
        RefitSeconds = RefitSeconds is null ? null : 0,
    };

    /// <summary>Position of a measure.</summary>
    /// <exception cref="ArgumentException">It was not measured.</exception>
    public int IndexOf(string measure)
    {
        for (var index = 0; index < Measures.Count; index++)
            if (Measures[index].Name == measure)
                return index;

        throw new ArgumentException($"There is no measure '{measure}' in this search; there are {string.Join(", ", Measures.Select(each => each.Name))}.", nameof(measure));
    }

    /// <summary>Gathers scores and chooses.</summary>
    /// <param name="candidates">The candidates, with the turn and the resource of halving.</param>
    /// <param name="scores">Scores of every candidate on every fold.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="plan">The plan of the folds, in one line.</param>
    /// <param name="foldsOfRepeat">Folds of one repeat.</param>
    /// <param name="settings">Measures, budget and rule.</param>
    /// <exception cref="ArgumentException">A candidate lacks a fold, every fit failed, or the rule names a measure that was not taken.</exception>
    internal static SearchResults Of(
        IReadOnlyList<(SearchCandidate Options, int? Turn, int? Resource)> candidates, IReadOnlyList<CellScore> scores, int folds, string plan, int foldsOfRepeat, SearchSettings settings)
    {
        var ofCandidate = scores.ToLookup(score => score.Candidate);
        var results = candidates.Select((candidate, position) =>
        {
            var own = ofCandidate[position].OrderBy(score => score.Fold).ToList();
            if (own.Count != folds)
                throw new ArgumentException($"Candidate {position} has {own.Count} of {folds} folds: run the missing shards with the same journal first.", nameof(scores));

            var gap = own.TrueForAll(score => score.Gap is not null) ? AccuracyGap.OfFolds([.. own.Select(score => score.Gap!)], foldsOfRepeat) : null;

            return new CandidateResult(position, candidate.Options, own, gap, gap?.Mean > settings.GapBudget, candidate.Turn, candidate.Resource);
        }).ToList();

        var unchosen = new SearchResults(
            [.. settings.Measures.Select(measure => new MeasureName(measure.Name, measure.HigherIsBetter))], results, plan, settings.GapBudget,
            settings.Refit.Name, settings.Refit.Measure, 0, false, null, []);
        var finished = results.FindAll(result => result.Turn == results.Max(other => other.Turn) && !result.HasFailedFit);
        if (finished.Count == 0)
            throw new ArgumentException($"Every candidate has a fit that failed; the first: {results.SelectMany(result => result.Folds).First(fold => fold.Error is not null).Error}", nameof(scores));

        var within = finished.FindAll(result => !result.IsOverBudget);
        var best = settings.Refit.Choose(unchosen, within.Count > 0 ? within : finished);
        unchosen.IndexOf(settings.Refit.Measure);

        return unchosen with { BestIndex = best.Candidate, AllOverBudget = within.Count == 0 };
    }
}
