using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;

namespace CreditScoring.Api.Tests.Features;

public sealed class FeatureValuesTests
{
    // Whether a day is shown as elapsed hangs on the middle known value: the upper one of two, and day 0 is past.
    [Theory]
    [InlineData(new[] { -365.25f }, new[] { 1.0 })]
    [InlineData(new[] { 0f, -365.25f }, new[] { 0.0, 1.0 })]
    [InlineData(new[] { 365.25f, -365.25f }, new[] { -1.0, 1.0 })]
    [InlineData(new[] { 730.5f, float.NaN, -365.25f, 0f }, new[] { -2.0, 0.0, 1.0 })]
    [InlineData(new[] { 730.5f, -365.25f, 365.25f, 0f }, new[] { -1.0, 0.0, 1.0, 2.0 })]
    [InlineData(new[] { float.NaN }, new double[0])]
    public void Days_become_years_before_or_after_the_application(float[] days, double[] years)
    {
        var values = Some.Values(Some.Feature(FeatureUnit.Days), days);

        Assert.Equal(years, values.Sorted);
        Assert.Equal(years.Length, values.KnownCount);
        Assert.Equal(years.Order(), Enumerable.Range(0, days.Length).Select(row => values[row]).Where(value => !double.IsNaN(value)).Order());
    }

    [Theory]
    [InlineData(new[] { 0f, 1f, float.NaN }, true)]
    [InlineData(new[] { 0f, 2f }, false)]
    [InlineData(new[] { 0.5f }, false)]
    public void A_yes_or_no_is_told_by_its_values(float[] values, bool isYesNo) =>
        Assert.Equal(isYesNo, Some.Values(Some.Feature(FeatureUnit.YesNo), values).IsYesNo);
}
