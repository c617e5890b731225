using CreditScoring.Experiments;
using CreditScoring.Imbalance;
using CreditScoring.Numerics;
using CreditScoring.Tests.Support;
using CreditScoring.Tests.Trees;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Experiments;

public sealed class ImbalanceBenchTests
{
    static readonly ImbalanceBenchOptions Options = new()
    {
        Trees = new BoostedTreesOptions { Rounds = 5, Leaves = 4, LearningRate = 0.3, MinRowsPerLeaf = 15, MaxBins = 16, FeatureFraction = 0.5 },
        Methods = ImbalanceMethods.Named(["random-under-sampling", "class-weights"]),
        Folds = 2,
        Repeats = 1,
        InnerFolds = 2,
    };

    [Fact]
    public void A_stopped_comparison_goes_on_and_gives_the_same_report_on_any_number_of_threads()
    {
        using var whole = new TemporaryFolder();
        using var stopped = new TemporaryFolder();
        var first = Run(whole.Path, Options with { Threads = 2 });

        // What a kill leaves: two whole lines and half of the third.
        var file = Path.Combine(whole.Path, "imbalance.jsonl");
        var lines = File.ReadAllLines(file);
        Assert.Equal(6, lines.Length);
        File.WriteAllText(Path.Combine(stopped.Path, "imbalance.jsonl"), $"{lines[0]}\n{lines[1]}\n{lines[2][..60]}");
        var again = Run(stopped.Path, Options);

        Assert.Equal(Text(first), Text(again));
        Assert.Equal(lines.Order(), File.ReadAllLines(Path.Combine(stopped.Path, "imbalance.jsonl")).Order());
    }

    [Fact]
    public void The_journal_knows_a_cell_by_data_method_trees_and_seed()
    {
        using var folder = new TemporaryFolder();
        var (method, cell) = (Options.Methods[1], new ImbalanceCell("class-weights", 0, 1, 10, 0.7, 1, 0.5, 0.5, [new CalibratedMeasures("none", 1, 0.1, 0.1, 0)]));
        ImbalanceJournal.Open(folder.Path, "data").Write(cell, method, Options);
        var journal = ImbalanceJournal.Open(folder.Path, "data");

        Assert.Equal(0.7, journal.Find(method, 0, 1, Options with { Threads = 8 })!.Auc);
        Assert.Null(journal.Find(method, 0, 0, Options));
        Assert.Null(journal.Find(new ClassWeights { DefaultWeight = 2 }, 0, 1, Options));
        Assert.Null(journal.Find(method, 0, 1, Options with { Seed = 2 }));
        Assert.Null(journal.Find(method, 0, 1, Options with { Trees = Options.Trees with { Leaves = 5 } }));
        Assert.Null(ImbalanceJournal.Open(folder.Path, "other data").Find(method, 0, 1, Options));
    }

    [Fact]
    public void A_line_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "imbalance.jsonl"), "{}\n");

        Assert.Contains("line 1: not a journal line", Assert.Throws<InvalidDataException>(() => ImbalanceJournal.Open(folder.Path, "data")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_sampling_misstates_probabilities_until_they_are_calibrated()
    {
        using var folder = new TemporaryFolder();
        var method = Run(folder.Path, Options).Methods.Single(each => each.Method == "random-under-sampling");

        Assert.True(method.Of("calibrationError").Mean > 0.2);
        Assert.True(method.Of("calibrationError", "prior").Mean < 0.12);
        Assert.True(method.Of("calibrationError", "platt").Mean < 0.12);
        Assert.True(method.Rows < 250);
    }

    [Fact]
    public void A_gain_is_better_whichever_way_a_measure_points_and_verdicts_follow()
    {
        // Four folds: the second method ranks better and costs less by about 0.1 everywhere, the third the other way round, the fourth is the first.
        ImbalanceCell Cell(string method, int fold, double by) => new(
            method, 0, fold, 100, 0.7 + by + 0.001 * fold * by, 0.5 - by, 0.5, 0.5 + by * fold % 2,
            [.. CalibratedPds.Names.Select(name => new CalibratedMeasures(name, 0.5 - by - 0.001 * fold * by, 0.1, 0.05, 0.2))]);
        ImbalanceCell[] Cells(string method, double by) => [.. Enumerable.Range(0, 4).Select(fold => Cell(method, fold, by))];
        var results = ImbalanceMeasures.Of([Cells("first", 0), Cells("good", 0.1), Cells("bad", -0.1), Cells("same", 0)], 4, 0.05);

        ImbalanceVerdict[] Verdicts(string measure) => [.. results.Select(result => result.Of(measure).Verdict)];
        Assert.Equal([ImbalanceVerdict.Baseline, ImbalanceVerdict.Better, ImbalanceVerdict.Worse, ImbalanceVerdict.Unproven], Verdicts("auc"));
        Assert.Equal(Verdicts("auc"), Verdicts("cost"));
        Assert.Equal(0.1, results[1].Of("cost").Gain.Mean, 1e-3);
        Assert.All(Verdicts("brier").Skip(1), verdict => Assert.Equal(ImbalanceVerdict.Unproven, verdict));
        Assert.All(results, result => Assert.Equal(20, result.Measures.Count));
        Assert.Throws<KeyNotFoundException>(() => results[0].Of("auc", "platt"));
    }

    [Fact]
    public void Reasons_are_the_highest_contributions_and_lists_agree_by_place()
    {
        Assert.Equal([3, 1, 4, 0], StrongestReasons.Highest([0.1, 0.5, -2, 0.9, 0.3, 0.1]));
        Assert.Equal(0.75, StrongestReasons.Overlap([1, 2, 3, 4], [4, 3, 2, 9]));

        // By hand: depth 1 has none in common, 2 one of two, 3 three of three, 4 three of four.
        Assert.Equal((0 + 0.5 + 1 + 0.75) / 4, StrongestReasons.Agreement([1, 2, 3, 4], [2, 3, 1, 9]), 1e-12);
    }

    // By hand: ten clients make ten groups of one, each as far off as its client.
    [Fact]
    public void Calibration_error_is_the_mean_distance_of_ten_groups() =>
        Assert.Equal((9 * 0.1 + 0.9) / 10, CalibratedPds.Error([.. Enumerable.Range(0, 10).Select(row => 0.1 + row * 1e-9)], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), 1e-6);

    static string Text(ImbalanceReport report) => System.Text.Json.JsonSerializer.Serialize(report);

    static ImbalanceReport Run(string folder, ImbalanceBenchOptions options)
    {
        var (matrix, _) = SomeTrees.Sample(600, 5, seed: 3);
        var random = new Random64(4);
        float[] defaults = [.. matrix.Column(1).Select(value => random.NextDouble() < LogOdds.ToProbability((float.IsNaN(value) ? 0 : value) - 2.2) ? 1f : 0f)];

        return ImbalanceBench.Run(matrix, defaults, options, ImbalanceJournal.Open(folder, "data"));
    }
}
