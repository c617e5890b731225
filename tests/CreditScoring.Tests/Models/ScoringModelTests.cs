using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

public sealed class ScoringModelTests
{
    static readonly ScoringModel Model = SomeModel.Trained.Model;
    static readonly FeatureMatrix Matrix = SomeModel.Sample().Matrix;

    [Fact]
    public void Concepts_and_base_sum_to_the_log_odds_for_every_client()
    {
        for (var client = 0; client < Matrix.RowCount; client++)
        {
            var explanation = Model.Explain(Row(client));

            Assert.Equal(explanation.Assessment.LogOdds, explanation.Base + explanation.Concepts.Sum(concept => concept.LogOdds), 1e-9);
        }
    }

    [Fact]
    public void Places_each_client_by_what_its_concepts_add()
    {
        var space = Model.Space(Matrix, threads: 2);
        var (first, second) = (Model.Explain(Row(3)), Model.Explain(Row(900)));

        var distance = Math.Sqrt(first.Concepts.Sum(concept =>
            Math.Pow(concept.LogOdds - second.Concepts.Single(other => other.Concept == concept.Concept).LogOdds, 2)));

        Assert.Equal(Matrix.RowCount, space.ClientCount);
        Assert.Equal(distance, space.Nearest(3, Matrix.RowCount - 1).Single(client => client.Row == 900).Distance, 1e-5);
    }

    [Fact]
    public void Reasons_raise_the_risk_strengths_lower_it_and_leaving_them_out_shows_it()
    {
        var reasons = 0;
        for (var client = 0; client < 200; client++)
        {
            var explanation = Model.Explain(Row(client));

            Assert.InRange(explanation.Reasons.Count, 0, 4);
            Assert.InRange(explanation.Strengths.Count, 0, 2);
            Assert.All(explanation.Reasons, reason => Assert.True(reason.LogOdds > 0 && (reason.IsCombined || reason.PdWithout < explanation.Assessment.Pd)));
            Assert.All(explanation.Strengths, strength => Assert.True(strength.LogOdds < 0 && (strength.IsCombined || strength.PdWithout > explanation.Assessment.Pd)));
            reasons += explanation.Reasons.Count;
        }

        Assert.True(reasons > 200);
    }

    [Fact]
    public void No_sentence_shows_a_raw_column_name()
    {
        for (var client = 0; client < 200; client++)
        {
            var explanation = Model.Explain(Row(client));
            foreach (var sentence in explanation.Reasons.Concat(explanation.Strengths).SelectMany(reason => reason.French.Concat(reason.English)))
                Assert.DoesNotMatch("[A-Z]{2,}_|NaN|SHAP|log-odds", sentence);
        }
    }

    static float[] Row(int client)
    {
        var row = new float[Matrix.Columns.Count];
        Matrix.CopyRow(client, row);

        return row;
    }
}
