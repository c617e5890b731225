using CreditScoring.Models;
using CreditScoring.Monitoring;

namespace CreditScoring.Tests.Monitoring;

public sealed class VintageTests
{
    static readonly ScoringModel model = SomeModel.Trained.Model;

    [Fact]
    public void Beside_known_outcomes_stands_what_was_expected_of_those_same_clients()
    {
        double[] pds = [0.1, 0.2, 0.3, 0.4, 0.9, 0.9];
        var vintage = Vintage.Of("2026-01", model, pds, [0, 0, 1, 1, float.NaN, float.NaN]);

        Assert.Equal((6, 4, 4), (vintage.Clients, vintage.Known, vintage.Realised!.Clients));
        Assert.Equal(0.25, vintage.Expected.DefaultRate.Value, 1e-12); // the mean of the four known, not of all six
        Assert.Equal(0.5, vintage.Realised.DefaultRate, 1e-12);
        Assert.Equal(1, vintage.Realised.Auc.Auc, 1e-12);
    }

    [Fact]
    public void While_too_few_outcomes_are_known_all_clients_are_expected_and_nothing_is_observed()
    {
        var vintage = Vintage.Of("2026-02", model, [0.1, 0.2, 0.6], [float.NaN, 1, float.NaN]);

        Assert.Equal((3, 1, null), (vintage.Clients, vintage.Known, vintage.Realised));
        Assert.Equal(0.3, vintage.Expected.DefaultRate.Value, 1e-12);
    }
}
