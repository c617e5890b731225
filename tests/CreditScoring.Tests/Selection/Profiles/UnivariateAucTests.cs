using CreditScoring.Evaluation;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Selection.Profiles;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Selection.Profiles;

public sealed class UnivariateAucTests
{
    const float Absent = float.NaN;

    [Fact]
    public void A_copy_of_the_outcome_ranks_perfectly()
    {
        var (_, outcomes) = SomeModel.Sample();

        Assert.Equal(new AucInterval(1, 1, 1), AucOf(outcomes, outcomes).Interval);
        Assert.Equal(1, AucOf(outcomes, outcomes).Direction);
    }

    [Fact]
    public void A_copy_by_absence_ranks_perfectly_too()
    {
        var (_, outcomes) = SomeModel.Sample();

        Assert.Equal(1, AucOf(Array.ConvertAll(outcomes, outcome => outcome == 1 ? Absent : 7), outcomes).Interval.Auc);
        Assert.Equal(1, AucOf(Array.ConvertAll(outcomes, outcome => outcome == 1 ? Absent : 0), outcomes, levels: ["only"]).Interval.Auc);
    }

    // In every fold, outcomes of 1, 1, 0, 0 have the values 3, 1, 2, 0: the defaults win 2 + 1 of 4 pairs, whatever the fold.
    // Placements of the defaults 1 and 1/2, of the repaid 1/2 and 1: variances 1/8 and 1/8, over 2 clients each: 1/8 a fold, and 1/40 for the mean of five.
    [Fact]
    public void Matches_the_worked_example()
    {
        var counts = new FoldCounts();
        counts.Clear(groups: 5);
        for (var fold = 0; fold < FoldCounts.Folds; fold++)
        {
            counts.Add(3, fold, isDefault: true);
            counts.Add(2, fold, isDefault: false);
            counts.Add(1, fold, isDefault: true);
            counts.Add(0, fold, isDefault: false);
        }

        var auc = UnivariateAuc.OfNumber(counts);

        Assert.Equal(0.75, auc.Interval.Auc, 1e-15);
        Assert.Equal(0.75 - 1.959963984540054 * Math.Sqrt(1 / 40.0), auc.Interval.Low, 1e-12);
        Assert.Equal(1, auc.Direction);
    }

    // Values 0 and 1 hold 1 default of 11 and 9 of 12. Missing, 5 of 10, lie between: below them 10 repaid and 1 default, so the gain of that
    // place over the bottom is 5 * 10 - 5 * 1 = 45; at the top 5 * 13 - 5 * 10 = 15.
    [Fact]
    public void The_missing_stand_where_they_rank_best()
    {
        var counts = new FoldCounts();
        counts.Clear(groups: 3);
        foreach (var (group, defaults, repaid) in new[] { (0, 1, 10), (1, 9, 3), (2, 5, 5) })
            for (var client = 0; client < defaults + repaid; client++)
                counts.Add(group, fold: 1, isDefault: client < defaults);

        var order = new int[3];
        NumberOrder.Learn(counts, fold: 0, order);

        Assert.Equal([0, 2, 1], order);
    }

    [Fact]
    public void Without_missing_values_it_is_the_mean_AUC_of_the_folds()
    {
        var (matrix, outcomes) = SomeModel.Sample();
        var values = matrix.Column(1);
        var folds = new ProfiledClients(matrix.Clients, outcomes).Folds.ToArray();
        var expected = Enumerable.Range(0, FoldCounts.Folds).Average(fold =>
        {
            var rows = Enumerable.Range(0, values.Length).Where(row => folds[row] == fold).ToList();
            var auc = RocCurve.Of([.. rows.Select(row => (double)values[row])], [.. rows.Select(row => outcomes[row])]).Auc;

            return AucOf(values, outcomes).Direction > 0 ? auc : 1 - auc;
        });

        Assert.Equal(expected, AucOf(values, outcomes).Interval.Auc, 0.02); // the direction may differ in a fold when the values say nothing
        Assert.Equal(RocCurve.Of(Array.ConvertAll(matrix.Column(4), value => (double)value), outcomes).Auc, AucOf(matrix.Column(4), outcomes).Interval.Auc, 0.01);
    }

    [Fact]
    public void Noise_lies_about_one_half_and_its_interval_mostly_says_so()
    {
        var random = new Random64(3);
        double sum = 0;
        var covered = 0;
        const int draws = 300;
        for (var draw = 0; draw < draws; draw++)
        {
            var outcomes = Array.ConvertAll(new float[400], _ => random.NextDouble() < 0.3 ? 1f : 0f);
            var isCategory = draw % 2 == 0;
            var noise = Array.ConvertAll(outcomes, _ => random.NextDouble() < 0.4 ? Absent : random.NextInt32(isCategory ? 30 : 1000));
            var auc = AucOf(noise, outcomes, isCategory ? [.. Enumerable.Range(0, 30).Select(level => $"level {level}")] : null).Interval;
            sum += auc.Auc;
            covered += auc.Low <= 0.5 && auc.High >= 0.5 ? 1 : 0;
        }

        Assert.Equal(0.5, sum / draws, 0.006);
        Assert.InRange((double)covered / draws, 0.78, 0.9); // the folds learn from each other's chance, as the remarks say
    }

