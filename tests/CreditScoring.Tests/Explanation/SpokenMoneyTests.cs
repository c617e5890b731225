using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;

namespace CreditScoring.Tests.Explanation;

public sealed class SpokenMoneyTests
{
    static readonly FeatureDefinition amount = FeatureCatalog.Find("AMT_CREDIT")!;

    [Theory]
    [InlineData("135\u202F000\u202F€", Language.French)]
    [InlineData("€135,000", Language.English)]
    public void An_amount_is_told_to_half_a_euro(string text, Language language)
    {
        Assert.True(SpokenValue.Tells(text, amount, 135_000.4f, language));
        Assert.False(SpokenValue.Tells(text, amount, 135_001, language));
        Assert.False(SpokenValue.Tells(text, amount, -135_000, language));
    }

    [Theory]
    [InlineData("\u22121\u202F250\u202F€", Language.French)]
    [InlineData("\u2212€1,250", Language.English)]
    public void An_amount_below_nothing_has_its_sign_first(string text, Language language)
    {
        Assert.True(SpokenValue.Tells(text, amount, -1_250, language));
        Assert.False(SpokenValue.Tells(text, amount, 1_250, language));
    }

    [Theory]
    [InlineData("135\u202F000", Language.French)]
    [InlineData("135\u202F000\u00A0€", Language.French)]
    [InlineData("135 000\u202F€", Language.French)]
    [InlineData("€135,000", Language.French)]
    [InlineData("135,000", Language.English)]
    [InlineData("€135,000 a month", Language.English)]
    [InlineData("135\u202F000\u202F€", Language.English)]
    public void An_amount_told_in_another_way_is_not_read(string text, Language language) =>
        Assert.False(SpokenValue.Tells(text, amount, 135_000, language));

    [Theory]
    [InlineData(0, "0\u202F€", "€0")]
    [InlineData(-0.4, "0\u202F€", "€0")]
    [InlineData(0.5, "1\u202F€", "€1")]
    [InlineData(-0.5, "\u22121\u202F€", "\u2212€1")]
    [InlineData(1_234_567.2, "1\u202F234\u202F567\u202F€", "€1,234,567")]
    public void An_amount_is_written_with_the_sign_of_the_euro(double value, string french, string english) =>
        Assert.Equal((french, english), (NumberText.Money(value, Language.French), NumberText.Money(value, Language.English)));
}
