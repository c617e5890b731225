using CreditScoring.Api.Features;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;

namespace CreditScoring.Api.Tests.Features;

public sealed class ClientPlaceTests
{
    [Fact]
    public void Counts_lower_same_and_higher_out_of_a_thousand()
    {
        // Of 10, 20, 20, 40: for 20, a quarter is lower, half the same, a quarter higher; the middle of the ties is at 50 %.
        var place = ClientPlace.Of("1", Some.Values(Some.Feature(FeatureUnit.Money), [10, 20, 20, 40]), 1);

        Assert.Equal((250, 500, 250, 50.0), (place.LowerOutOf1000, place.SameOutOf1000, place.HigherOutOf1000, place.Percentile));
    }

    [Fact]
    public void Does_not_count_clients_whose_value_is_missing() =>
        Assert.Equal(500, ClientPlace.Of("1", Some.Values(Some.Feature(FeatureUnit.Money), [10, 20, float.NaN]), 1).LowerOutOf1000);

    [Fact]
    public void Has_no_place_without_a_value()
    {
        var place = ClientPlace.Of("1", Some.Values(Some.Feature(FeatureUnit.Money), [10, float.NaN]), 1);

        Assert.Null(place.SameOutOf1000);
        Assert.Equal("Non renseigné", place.Text.Fr);
    }

    [Fact]
    public void Says_on_which_side_of_the_application_a_day_lies()
    {
        // Most days lie in the past here, so the one to come is said to come.
        var days = Some.Values(Some.Feature(FeatureUnit.Days), [-3653, -1461, 730.5f]);

        Assert.Equal("10 ans", days.TextOf(0).Fr);
        Assert.Equal("In 2 years", days.TextOf(2).En);
        Assert.Equal(-2, days[2]);
    }

    [Fact]
    public void Reads_zero_and_one_as_no_and_yes()
    {
        var flags = Some.Values(Some.Feature(FeatureUnit.YesNo), [0, 1, 1]);

        Assert.True(flags.IsCategory);
        Assert.Equal("Oui", flags.TextOf(1).Fr);
        Assert.Equal(666, ClientPlace.Of("1", flags, 1).SameOutOf1000);
    }
}
