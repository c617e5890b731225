using CreditScoring.Answers;
using CreditScoring.Calibration;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Features;
using CreditScoring.Learning;
using CreditScoring.Models;
using CreditScoring.Numerics;
using CreditScoring.Recourse;
using CreditScoring.Tests.Support;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Recourse;

public sealed class RecourseTests(AnswerableClients clients) : IClassFixture<AnswerableClients>
{
    const int PointsPerPath = 300;

    [Fact]
    public void Matches_the_worked_example()
    {
        // One tree: log-odds -4 below a credit of 300,000, else -1. The client asks for 500,000 (goods 450,000, so insurance is 1/9), 25,000 a month.
        // Less: cells of 10,000 from 490,000 down to 30 %; [290,000, 300,000] holds 300,000, which goes right; so 150,000 to 290,000, and 5 % of it a month.
        // A down payment d leaves (450,000 - d) × 10/9, below 300,000 from d above 180,000; cells of 5,000 up to half the price: 185,000 to 225,000.
        var result = RecourseFinder.Find(OneQuestion(300_000));

        Assert.Equal((RecourseStatus.Found, Decision.Decline), (result.Status, result.Present.Decision));
        Assert.Equal(2, result.Paths.Count);
        var (less, more) = (result.Paths[0], result.Paths[1]);
        Assert.Equal(("amount", 500_000, 150_000, 290_000), Ends(Assert.Single(less.Changes)));
        Assert.Equal(("instalment", 25_000, 7_500, 14_500), Ends(less.Follows[0]));
        Assert.Equal(("downPayment", 0, 185_000, 225_000), Ends(Assert.Single(more.Changes)));
        Assert.Equal(Decision.Accept, less.Reached);
        Assert.Equal(1 / (1 + Math.Exp(4)), less.PdAtMost, 1e-9);
        Assert.Equal(
            "Demander entre 150\u202F000\u202F€ et 290\u202F000\u202F€ au lieu de 500\u202F000\u202F€.", RecourseText.Sentences(less, Language.French)[0]);
    }

    [Fact]
    public void Says_so_when_no_honest_change_is_enough()
    {
        var result = RecourseFinder.Find(OneQuestion(100_000)); // below 30 % of what is asked for

        Assert.Equal((RecourseStatus.NoPath, 0), (result.Status, result.Paths.Count));
        Assert.Equal("No honest change of the application is sure to be enough.", RecourseText.Summary(result, Language.English)[0]);
    }

    [Fact]
    public void Never_asks_for_a_heavier_loan_even_if_the_model_would_like_it() =>
        Assert.Equal(RecourseStatus.NoPath, RecourseFinder.Find(OneQuestion(600_000, below: -1, above: -4)).Status);

    [Fact]
    public void Has_nothing_for_a_client_who_is_accepted() =>
        Assert.Equal(RecourseStatus.NotNeeded, RecourseFinder.Find(OneQuestion(600_000)).Status);

    [Fact]
    public void Every_point_of_every_interval_is_across_the_cut_off()
    {
        var (paths, random) = (0, new Random64(11));
        foreach (var (client, result) in Searched(700))
            foreach (var path in result.Paths)
            {
                paths++;
                Assert.InRange(path.Changes.Count, 1, 3);
                Assert.True(RecourseFinder.Reaches(client.Model, path.Reached, path.PdAtMost), $"{path.PdAtMost:R} is told of {path.Reached}");
                for (var point = 0; point < PointsPerPath; point++)
                    Assert.True(RecourseSurvey.Holds(client, path, random), string.Join(", ", path.Changes));
            }

        Assert.True(paths > 20, $"Only {paths} paths were found: the test proves little.");
    }

    [Fact]
    public void The_probability_that_is_told_is_never_exceeded_and_no_answer_is_made_heavier()
    {
        var random = new Random64(12);
        foreach (var (client, result) in Searched(300))
            foreach (var path in result.Paths)
            {
                Assert.All(path.Changes.Concat(path.Follows), change => Assert.True(
                    change.Answer.Id is "term" or "downPayment" ? change.Low >= change.From : change.High <= change.From * 1.000001, $"{change}"));
                for (var point = 0; point < 30; point++)
                {
                    var values = path.Changes.Select(change => change.Low + random.NextDouble() * (change.High - change.Low)).ToList();

                    Assert.True(WhatIf.Of(client, RecourseFinder.Answers(path, values), out _)!.After.Pd <= path.PdAtMost);
                }
            }
    }

