using CreditScoring.Learning;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CreditScoring.Tests.Learning;

public sealed class SplitTests
{
    const string Given = "Split split = null!; IFeatureLearner learner = Learners.All[0]; ";

    [Fact]
    public void What_learns_can_be_handed_training_rows() => Assert.Empty(ErrorsOf(Given + "learner.Learn(split.Training);"));

    // CS1503, CS0029: held-out clients are no training rows. CS1061: there is no such public member. CS1729: no such public constructor.
    [Theory]
    [InlineData("learner.Learn(split.Validation);", "CS1503")]
    [InlineData("LearnedSample.Of(split.Validation, FeatureRecipe.Plain);", "CS1503")]
    [InlineData("TrainingRows rows = split.Validation;", "CS0029")]
    [InlineData("var rows = (TrainingRows)(object)split.Validation; var learned = learner.Learn((ValidationRows)(object)rows);", "CS1503")]
    [InlineData("var rows = TrainingRows.All(split.Validation.Matrix, split.Validation.Defaults);", "CS1061")]
    [InlineData("var rows = new TrainingRows(null, null, split.Validation.Positions);", "CS1729")]
    public void What_learns_cannot_be_handed_held_out_clients(string statement, string error) =>
        Assert.Contains(error, ErrorsOf(Given + statement));

    [Fact]
    public void Deals_every_client_to_one_side()
    {
        var (matrix, defaults) = SomeClients.Sample(300, seed: 1);
        var folds = StratifiedFolds.Deal(matrix.Clients, defaults, 4, seed: 1);
        var split = Split.Of(matrix, defaults, folds, 2);

        Assert.Equal(Enumerable.Range(0, 300), split.Training.Positions.Concat(split.Validation.Positions).Order());
        Assert.Equal(matrix.Clients[split.Training.Positions[7]], split.Training.Matrix.Clients[7]);
        Assert.Equal(defaults[split.Training.Positions[7]], split.Training.Defaults[7]);
    }

    static IEnumerable<string> ErrorsOf(string code) => CSharpScript
        .Create(code, ScriptOptions.Default.WithReferences(typeof(Split).Assembly).WithImports("CreditScoring.Learning"))
        .Compile().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
}
