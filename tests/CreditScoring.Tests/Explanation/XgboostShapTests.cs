using System.Globalization;
using CreditScoring.Explanation;
using CreditScoring.Tests.Trees.Import;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Explanation;

public class XgboostShapTests
{
    const double Tolerance = 1e-5; // XGBoost adds up in 32 bits

    [Theory]
    [InlineData("xgboost-numbers")]
    [InlineData("xgboost-categories")]
    public void Contributions_and_interactions_are_those_of_XGBoost_on_its_own_model(string name)
    {
        var model = ForeignModels.Import(name + ".json").Trees;
        var shap = new TreeShap(model);
        var rows = ForeignModels.Answers(name, model).Rows;
        var expected = Explanations(name, model);
        Assert.Equal(rows.Length, expected.Length);

        var actual = new double[model.Features.Count];
        foreach (var (row, (contributions, start, interactions)) in rows.Zip(expected))
        {
            shap.Contributions(row, actual);
            var pairs = shap.Interactions(row);

            Assert.Equal(start, shap.Base, Tolerance);
            for (var feature = 0; feature < actual.Length; feature++)
            {
                Assert.Equal(contributions[feature], actual[feature], Tolerance);
                for (var other = 0; other < actual.Length; other++)
                    Assert.Equal(interactions[feature][other], pairs[feature][other], Tolerance);
            }
        }

        Assert.Contains(expected, explanation => explanation.Interactions[0].Skip(1).Any(interaction => Math.Abs(interaction) > 100 * Tolerance)); // else equality would tell nothing
    }

    static (double[] Contributions, double Base, double[][] Interactions)[] Explanations(string name, BoostedTrees model)
    {
        var width = model.Features.Count + 1; // the base is last
        var lines = ForeignModels.Text(name + "-shap.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        return [.. lines.Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).Select(cells =>
            (cells[..(width - 1)], cells[width - 1], cells[width..].Chunk(width).Select(row => row[..^1]).ToArray()))];
    }
}
