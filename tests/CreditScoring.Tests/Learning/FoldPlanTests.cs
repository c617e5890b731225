using CreditScoring.Learning;

namespace CreditScoring.Tests.Learning;

public sealed class FoldPlanTests
{
    static readonly string[] Clients = [.. Enumerable.Range(0, 120).Select(row => $"c{row}")];
    static readonly float[] Defaults = [.. Enumerable.Range(0, 120).Select(row => row % 4 == 0 ? 1f : 0f)];

    [Fact]
    public void Repeats_deal_anew_and_hold_each_client_out_once_each()
    {
        var plan = FoldPlan.Stratified(Clients, Defaults, 3, seed: 7, repeats: 2);

        Assert.Equal(6, plan.Folds.Count);
        foreach (var repeat in plan.Folds.Chunk(3))
            Assert.Equal(Enumerable.Range(0, 120), repeat.SelectMany(fold => fold.Validation).Order());
        Assert.All(plan.Folds, fold => Assert.Equal(10, fold.Validation.Sum(row => Defaults[row])));
        Assert.NotEqual(plan.Folds[0].Validation, plan.Folds[3].Validation);
        Assert.All(plan.Folds, fold => Assert.Empty(fold.Training.Intersect(fold.Validation)));
    }

    [Fact]
    public void A_group_is_never_parted()
    {
        string[] groups = [.. Enumerable.Range(0, 120).Select(row => $"g{row * row % 23}")];
        var plan = FoldPlan.Grouped(groups, Defaults, 4, seed: 1);

        Assert.Equal(Enumerable.Range(0, 120), plan.Folds.SelectMany(fold => fold.Validation).Order());
        foreach (var fold in plan.Folds)
            Assert.Empty(fold.Training.Select(row => groups[row]).Intersect(fold.Validation.Select(row => groups[row])));
        foreach (var fold in plan.Inside(plan.Folds[0].Training, 2).Folds)
        {
            Assert.Empty(fold.Training.Select(row => groups[row]).Intersect(fold.Validation.Select(row => groups[row])));
            Assert.Empty(fold.Training.Concat(fold.Validation).Except(plan.Folds[0].Training));
        }
    }

    [Fact]
    public void Time_runs_forward()
    {
        double[] times = [.. Enumerable.Range(0, 120).Select(row => (row * 37 % 120) / 3.0)];
        var plan = FoldPlan.ExpandingWindow(times, Defaults, 3);

        foreach (var fold in plan.Folds)
            Assert.True(fold.Training.Max(row => times[row]) < fold.Validation.Min(row => times[row]));
        Assert.Equal([30, 60, 90], plan.Folds.Select(fold => fold.Training.Length));
        Assert.Contains("too few distinct times", Assert.Throws<ArgumentException>(() => FoldPlan.ExpandingWindow(new double[120], Defaults, 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_within_a_training_side_hold_out_its_clients_only()
    {
        var plan = FoldPlan.Stratified(Clients, Defaults, 3, seed: 7);
        var inner = plan.Inside(plan.Folds[1].Training, 2);
        var innermost = inner.Inside(inner.Folds[0].Training, 2);

        Assert.Equal(plan.Folds[1].Training, inner.Folds.SelectMany(fold => fold.Validation).Order());
        Assert.Equal(inner.Folds[0].Training, innermost.Folds.SelectMany(fold => fold.Validation).Order());
        Assert.Equal(inner.Folds[0].Training, plan.Within(plan.Folds[1].Training, 2).Folds[0].Training.Select(row => plan.Folds[1].Training[row]));
    }

    [Fact]
    public void A_fold_without_both_outcomes_is_refused() =>
        Assert.Contains("both outcomes are needed", Assert.Throws<ArgumentException>(() => FoldPlan.Grouped([.. Defaults.Select(each => each == 1 ? "a" : "b")], Defaults, 2, seed: 1)).Message, StringComparison.Ordinal);
}