    [Fact]
    public void Its_interval_covers_the_truth_about_19_times_in_20_when_the_order_is_clear()
    {
        // Normal values one apart have a true AUC of Phi(1 / sqrt 2) = 0.76025.
        const double truth = 0.7602499389065233;
        var random = new Random64(5);
        var covered = 0;
        var outcomes = Enumerable.Range(0, 300).Select(row => row < 90 ? 1f : 0f).ToArray();
        for (var draw = 0; draw < 400; draw++)
        {
            var auc = AucOf(Array.ConvertAll(outcomes, outcome => (float)random.NextNormal() - outcome), outcomes).Interval;
            covered += auc.Low <= truth && truth <= auc.High ? 1 : 0;
        }

        Assert.InRange(covered / 400.0, 0.92, 0.98);
    }

    [Fact]
    public void A_rising_or_falling_transform_changes_only_the_direction() => Prop.ForAll(NumbersAndOutcomes().ToArbitrary(), sample =>
    {
        var (values, outcomes) = sample;
        var auc = AucOf(values, outcomes);
        var rising = AucOf(Array.ConvertAll(values, value => value * value * value + 5), outcomes);
        var falling = AucOf(Array.ConvertAll(values, value => -3 * value), outcomes);

        // A fold without a direction takes the rising one, which is not the same for a falling copy.
        return rising == auc && falling.Direction == -auc.Direction && (HasTiedFold(values, outcomes) || Math.Abs(falling.Interval.Auc - auc.Interval.Auc) < 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_of_levels_and_their_order_do_not_matter()
    {
        var (matrix, outcomes) = SomeModel.Sample();
        var values = matrix.Column(5);
        var turned = Array.ConvertAll(values, value => 4 - value);

        Assert.Equal(
            AucOf(values, outcomes, ["a", "b", "c", "d", "e"]).Interval.Auc, AucOf(turned, outcomes, ["e", "d", "c", "b", "a"]).Interval.Auc, 1e-12);
    }

    [Fact]
    public void Is_absent_when_an_outcome_is_rare()
    {
        var outcomes = Enumerable.Range(0, 100).Select(row => row < 9 ? 1f : 0f).ToArray();
        Assert.Null(ProfileOf(outcomes, outcomes, null).Auc);

        outcomes[9] = 1;
        Assert.NotNull(ProfileOf(outcomes, outcomes, null).Auc);
    }

    static bool HasTiedFold(float[] values, float[] outcomes)
    {
        var clients = new ProfiledClients([.. values.Select((_, row) => $"{row}")], outcomes);
        var counts = new FoldCounts();
        var distinct = values.Where(value => !float.IsNaN(value)).Distinct().Order().ToList();
        counts.Clear(distinct.Count + 1);
        for (var row = 0; row < values.Length; row++)
            counts.Add(float.IsNaN(values[row]) ? counts.Missing : distinct.IndexOf(values[row]), clients.Folds[row], outcomes[row] == 1);

        return Enumerable.Range(0, FoldCounts.Folds).Any(fold => NumberOrder.Direction(counts, fold) == 0);
    }

    static Gen<(float[] Values, float[] Outcomes)> NumbersAndOutcomes() =>
        from size in Gen.Choose(40, 120)
        from values in Gen.Choose(-1, 20).ArrayOf(size)
        from noise in Gen.Choose(0, 30).ArrayOf(size)
        let outcomes = values.Zip(noise, (value, other) => value + other > 25 ? 1f : 0f).ToArray()
        where outcomes.Sum() >= 10 && outcomes.Sum() <= size - 10
        select (Array.ConvertAll(values, value => value < 0 ? Absent : value), outcomes);

    static UnivariateAuc AucOf(float[] values, float[] outcomes, IReadOnlyList<string>? levels = null) => ProfileOf(values, outcomes, levels).Auc!.Value;

    static FeatureProfile ProfileOf(float[] values, float[] outcomes, IReadOnlyList<string>? levels)
    {
        var column = levels is null ? FeatureColumn.Numeric("NUMBER") : FeatureColumn.Category("CATEGORY", levels);

        return FeatureProfile.Of(new FeatureMatrix([column], [.. values.Select((_, row) => $"{row}")], [values]), outcomes)[0];
    }
}
