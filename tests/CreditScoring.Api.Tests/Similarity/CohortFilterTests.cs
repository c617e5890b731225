using CreditScoring.Api.Similarity;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;

namespace CreditScoring.Api.Tests.Similarity;

public sealed class CohortFilterTests
{
    [Fact]
    public void Keeps_the_sign_of_a_trend_in_days() => Assert.Equal(
        ("De \u221226 à \u22121 jours", "\u221226 to \u22121 days"),
        Range([-26, -1, 3, 4, 5, 6, 7, 8, 9, 10]));

    [Fact]
    public void Writes_a_length_without_sign_in_words() => Assert.Equal(("De 2 jours à 3 jours", "2 days to 3 days"), Range([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));

    static (string Fr, string En) Range(float[] values)
    {
        var range = new CohortFilter(Some.Values(Some.Feature(FeatureUnit.Duration), values), row: 0).Range;

        return (range.Fr, range.En);
    }
}
