using CreditScoring.Features;
using CreditScoring.Reporting.Site;
using CreditScoring.Selection.Profiles;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class GlyphTests
{
    // Two bins of 400 and 100 clients, 16 wide with a gap of 1; half of all 1,000 clients lack a value. The bars stand on 47 and are 22 high at
    // most; the default rates stand on 22 and are 20 high at four times the overall rate of 10 %, so 5 a time.
    static readonly PublishedProfile number = new()
    {
        Name = "N",
        Kind = FeatureKind.Numeric,
        Missing = 0.5,
        WithoutValue = new PublishedGroup(500, 99, 0.3),
        Groups = [new(400, 400, 0.05, 0, 0.5), new(100, 100, 0.8, 0.5, null)],
        Quantiles = new PublishedQuantiles(0.0125, 0.1, 0.25, 0.5, 1234),
        Auc = new PublishedAuc(0.7, 0.65, 0.75, 1),
    };

    [Fact]
    public void Matches_the_worked_example()
    {
        var shape = new GlyphShape(number, 0.1);

        Assert.Equal("M7.5 47v-22M23.5 47v-5.5", shape.Bars);
        Assert.Equal("15", shape.BarWidth);
        Assert.Equal("M135 47v-11", shape.Missing);
        Assert.Equal("M0 19.5h15M16 2h15", shape.Rates); // the second beyond the top; that of the missing rests on too few outcomes
        Assert.Equal("M0 17h140", shape.Overall);
    }

    [Fact]
    public void Draws_no_rate_when_no_outcome_is_known() => Assert.Empty(new GlyphShape(number, null).Rates);

    [Fact]
    public void A_few_clients_are_seen_beside_many() =>
        Assert.EndsWith("v-0.7", new GlyphShape(number with { Groups = [new(9_000, 0), new(5, 0)] }, null).Bars, StringComparison.Ordinal);

    [Fact]
    public void A_number_is_told_in_words_with_no_more_digits_than_it_needs()
    {
        Assert.Equal("médiane 0,25\u202f; 98\u202f% entre 0,0125 et 1\u202f234", new GlyphText(number, FeatureUnit.Ratio, ReportLanguage.French).Caption);
        Assert.Equal(
            "Distribution: median 25%; 98% between 1.25% and 123,400%; default rate 5.0% at the low end, 80.0% at the high end.",
            new GlyphText(number, FeatureUnit.Share, ReportLanguage.English).Alternative);
    }

    [Fact]
    public void A_category_is_told_by_its_largest_levels()
    {
        var category = number with
        {
            Kind = FeatureKind.Category,
            Groups = [new(500, 500, 0.1, Word: "Cash"), new(300, 300, 0.02, Word: "Card"), new(100, 100, 0.05, Word: "Car"), new(50, 50, 0.3, Word: "Boat")],
            OtherLevels = new PublishedGroup(50, 50, 0.2),
            Quantiles = null,
        };

        Assert.Equal(
            "Distribution: Cash 50.0%; Card 30.0%; Car 10.0%; default rates from 2.0% (Card) to 30.0% (Boat).",
            new GlyphText(category, FeatureUnit.Category, ReportLanguage.English).Alternative);
    }

    [Fact]
    public void Yes_or_no_is_told_by_the_share_of_yes()
    {
        var flag = number with { Groups = [new(300, 0, null, 0, 0), new(100, 0, null, 1, 1)] };

        Assert.Equal("oui\u00a0: 25,0\u202f% des clients", new GlyphText(flag, FeatureUnit.YesNo, ReportLanguage.French).Caption);
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "< 0.1%")]
    [InlineData(0.0005, "0.1%")]
    [InlineData(0.5546, "55.5%")]
    [InlineData(0.9999, "> 99.9%")]
    [InlineData(1, "100%")]
    public void A_share_is_none_or_all_only_when_it_is(double share, string expected) =>
        Assert.Equal(expected, FeatureWords.Share(share, ReportNumbers.English));
}
