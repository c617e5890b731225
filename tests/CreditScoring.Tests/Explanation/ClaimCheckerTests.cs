using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.Models;

namespace CreditScoring.Tests.Explanation;

/// <summary>Every sentence of a trained model is true, and a broken one of each kind is caught.</summary>
public sealed class ClaimCheckerTests
{
    static readonly ScoringModel Model = SomeModel.Trained.Model;
    static readonly FeatureMatrix Matrix = SomeModel.Sample().Matrix;
    static readonly ClaimChecker Checker = Model.Checker(Matrix, SomeModel.Sample().Defaults.Average());
    static readonly Language[] Both = [Language.French, Language.English];

    // Of each kind, the sentences in both languages; of the choice of concepts, one a client.
    [Theory]
    [InlineData(Baseline.All)]
    [InlineData(Baseline.Accepted)]
    [InlineData(Baseline.Similar)]
    public void Every_sentence_of_every_client_is_true_in_both_languages(Baseline baseline)
    {
        var clients = Matrix.Rows([.. Enumerable.Range(0, 500)]);
        var result = new ClaimRun(Model, Checker, baseline, Both, threads: 2).Of(clients);

        Assert.Empty(result.Faults);
        Assert.Equal(0, result.False);
        Assert.Equal(["choice", "combined", "fact", "near", "notice", "pivot", "risk", "unknown", "untold", "without", "zone"], result.Kinds.Select(kind => kind.Kind));
        Assert.Equal(clients.RowCount, result.Kinds[0].Sentences);
        Assert.Equal(["notice"], result.Kinds.Where(kind => kind.Planted == 0).Select(kind => kind.Kind));
        Assert.Equal(result.Planted, result.Caught);
        Assert.Equal(2 * clients.RowCount, result.Kinds.Single(kind => kind.Kind == "risk").Sentences);
        Assert.True(result.Kinds.Single(kind => kind.Kind == "without").Sentences > 2 * clients.RowCount);
    }

    [Fact]
    public void A_model_without_clients_of_its_own_has_no_accepted_ones_to_compare_with() => Assert.Contains(
        "explanation.json",
        Assert.Throws<ArgumentException>(() => new ClaimRun(new ScoringModel(
            Model.Identity, Model.Features, Model.Trees, Model.Calibration, Model.Rule, Model.BaseRate, Model.Reference), Checker, Baseline.Accepted, Both).Of(Matrix)).Message,
        StringComparison.Ordinal);

    // A claim that is told well but is not so, for each kind and each of its parts.
    [Fact]
    public void A_false_claim_of_each_kind_is_caught()
    {
        AssertCaught<RiskClaim>(claim => claim with { OutOf100 = claim.OutOf100 + 1 }, "follow from the trees");
        AssertCaught<RiskClaim>(claim => claim with { BaseOutOf100 = claim.BaseOutOf100 + 1 }, "of the training clients defaulted");
        AssertCaught<ZoneClaim>(claim => claim with { Decision = claim.Decision == Decision.Accept ? Decision.Decline : Decision.Accept }, "claims the zone");
        AssertCaught<ZoneClaim>(claim => claim with { Points = claim.Points + 1 }, "points, but");
        AssertCaught<ZoneClaim>(claim => claim with { AcceptFrom = claim.AcceptFrom + 1 }, "claims limits");
        AssertCaught<FactClaim>(claim => float.IsNaN(claim.Value) ? null : claim with { Value = claim.Value + 1 }, "claims the value");
        AssertCaught<FactClaim>(claim => claim with { Feature = FeatureCatalog.Find("OWN_CAR_AGE")! }, "which the trees do not read");
        AssertCaught<FactClaim>(claim => claim.Side == Side.Lower ? claim with { OutOf100 = claim.OutOf100 + 3 } : null, "lower in 100");
        AssertCaught<FactClaim>(claim => claim.Side == Side.Higher ? claim with { OutOf100 = claim.OutOf100 + 3 } : null, "higher in 100");
        AssertCaught<FactClaim>(claim => claim.Side == Side.Lower ? claim with { Side = Side.Higher } : null, "higher in 100");
        AssertCaught<FactClaim>(claim => claim.Side == Side.Lower ? claim with { Side = Side.Same, OutOf100 = 0 } : null, "most have this value");
        AssertCaught<WithoutClaim>(claim => claim with { Without = claim.Without + 1 }, "instead of");
        AssertCaught<WithoutClaim>(claim => claim with { With = claim.With + 1 }, "instead of");
        AssertCaught<WithoutClaim>(claim => claim with { Concept = Concepts.Vehicle }, "the methods do not all say so");
        AssertCaught<WithoutClaim>(claim => claim with { Raises = !claim.Raises }, "the methods do not all say so");
        AssertCaught<WithoutClaim>(claim => claim with { Baseline = Baseline.Accepted }, "but the client is compared with All");
        AssertCaught<CombinedClaim, WithoutClaim>(claim => new CombinedClaim(claim.Concept, claim.Baseline, claim.Raises), "but all say that it");
        AssertCaught<UntoldClaim>(claim => claim with { Raising = claim.Raising + 1 }, "concepts left out");
        AssertCaught<UntoldClaim>(claim => claim with { Lowering = claim.Lowering + 1 }, "concepts left out");
        AssertCaught<UnknownClaim>(claim => claim with { Unknown = claim.Unknown + 1 }, "missing, but");
        AssertCaught<NearClaim>(claim => claim with { Points = claim.Points + 1 }, "points from");
        AssertCaught<NearClaim, ZoneClaim>(claim => claim.Decision == Decision.Refer ? null : new NearClaim(3, 500), "claims that the score is near");
        AssertCaught<PivotClaim>(claim => claim with { IsAbove = !claim.IsAbove }, "the methods do not all say so");
        AssertCaught<PivotClaim, ZoneClaim>(claim => claim.Decision == Decision.Decline ? new PivotClaim(Concepts.ExternalScores, true) : null, "cut-off");
    }

