using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Models.Promotion;
using CreditScoring.Tests.Conventions;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Models;

public sealed class PromotionGateTests
{
    static readonly GateLimits limits = new() { MinOutcomes = 40, Draws = 40, AucLoss = 0.02, CostIncrease = 0.05, CalibrationGap = 0.05, ReasonClients = 100 };

    // Trained on other clients, with trees so few that they rank badly.
    static readonly Lazy<ScoringModel> poor = new(() => Train(new BoostedTreesOptions { Rounds = 1, LearningRate = 0.01, Leaves = 2, MinRowsPerLeaf = 500, FeatureFraction = 1 }));

    static ScoringModel Good => SomeModel.Trained.Model;

    [Fact]
    public void A_model_against_itself_passes_and_swaps_nobody()
    {
        var result = Judge(Of(Good), Of(Good));

        Assert.All(result.Checks, check => Assert.True(check.IsPassed, check.Name));
        Assert.Equal((0, 0), (result.Swap.Changed, result.Swap.Directions.Count));
        Assert.Equal(["schema", "golden", "auc", "cost", "gap", "slope", "selection", "opportunity", "reasons", "swap"], result.Checks.Select(check => check.Name));
        Assert.Equal(0, Found(result, "auc"));
        Assert.Equal(1, Found(result, "reasons"));
    }

    [Fact]
    public void A_worse_model_is_refused_for_its_rank_and_its_cost()
    {
        var result = Judge(Of(Good), Of(poor.Value));

        Assert.False(result.IsPassed);
        Assert.False(Check(result, "auc").IsPassed);
        Assert.False(Check(result, "cost").IsPassed);
        Assert.False(Check(result, "swap").IsPassed);
        Assert.True(Found(result, "auc") < -0.02);
    }

    // The unfavourable end of the interval decides, on either side of the limit.
    [Fact]
    public void Rank_and_cost_must_be_proved_not_worse()
    {
        var (low, high) = (-Found(Judge(Of(Good), Of(poor.Value)), "auc")!.Value, Found(Judge(Of(Good), Of(poor.Value)), "cost")!.Value);
        GateResult With(double slack) =>
            PromotionGate.Judge(Of(Good), Of(poor.Value), Sample(), limits with { AucLoss = low + slack, CostIncrease = high + slack }, 1);

        Assert.Equal((true, true), (Check(With(1e-9), "auc").IsPassed, Check(With(1e-9), "cost").IsPassed));
        Assert.Equal((false, false), (Check(With(-1e-9), "auc").IsPassed, Check(With(-1e-9), "cost").IsPassed));

        var sample = Sample();
        var difference = CreditScoring.Evaluation.AucDifference.Of(sample.Pds(Of(Good), 1), sample.Pds(Of(poor.Value), 1), sample.Defaults);
        Assert.Equal(-difference.Low, low, 1e-12);
    }

    [Fact]
    public void A_changed_tree_or_no_golden_file_is_refused()
    {
        Assert.Equal("golden.absent", Check(Judge(Of(Good), Of(Good) with { Golden = null }), "golden").Why.Key);

        var golden = GoldenFile.Of(Good);
        var moved = golden with { Clients = [golden.Clients[0] with { Pd = golden.Clients[0].Pd + 2e-12 }, .. golden.Clients.Skip(1)] };
        Assert.Equal(("golden.other", false), (Check(Judge(Of(Good), Of(Good) with { Golden = moved }), "golden").Why.Key, Check(Judge(Of(Good), Of(Good) with { Golden = moved }), "golden").IsPassed));
    }

    [Fact]
    public void Too_few_outcomes_refuse_every_check_that_needs_them()
    {
        var sample = Sample() with { Defaults = new float[1200] };
        var result = PromotionGate.Judge(Of(Good), Of(Good), sample, limits, 1);

        Assert.Equal(["auc", "cost", "gap", "slope", "selection", "opportunity"], result.Checks.Where(check => !check.IsPassed).Select(check => check.Name));
        Assert.All(result.Checks.Where(check => !check.IsPassed), check => Assert.Equal("outcomes", check.Why.Key));
    }

    [Fact]
    public void A_client_that_a_model_learned_from_is_judged_by_the_held_out_probability()
    {
        var sample = Sample();
        var first = sample.Matrix.Clients[0];

        var pds = sample.Pds(new GateModel(Good, [new OutOfFoldRow(first, 0, sample.Defaults[0], 0.123)], null), 1);

        Assert.Equal(0.123, pds[0]);
        Assert.Equal(Good.Assess(Good.PredictLogOdds(sample.Matrix)[1]).Pd, pds[1]);
    }

