using CreditScoring.Learning;

namespace CreditScoring.Tests.Learning;

public sealed class StratifiedFoldsTests
{
    static readonly string[] Clients = [.. Enumerable.Range(100_001, 503).Select(id => $"{id}")];
    static readonly float[] Outcomes = [.. Enumerable.Range(0, 503).Select(row => row % 9 == 0 ? 1f : 0f)];

    [Fact]
    public void Every_fold_has_the_same_number_of_defaults_give_or_take_one()
    {
        var folds = StratifiedFolds.Deal(Clients, Outcomes, 5, seed: 1);
        var defaults = Enumerable.Range(0, 5).Select(fold => folds.ValidationRows(fold).Sum(row => Outcomes[row])).ToList();

        Assert.InRange(defaults.Max() - defaults.Min(), 0, 1);
    }

    [Fact]
    public void Training_and_validation_share_no_client_and_leave_none_out()
    {
        var folds = StratifiedFolds.Deal(Clients, Outcomes, 5, seed: 1);
        for (var fold = 0; fold < 5; fold++)
            Assert.Equal(Enumerable.Range(0, 503), folds.TrainingRows(fold).Concat(folds.ValidationRows(fold)).Order());
    }

    [Fact]
    public void A_client_keeps_its_fold_when_the_rows_are_shuffled()
    {
        var folds = StratifiedFolds.Deal(Clients, Outcomes, 5, seed: 1);
        var order = Enumerable.Range(0, 503).Reverse().ToArray();
        var reversed = StratifiedFolds.Deal([.. order.Select(row => Clients[row])], order.Select(row => Outcomes[row]).ToArray(), 5, seed: 1);

        Assert.Equal(order.Select(row => folds.OfRow[row]), reversed.OfRow);
    }

    [Fact]
    public void Another_seed_deals_otherwise() =>
        Assert.NotEqual(StratifiedFolds.Deal(Clients, Outcomes, 5, seed: 1).OfRow, StratifiedFolds.Deal(Clients, Outcomes, 5, seed: 2).OfRow);

    [Fact]
    public void A_client_that_appears_twice_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => StratifiedFolds.Deal(["7", "8", "7", "9"], [1, 0, 0, 1], 2, seed: 1));

        Assert.Contains("Client 7 appears twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_defaults_for_the_folds_are_refused() =>
        Assert.Contains("there are 1", Assert.Throws<ArgumentException>(() => StratifiedFolds.Deal(["1", "2", "3"], [1, 0, 0], 2, seed: 1)).Message, StringComparison.Ordinal);
}
