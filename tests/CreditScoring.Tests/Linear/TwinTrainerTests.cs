using CreditScoring.Evaluation;
using CreditScoring.Learning;
using CreditScoring.Linear;
using CreditScoring.Numerics;
using CreditScoring.Tests.Support;
using CreditScoring.Trees;

namespace CreditScoring.Tests.Linear;

public sealed class TwinTrainerTests
{
    static readonly TwinOptions Options = new()
    {
        Trees = new BoostedTreesOptions { Rounds = 30, LearningRate = 0.1, Leaves = 6, MinRowsPerLeaf = 30, MaxBins = 32, FeatureFraction = 1 },
        Folds = 3,
        Draws = 200,
    };

    static readonly TrainingRows Rows = SomeCards.Draw(3_000, 2);
    static readonly TwinResult Result = Train(Rows.Defaults, threads: 1);

    [Fact]
    public void Measures_the_scorecard_as_training_it_by_hand_in_each_fold_would()
    {
        var folds = StratifiedFolds.Deal(Rows.Matrix.Clients, Rows.Defaults, 3, 1);
        var scores = new double[Rows.Defaults.Length];
        for (var fold = 0; fold < 3; fold++)
        {
            var split = Split.Of(Rows.Matrix, Rows.Defaults, folds, fold);
            var heldOut = ScorecardTrainer.Train(split.Training, Options.Scorecard).Scorecard.Score(Rows.Matrix.Rows(split.Validation.Positions));
            for (var row = 0; row < heldOut.Length; row++)
                scores[split.Validation.Positions[row]] = -heldOut[row];
        }

        Assert.Equal(RocCurve.Of(scores, Rows.Defaults).Auc, Result.Transparency.Scorecard.Auc.Auc, 1e-12);
    }

    [Fact]
    public void Differences_are_those_of_the_measures_and_lie_within_their_intervals()
    {
        var (card, trees, price) = (Result.Transparency.Scorecard, Result.Transparency.Trees, Result.Transparency.Price);

        Assert.Equal(trees.Auc.Auc - card.Auc.Auc, price.Auc.Difference, 1e-12);
        Assert.Equal(trees.Brier - card.Brier, price.Brier.Mean, 1e-12);
        Assert.Equal(trees.Cost - card.Cost, price.Cost.Mean, 1e-12);
        Assert.InRange(price.Brier.Mean, price.Brier.Low, price.Brier.High);
        Assert.InRange(price.Cost.Mean, price.Cost.Low, price.Cost.High);
        Assert.InRange(card.Auc.Auc, 0.7, 0.85);
    }

    [Fact]
    public void Profit_is_told_when_amounts_are_known_and_grows_with_them()
    {
        Assert.Null(Result.Transparency.Price.Profit);
        Transparency Lent(float amount) => TwinTrainer.Train(
            Rows.Matrix, Rows.Defaults, Options with { Amounts = [.. Rows.Defaults.Select(_ => amount)] }, TimeProvider.System).Transparency;
        var (one, thousand) = (Lent(1), Lent(1_000));

        // With one amount for all, what is lost by ten to one is what the assumed loss and margin lose.
        var (card, trees, price) = (one.Scorecard, one.Trees, one.Price.Profit!.Value);
        Assert.Equal(trees.Profit!.Value - card.Profit!.Value, price.Mean, 1e-12);
        Assert.Equal(-0.05 * one.Price.Cost.Mean, price.Mean, 1e-12);
        Assert.Equal(1_000 * price.High, thousand.Price.Profit!.Value.High, 1e-9);
    }

    [Fact]
    public void Outcomes_at_random_leave_nothing_to_find()
    {
        // A scorecard that saw held-out clients would find them.
        var random = new Random64(11);
        var shuffled = (float[])Rows.Defaults.Clone();
        random.Shuffle<float>(shuffled);
        var found = TwinTrainer.Train(
            Rows.Matrix, shuffled, Options with { Scorecard = new ScorecardOptions { MinInformation = 0, MinStandardErrors = 0, Binning = new BinningOptions { MinShare = 0.01, MaxBins = 20 } } }, TimeProvider.System);

        Assert.InRange(found.Transparency.Scorecard.Auc.Auc, 0.44, 0.56);
    }

    [Fact]
    public void Gives_the_same_on_two_threads_and_tells_how_far_it_is()
    {
        var told = new List<int>();
        var again = Train(Rows.Defaults, threads: 2, new Listener(told));

        Assert.Equal(Result.Transparency, again.Transparency);
        Assert.Equal(Result.Scorecard.Score(Rows.Matrix), again.Scorecard.Score(Rows.Matrix));
        Assert.Equal(7, told.Max());
    }

    [Fact]
    public void Whole_points_cost_little_and_the_final_card_is_calibrated()
    {
        Assert.InRange(Result.Transparency.Rounding.Auc, -0.002, 0.002);
        Assert.InRange(Result.Transparency.Rounding.MostPoints, 0, 3);
        Assert.Equal(Rows.Defaults.Average(), Result.Scorecard.Score(Rows.Matrix).Average(Scorecard.Pd), 0.01);
    }

    [Fact]
    public void What_is_published_tells_no_number_of_a_small_bin_and_no_exact_count()
    {
        var rows = SomeCards.Draw(3_000, 2);
        var debt = rows.Matrix.IndexOf("DEBT");
        var values = rows.Matrix.Column(debt);
        for (var row = 0; row < values.Length; row++)
            values[row] = float.IsNaN(values[row]) && row > 60 ? 0 : values[row];
        var few = values.Count(float.IsNaN);
        var published = PublishedTwin.Of(TwinTrainer.Train(rows.Matrix, rows.Defaults, Options, TimeProvider.System), new TwinData("synthetic", "some clients"));
        var missing = published.Features.Single(feature => feature.Name == "DEBT").Bins[^1];

        Assert.InRange(few, 1, 19);
        Assert.Equal((null, null, null), (missing.Clients, missing.DefaultRate, missing.Woe));
        Assert.All(published.Features.SelectMany(feature => feature.Bins).Where(bin => bin.Clients is not null), bin => Assert.Equal(0, bin.Clients % 10));
    }

    [Fact]
    public void What_is_published_is_read_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var (file, bad) = (Path.Combine(folder.Path, "twin.json"), Path.Combine(folder.Path, "bad.json"));
        var published = PublishedTwin.Of(Result, new TwinData("synthetic", "some clients"));
        using (var stream = File.Create(file))
            published.Write(stream);
        File.WriteAllText(bad, "{\"data\": {}}");
        var read = PublishedTwin.Read(file);

        Assert.Equal(published.Transparency, read.Transparency);
        Assert.Equal(published.Features.SelectMany(feature => feature.Bins.Select(bin => bin.Points)), read.Features.SelectMany(feature => feature.Bins.Select(bin => bin.Points)));
        Assert.Throws<InvalidDataException>(() => PublishedTwin.Read(bad));
    }

    static TwinResult Train(float[] defaults, int threads, IProgress<int>? progress = null) =>
        TwinTrainer.Train(Rows.Matrix, defaults, Options with { Threads = threads }, TimeProvider.System, progress);

    sealed class Listener(List<int> told) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
