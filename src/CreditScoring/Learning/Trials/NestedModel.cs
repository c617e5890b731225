using CreditScoring.Features;
using CreditScoring.Features.Loans;
using CreditScoring.Trees;

namespace CreditScoring.Learning.Trials;

/// <summary>A model of single loans inside the model of clients: each loan is given its client's outcome to learn, and a client the log-odds of its loans.</summary>
/// <remarks>
/// Clients are dealt into folds, never loans, and a client's loans are told by a model that did not see the client. A client teaches by its
/// latest loans only, so that a long history does not weigh more.
/// </remarks>
sealed class NestedModel : ITrial
{
    const int InnerFolds = 5;
    const int MostLoansToLearn = 10;
    const ulong Seed = 1;

    static readonly BoostedTreesOptions options = new()
    {
        Rounds = 150, LearningRate = 0.05, Leaves = 15, MinRowsPerLeaf = 150, L2 = 50, FeatureFraction = 0.5,
    };

    readonly LoanRows loans;
    readonly LoanSummary[] summaries;

    public NestedModel(string id, string idea, string prefix, LoanRows loans, params LoanSummary[] summaries)
    {
        Id = id;
        Idea = idea;
        this.loans = loans;
        this.summaries = summaries;
        Columns = [.. summaries.Select(summary => FeatureColumn.Numeric($"{prefix}_{summary.ToString().ToUpperInvariant()}"))];
    }

    public string Id { get; }

    public string Idea { get; }

    public IReadOnlyList<FeatureColumn> Columns { get; }

    public (float[][] Training, float[][] Validation) Values(Split split)
    {
        var training = Columns.Select(_ => new float[split.Training.Positions.Length]).ToArray();
        var deal = StratifiedFolds.Deal(split.Training.Matrix.Clients, split.Training.Defaults, InnerFolds, Seed);
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var inner = Split.Of(split.Training.Matrix, split.Training.Defaults, deal, fold);
            var values = Of(Learn(inner.Training), inner.Validation.Matrix.Clients);
            for (var column = 0; column < training.Length; column++)
                for (var row = 0; row < inner.Validation.Count; row++)
                    training[column][inner.Validation.Positions[row]] = values[column][row];
        }

        return (training, Of(Learn(split.Training), split.Validation.Matrix.Clients));
    }

    BoostedTrees Learn(TrainingRows rows)
    {
        var (picked, outcomes) = (new List<int>(), new List<float>());
        for (var client = 0; client < rows.Defaults.Length; client++)
        {
            var (first, count) = loans.Of(rows.Matrix.Clients[client]);
            for (var loan = Math.Max(0, count - MostLoansToLearn); loan < count; loan++)
            {
                picked.Add(first + loan);
                outcomes.Add(rows.Defaults[client]);
            }
        }

        return BoostedTreesTrainer.Train(loans.Matrix.Rows([.. picked]), [.. outcomes], options);
    }

    /// <summary>Summaries of the log-odds of each client's loans; NaN for a client without.</summary>
    float[][] Of(BoostedTrees trees, IReadOnlyList<string> clients)
    {
        var values = summaries.Select(_ => new float[clients.Count]).ToArray();
        var row = new float[loans.Matrix.Columns.Count];
        for (var client = 0; client < clients.Count; client++)
        {
            var (first, count) = loans.Of(clients[client]);
            var logOdds = new double[count];
            for (var loan = 0; loan < count; loan++)
            {
                loans.Matrix.CopyRow(first + loan, row);
                logOdds[loan] = trees.PredictLogOdds(row);
            }

            for (var summary = 0; summary < summaries.Length; summary++)
                values[summary][client] = (float)Summarise(summaries[summary], logOdds);
        }

        return values;
    }

    static double Summarise(LoanSummary summary, double[] logOdds) => (summary, logOdds.Length) switch
    {
        (_, 0) or (LoanSummary.Std, 1) => double.NaN,
        (LoanSummary.Mean, _) => logOdds.Average(),
        (LoanSummary.Max, _) => logOdds.Max(),
        (LoanSummary.Min, _) => logOdds.Min(),
        (LoanSummary.Last, _) => logOdds[^1],
        _ => Math.Sqrt(logOdds.Sum(value => (value - logOdds.Average()) * (value - logOdds.Average())) / (logOdds.Length - 1)),
    };
}

/// <summary>How the log-odds of a client's loans become one number.</summary>
enum LoanSummary
{
    Mean,
    Max,
    Min,
    Std,
    Last,
}