    // A true claim told wrongly, for each kind.
    [Theory]
    [InlineData("risk", "environ ", "environ 1")]
    [InlineData("zone", "Le score est de ", "Le score est de 1")]
    [InlineData("without", "au lieu de ", "au lieu de 1")]
    [InlineData("without", "Sans ce facteur", "Au niveau des clients acceptés")]
    [InlineData("untold", "risque\u00A0: ", "risque\u00A0: 1")]
    [InlineData("unknown", "dossier\u00A0: ", "dossier\u00A0: 1")]
    [InlineData("near", "limite de 5", "limite de 6")]
    [InlineData("pivot", "au-dess", "au dess")]
    [InlineData("notice", "facteur", "2 facteurs")]
    [InlineData("fact", "plus que", "moins que")]
    [InlineData("fact", " clients sur 100", "0 clients sur 100")]
    [InlineData("fact", " ans", " mois")]
    [InlineData("fact", "\u00A0: ", "\u00A0: 1")]
    [InlineData("fact", "\u00A0: ", ": ")]
    public void A_true_claim_told_wrongly_is_caught(string kind, string said, string instead)
    {
        var broken = Sentences().Where(each => each.Sentence.Claim.Kind == kind && each.Sentence.French.Contains(said, StringComparison.Ordinal)).Take(20)
            .Select(each => (each.Client, Sentence: each.Sentence with { French = each.Sentence.French.Replace(said, instead, StringComparison.Ordinal) })).ToList();

        Assert.NotEmpty(broken);
        Assert.All(broken, each => Assert.NotNull(Checker.FaultOf(each.Sentence, each.Client, Language.French)));
    }

    [Theory]
    [InlineData("Sans ce facteur, le score SHAP serait bas.", Language.French)]
    [InlineData("Without EXT_MEAN the risk would be low.", Language.English)]
    [InlineData("Le risque est bas : il va.", Language.French)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one", Language.English)]
    public void A_sentence_no_advisor_should_read_is_caught(string text, Language language) => Assert.NotNull(SpokenRules.FaultOf(text, language));

    // 3 years are told of what is between 2.5 and 3.5 years.
    [Theory]
    [InlineData(-1_200f, true)]
    [InlineData(-900f, false)]
    [InlineData(1_200f, false)]
    public void A_value_is_told_to_half_of_its_last_digit(float days, bool isTold) =>
        Assert.Equal(isTold, SpokenValue.Tells("3 ans", FeatureCatalog.Find("DAYS_BIRTH")!, days, Language.French));

    // The heaviest is left out; two are told in the wrong order; one is told twice.
    [Fact]
    public void A_heavier_reason_passed_over_is_caught()
    {
        var (client, explanation) = Clients().First(each => each.Explanation.Reasons.Count > 2 && each.Explanation.Strengths.Count > 0);
        var (reasons, strengths) = (explanation.Reasons, explanation.Strengths);

        Assert.Null(Checker.FaultOf(reasons, strengths, client));
        Assert.Contains("passes over", Checker.FaultOf([.. reasons.Reverse()], strengths, client), StringComparison.Ordinal);
        Assert.Contains("passes over", Checker.FaultOf(reasons, [.. strengths.SkipLast(1), reasons[0]], client), StringComparison.Ordinal);
        Assert.Contains("concepts of", Checker.FaultOf([.. reasons.Skip(1)], strengths, client), StringComparison.Ordinal);
        Assert.Contains("twice", Checker.FaultOf([reasons[0], .. reasons.Skip(1).SkipLast(1), reasons[0]], strengths, client), StringComparison.Ordinal);
    }

    static void AssertCaught<T>(Func<T, T?> spoil, string fault) where T : Claim => AssertCaught<T, T>(spoil, fault);

    static void AssertCaught<TSpoilt, T>(Func<T, TSpoilt?> spoil, string fault) where TSpoilt : Claim where T : Claim
    {
        var spoilt = Sentences().Where(each => each.Sentence.Claim is T).Select(each => (each.Client, Claim: spoil((T)each.Sentence.Claim))).Where(each => each.Claim is not null).Take(20).ToList();

        Assert.NotEmpty(spoilt);
        Assert.All(spoilt, each => Assert.All(Both, language =>
            Assert.Contains(fault, Checker.FaultOf(SentenceWriter.Of(each.Claim!), each.Client, language) ?? "nothing", StringComparison.Ordinal)));
    }

    static IEnumerable<(CheckedClient Client, Sentence Sentence)> Sentences() => Clients().SelectMany(each => each.Explanation.Sentences.Select(sentence => (each.Client, sentence)));

    static IEnumerable<(CheckedClient Client, ClientExplanation Explanation)> Clients() => Enumerable.Range(0, 300).Select(client =>
    {
        var row = new float[Matrix.Columns.Count];
        Matrix.CopyRow(client, row);

        return (Checker.Client(row), Model.Explain(row));
    });
}
