using CreditScoring.Models;
using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Models;

public sealed class ModelComparisonTests
{
    static readonly OutOfFoldRow[] First =
    [
        new("a", 0, 1, 0.3), new("b", 0, 1, 0.1), new("c", 0, 0, 0.2), new("d", 0, 0, 0.05),
        new("e", 1, 1, 0.3), new("f", 1, 1, 0.2), new("g", 1, 0, 0.1), new("h", 1, 0, 0.05),
    ];

    [Fact]
    public void Gives_the_differences_worked_by_hand()
    {
        // The second swaps b and c of fold 0: its AUC goes from 3/4 to 1; that of fold 1 stays 1. Mean (1/4 + 0) / 2.
        OutOfFoldRow[] second = [.. First.Select(row => row.Client switch { "b" => row with { Pd = 0.2 }, "c" => row with { Pd = 0.1 }, _ => row }).Reverse()];
        var comparison = ModelComparison.Of(First, second);

        Assert.Equal(8, comparison.Clients);
        Assert.Equal(0.125, comparison.Folds.Mean, 1e-12);
        // Of the 16 pairs of all clients the first has b below c, and b level with g and f with c: 14 right. The second has all 16 right.
        Assert.Equal(2 / 16.0, comparison.Auc.Difference, 1e-12);
        Assert.Equal(comparison.Auc.Difference, -ModelComparison.Of(second, First).Auc.Difference, 1e-12);
    }

    [Fact]
    public void Refuses_models_judged_on_other_clients_folds_or_outcomes()
    {
        Assert.Throws<InvalidDataException>(() => ModelComparison.Of(First, First[1..]));
        Assert.Throws<InvalidDataException>(() => ModelComparison.Of([], []));
        foreach (var changed in new[] { First[0] with { Fold = 1 }, First[0] with { Default = 0 }, First[0] with { Client = "z" } })
            Assert.Throws<InvalidDataException>(() => ModelComparison.Of(First, [changed, .. First[1..]]));
    }

    [Fact]
    public void Reads_back_what_a_training_wrote()
    {
        using var folder = new TemporaryFolder();
        var model = Path.Combine(folder.Path, "model");
        ModelFolder.Write(model, SomeModel.Trained, SomeModel.Options, "");

        Assert.Equal(SomeModel.Trained.OutOfFold, OutOfFoldFile.Read(model));
    }

    [Theory]
    [InlineData("client,pd\n1,0.5\n", "line 1")]
    [InlineData("client,fold,target,pd\n1,0,0,0.5\n2,0,2,0.5\n", "line 3")]
    [InlineData("client,fold,target,pd\n1,0,0,1.5\n", "line 2")]
    [InlineData("client,fold,target,pd\n0,0,0.5\n", "line 2")]
    public void Says_which_line_is_wrong(string content, string place)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "oof.csv"), content);

        Assert.Contains(place, Assert.Throws<InvalidDataException>(() => OutOfFoldFile.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}