    [Fact]
    public void The_cells_of_the_swap_set_are_those_counted_one_by_one()
    {
        var sample = Sample();
        var result = Judge(Of(Good), Of(poor.Value));
        var (before, now) = (sample.Pds(Of(Good), 1).Select(Good.Rule.Decide).ToList(), sample.Pds(Of(poor.Value), 1).Select(poor.Value.Rule.Decide).ToList());

        Assert.Equal(9, result.Swap.Cells.Count);
        foreach (var cell in result.Swap.Cells)
        {
            var rows = Enumerable.Range(0, before.Count).Where(row => before[row] == cell.From && now[row] == cell.To).ToList();
            Assert.Equal((rows.Count, rows.Count, rows.Count(row => sample.Defaults[row] == 1)), (cell.Clients, cell.Known, cell.Defaults));
        }

        Assert.Equal(result.Swap.Cells.Where(cell => cell.From != cell.To).Sum(cell => cell.Clients), result.Swap.Changed);
        Assert.All(result.Swap.Directions, direction => Assert.NotEqual(direction.From, direction.To));
    }

    [Fact]
    public void A_direction_names_the_concepts_whose_mean_contribution_changes_most()
    {
        var sample = Sample();
        var direction = Judge(Of(Good), Of(poor.Value)).Swap.Directions[0];
        var pds = (First: sample.Pds(Of(Good), 1), Second: sample.Pds(Of(poor.Value), 1));
        int[] rows = [.. Enumerable.Range(0, sample.Matrix.RowCount).Where(row => Good.Rule.Decide(pds.First[row]) == direction.From && poor.Value.Rule.Decide(pds.Second[row]) == direction.To)];
        var clients = sample.Matrix.Rows(rows);
        double Mean(ScoringModel model, string concept) => Enumerable.Range(0, rows.Length).Average(row =>
        {
            var values = new float[clients.Columns.Count];
            clients.CopyRow(row, values);

            return model.Explain(values).Concepts.Where(each => each.Concept.Id == concept).Sum(each => each.LogOdds);
        });

        Assert.Equal(direction.Concepts.Select(shift => Math.Abs(shift.LogOdds)).OrderDescending(), direction.Concepts.Select(shift => Math.Abs(shift.LogOdds)));
        foreach (var shift in direction.Concepts)
            Assert.Equal(Mean(poor.Value, shift.Id) - Mean(Good, shift.Id), shift.LogOdds, 1e-9);
    }

    [Fact]
    public void Threads_change_nothing_and_every_why_can_be_said_in_both_languages()
    {
        var (one, four) = (Judge(Of(Good), Of(poor.Value)), PromotionGate.Judge(Of(Good), Of(poor.Value), Sample(), limits, 4));

        Assert.Equal(one.Hash, four.Hash);
        foreach (var check in one.Checks)
        {
            Assert.NotEqual(GateText.Title(check, Language.French), GateText.Title(check, Language.English));
            Assert.NotEqual(GateText.Why(check, Language.French), GateText.Why(check, Language.English));
        }
    }

    [Theory]
    [InlineData("""{ "format": 2 }""", "format must be 1")]
    [InlineData("""{ "aucLoss": -1 }""", "at least 0")]
    [InlineData("""{ "swapShare": 1.5 }""", "outside [0, 1]")]
    [InlineData("""{ "aucLos": 0.1 }""", "is no gate file")]
    public void A_wrong_gate_file_is_refused(string text, string fault)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => GateLimits.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_committed_gate_file_says_the_defaults() =>
        Assert.Equivalent(new GateLimits(), GateLimits.Read(Path.Combine(Repository.Root, "infra", "gates", "promotion.json")));

    static GateResult Judge(GateModel champion, GateModel challenger) => PromotionGate.Judge(champion, challenger, Sample(), limits, 1);

    static GateModel Of(ScoringModel model) => new(model, [], GoldenFile.Of(model));

    static GateSample Sample()
    {
        var (matrix, defaults) = SomeModel.Sample(seed: 2);

        return new GateSample(matrix, defaults, "made-up clients");
    }

    static GateCheck Check(GateResult result, string name) => result.Checks.Single(check => check.Name == name);

    static double? Found(GateResult result, string name) => Check(result, name).Found;

    static ScoringModel Train(BoostedTreesOptions trees)
    {
        var (matrix, defaults) = SomeModel.Sample(seed: 3);

        return ModelTrainer.Train(matrix, defaults, SomeModel.Trained.Metrics.Data, SomeModel.Options with { Trees = trees }, new StoppedClock()).Model;
    }
}
