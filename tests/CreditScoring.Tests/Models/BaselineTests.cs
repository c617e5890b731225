using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Tests.Models;

/// <summary>Reasons beside all, accepted and similar clients, near the cut-off, and what a model folder keeps for them.</summary>
public sealed class BaselineTests
{
    static readonly ScoringModel Model = SomeModel.Trained.Model;
    static readonly FeatureMatrix Matrix = SomeModel.Sample().Matrix;

    [Fact]
    public void Beside_accepted_clients_the_concepts_sum_to_the_distance_from_their_mean_log_odds()
    {
        var accepted = Enumerable.Range(0, Matrix.RowCount).Select(client => Model.Assess(Row(client))).Where(each => each.Decision == Decision.Accept).ToList();
        var baseline = Model.MeansOf(Baseline.Accepted)!;

        Assert.Equal(accepted.Count, baseline.Clients);
        Assert.Equal(accepted.Average(each => each.LogOdds) - Model.Base, baseline.Mean.Shap.Sum(), 1e-9);
    }

    // Accepted clients are safer than all: most concepts weigh more beside them.
    [Fact]
    public void A_refused_client_has_heavier_reasons_beside_accepted_clients_than_beside_all()
    {
        var refused = Enumerable.Range(0, Matrix.RowCount).Select(Row).Where(row => Model.Assess(row).Decision == Decision.Decline).Take(100).ToList();

        Assert.NotEmpty(refused);
        Assert.True(
            refused.Average(row => Model.Explain(row, Model.MeansOf(Baseline.Accepted)!).Reasons.Sum(reason => reason.LogOdds))
            > refused.Average(row => Model.Explain(row).Reasons.Sum(reason => reason.LogOdds)));
    }

    [Fact]
    public void Beside_itself_a_client_has_no_reason_and_no_strength()
    {
        var explanation = Model.Explain(Row(5), Model.SimilarTo(Matrix.Rows([5])));

        Assert.Equal((0, 0), (explanation.Reasons.Count, explanation.Strengths.Count));
        Assert.Contains(new NoticeClaim("limit.similar"), explanation.Limits.Select(sentence => sentence.Claim));
    }

    [Fact]
    public void Only_a_score_in_the_grey_zone_has_the_screen_near_the_cut_off()
    {
        var explanations = Enumerable.Range(0, 300).Select(client => Model.Explain(Row(client))).ToList();

        Assert.All(explanations, explanation => Assert.Equal(explanation.Assessment.Decision == Decision.Refer, explanation.NearCutOff.Count > 0));
        Assert.Contains(explanations, explanation => explanation.NearCutOff.Any(sentence => sentence.Claim is PivotClaim));
    }

    [Fact]
    public void A_folder_keeps_what_reasons_need()
    {
        var read = ModelFolder.Read("here", name => Files.GetValueOrDefault(name), Model.Identity);

        Assert.Equal(Sentences(Model), Sentences(read));
        Assert.Equal(Model.Background!.Twin!.Features.Count, read.Background!.Twin!.Features.Count);
    }

    // As an earlier release wrote it: its manifest does not list the file.
    [Fact]
    public void A_folder_without_explanations_is_read_and_compares_with_all_clients_alone()
    {
        var older = ModelFolder.Contents(SomeModel.Trained with { Model = Plain }, SomeModel.Options, "");
        var read = ModelFolder.Read("here", name => older.GetValueOrDefault(name), Model.Identity);

        Assert.DoesNotContain("explanation.json", older.Keys);
        Assert.Null(read.MeansOf(Baseline.Accepted));
        Assert.NotEmpty(read.Explain(Row(0)).Sentences);
    }

    [Theory]
    [InlineData("\"concepts\":[\"external-scores\"", "\"concepts\":[\"no-such\"", "its concepts are")]
    [InlineData("\"clients\":1200,\"shap\":[0,", "\"clients\":1200,\"shap\":[", "means for")]
    [InlineData("{\"format\":1", "{\"format\":9", "format version 9")]
    public void An_explanation_of_another_model_is_refused(string said, string instead, string fault)
    {
        var explanation = System.Text.Encoding.UTF8.GetString(Files["explanation.json"]);
        var changed = explanation.Replace(said, instead, StringComparison.Ordinal);
        Assert.NotEqual(explanation, changed);
        var bytes = System.Text.Encoding.UTF8.GetBytes(changed);
        var manifest = System.Text.Encoding.UTF8.GetString(Files["manifest.json"]).Replace(Hash(Files["explanation.json"]), Hash(bytes), StringComparison.Ordinal);

        var refusal = Assert.Throws<InvalidDataException>(() => ModelFolder.Read(
            "here", name => name switch { "explanation.json" => bytes, "manifest.json" => System.Text.Encoding.UTF8.GetBytes(manifest), _ => Files.GetValueOrDefault(name) }, Model.Identity));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("explanation.json", refusal.Message, StringComparison.Ordinal);
    }

    static IReadOnlyDictionary<string, byte[]> Files { get; } = ModelFolder.Contents(SomeModel.Trained, SomeModel.Options, "");

    static ScoringModel Plain { get; } = new(Model.Identity, Model.Features, Model.Trees, Model.Calibration, Model.Rule, Model.BaseRate, Model.Reference);

    static List<string> Sentences(ScoringModel model) =>
        [.. ((Baseline[])[Baseline.All, Baseline.Accepted]).SelectMany(kind => model.Explain(Row(7), model.MeansOf(kind)!).Sentences.Select(sentence => sentence.French))];

    static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));

    static float[] Row(int client)
    {
        var row = new float[Matrix.Columns.Count];
        Matrix.CopyRow(client, row);

        return row;
    }
}
