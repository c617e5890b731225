using CreditScoring.Answers;
using CreditScoring.Features;
using CreditScoring.HomeCredit;
using CreditScoring.HomeCredit.Synthetic;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Support;

/// <summary>Synthetic clients with their raw rows, and a model that reads every feature of the catalog and the learned ones: made once for a class of tests.</summary>
public sealed class AnswerableClients : IDisposable
{
    readonly TemporaryFolder folder = new();

    public AnswerableClients()
    {
        SyntheticData.Write(folder.Path, new() { Clients = 2_500, Seed = 31, Threads = 2 });
        Tables = HomeCreditFolder.Read(folder.Path).Tables;
        Matrix = FeatureBuilder.Build(Tables, 2);
        var outcomes = Tables.Applications.Numbers("TARGET");
        var known = Enumerable.Range(0, Matrix.RowCount).Where(row => !float.IsNaN(outcomes[row])).ToArray();
        Trained = Matrix.Rows(known);
        Defaults = Array.ConvertAll(known, row => outcomes[row]);
        Options = new TrainingOptions
        {
            Folds = 2, Draws = 40, Threads = 2, Recipe = new FeatureRecipe { Learners = Learners.All },
            Trees = new BoostedTreesOptions { Rounds = 80, LearningRate = 0.08, Leaves = 12, MinRowsPerLeaf = 20, FeatureFraction = 0.3 },
        };
        Result = SomeModel.Train(Trained, Defaults, Options);
    }

    internal HomeCreditTables Tables { get; }

    internal FeatureMatrix Matrix { get; }

    internal FeatureMatrix Trained { get; }

    internal float[] Defaults { get; }

    internal TrainingOptions Options { get; }

    internal TrainingResult Result { get; }

    internal ScoringModel Model => Result.Model;

    internal ClientCase Case(int row) => ClientCase.Of(Model, Tables, row);

    public void Dispose() => folder.Dispose();
}
