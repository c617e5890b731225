using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class LandmarksTests
{
    [Fact]
    public void A_second_region_of_a_name_has_its_number()
    {
        const string Region = "<div role=\"region\" tabindex=\"0\" aria-label=\"Measures\">";

        Assert.Equal(Region + Region.Replace("Measures", "Measures (2)", StringComparison.Ordinal) + "<p>Measures</p>", Landmarks.Distinguish(Region + Region + "<p>Measures</p>"));
    }
}