    [Fact]
    public void An_interval_that_is_too_wide_is_caught()
    {
        var client = OneQuestion(300_000);
        var path = RecourseFinder.Find(client).Paths[0];
        var broken = path with { Changes = [path.Changes[0] with { High = 310_000 }] };
        var random = new Random64(3);

        Assert.Contains(Enumerable.Range(0, PointsPerPath), _ => !RecourseSurvey.Holds(client, broken, random));
    }

    [Fact]
    public void The_survey_counts_the_same_on_one_and_two_threads_and_finds_no_failure()
    {
        var one = RecourseSurvey.Run(clients.Model, clients.Tables, 5, 1, 1, new StoppedClock());
        var two = RecourseSurvey.Run(clients.Model, clients.Tables, 5, 1, 2, new StoppedClock());

        Assert.Equal(0, one.Failures);
        Assert.Equal(one.Lines(), two.Lines());
    }

    [Fact]
    public void Sentences_are_short_and_name_no_raw_column()
    {
        foreach (var (_, result) in Searched(300))
            foreach (var language in new[] { Language.French, Language.English })
                foreach (var sentence in RecourseText.Summary(result, language).Concat(result.Paths.SelectMany(path => RecourseText.Sentences(path, language))))
                {
                    Assert.InRange(sentence.Split(' ').Length, 2, 20);
                    Assert.DoesNotContain('_', sentence);
                }
    }

    IEnumerable<(ClientCase Client, RecourseResult Result)> Searched(int rows) => Enumerable.Range(0, rows).Select(clients.Case)
        .Select(client => (client, RecourseFinder.Find(client))).Where(pair => pair.Item2.Status is not RecourseStatus.NotNeeded);

    static (string, double, double, double) Ends(RecourseChange change) => (change.Answer.Id, change.From, Math.Round(change.Low, 6), Math.Round(change.High, 6));

    [Fact]
    public void Promises_nothing_where_a_learned_feature_reads_the_loan_in_a_way_it_does_not_know()
    {
        var result = RecourseFinder.Find(OneQuestion(300_000, learned: [new Doubled()]));

        Assert.Equal((RecourseStatus.NotProvable, 0), (result.Status, result.Paths.Count));
        Assert.Equal("For this model no change can be proved: none is proposed.", RecourseText.Summary(result, Language.English)[0]);
    }

    [Fact]
    public void Proposes_no_amount_that_a_what_if_would_refuse()
    {
        // 30 % of 3,000 is 900, but a what-if takes amounts and prices from 1,000 only. The price is 9/10 of the amount: of cells of 50, 1,150 is the first above 1,111.
        var result = RecourseFinder.Find(OneQuestion(2_000, asked: 3_000));
        var less = result.Paths[0].Changes[0];

        Assert.Equal(("amount", 1_150, 1_950), (less.Answer.Id, less.Low, less.High));
    }

    static ClientCase OneQuestion(float threshold, double below = -4, double above = -1, IReadOnlyList<ILearnedFeatures>? learned = null, float asked = 500_000)
    {
        var column = FeatureCatalog.Find("AMT_CREDIT")!.Column;
        var tree = new Tree([new TreeSplit { Feature = 0, Threshold = threshold, Left = ~0, Right = ~1 }], [new TreeLeaf(below, 10), new TreeLeaf(above, 10)]);
        var model = new ScoringModel(
            new ModelIdentity("one", "1"), new FeatureSet([column], learned ?? [], [column]), new BoostedTrees([column], 0, [tree]), new NoCalibration(),
            DecisionRule.FromCosts(new DecisionCosts()), 0.08, new ReferenceQuantiles(new Dictionary<string, float[]>()));
        var tables = new TablesBuilder().Client(100_001, ("AMT_CREDIT", asked), ("AMT_ANNUITY", asked / 20), ("AMT_GOODS_PRICE", asked * 0.9f), ("DAYS_BIRTH", -12_000)).Build();

        return ClientCase.Of(model, tables, 0);
    }

    sealed class Doubled : ILearnedFeatures
    {
        public IReadOnlyList<string> Inputs => ["AMT_CREDIT"];

        public IReadOnlyList<FeatureColumn> Columns => [];

        public void Compute(ReadOnlySpan<float> inputs, Span<float> values)
        {
        }
    }
}
