using CreditScoring.Numerics;

namespace CreditScoring.Linear;

/// <summary>Chooses columns of weights of evidence for a regression, one at a time, each on the side where more evidence is safer.</summary>
static class StepwiseSelection
{
    /// <summary>Positions of the columns chosen in order, the regression on them, and whether the limit on their number ended the choice.</summary>
    /// <param name="candidates">Weights of evidence, column by column, the most telling first.</param>
    /// <param name="defaults">1 for default, 0 for repaid.</param>
    /// <param name="options">Limits.</param>
    /// <remarks>
    /// Forward by the score test: the column that would help most comes next. After each fit every coefficient must be at least so many standard errors below 0; a newcomer that
    /// is not, or makes another fall short, is dropped for good, which keeps every sign as the weight of evidence implies.
    /// </remarks>
    public static (List<int> Chosen, LogisticModel Model, bool IsFull) Run(IReadOnlyList<double[]> candidates, float[] defaults, ScorecardOptions options)
    {
        var chosen = new List<int>();
        var left = Enumerable.Range(0, candidates.Count).ToList();
        var model = LogisticTrainer.Train([], defaults, options.Logistic);
        while (chosen.Count < options.MaxFeatures)
        {
            var tests = Tests(candidates, chosen, left, model, defaults, options.Logistic.Ridge);
            var helpful = Enumerable.Range(0, left.Count).Where(place => tests[place] < 0 && -tests[place] >= options.MinStandardErrors)
                .OrderBy(place => tests[place]).ThenBy(place => left[place]).Select(place => left[place]).ToList();
            var isGrown = false;
            foreach (var column in helpful)
            {
                left.Remove(column);
                var next = LogisticTrainer.Train([.. chosen.Append(column).Select(each => candidates[each])], defaults, options.Logistic);
                isGrown = IsSafe(next, options.MinStandardErrors);
                if (!isGrown)
                    continue;

                chosen.Add(column);
                model = next;
                break;
            }

            if (!isGrown)
                return (chosen, model, false);
        }

        return (chosen, model, true);
    }

    static bool IsSafe(LogisticModel model, double standardErrors) =>
        Enumerable.Range(0, model.Coefficients.Length).All(column => model.Coefficients[column] < 0 && -model.Coefficients[column] >= standardErrors * model.Errors[column]);

    static double[] Tests(IReadOnlyList<double[]> candidates, List<int> chosen, List<int> left, LogisticModel model, float[] defaults, double ridge)
    {
        double[][] columns = [.. chosen.Select(column => candidates[column])];
        var logOdds = model.PredictLogOdds(columns, defaults.Length);
        var factor = LogisticTrainer.Information(columns, logOdds, ridge);
        var pds = Array.ConvertAll(logOdds, LogOdds.ToProbability);

        return [.. left.Select(column => LogisticModel.ScoreTest(columns, pds, factor, candidates[column], defaults))];
    }
}
