using System.Globalization;
using CreditScoring.Decisions;
using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Wording;

namespace CreditScoring.Tests.Explanation;

public sealed class PhrasesTests
{
    static readonly WordList French = Phrases.In(Language.French);
    static readonly WordList English = Phrases.In(Language.English);

    [Fact]
    public void Both_languages_have_the_same_phrases_with_the_same_places()
    {
        Assert.NotEmpty(French.Keys);
        Assert.Equal(French.Keys, English.Keys);
        Assert.All(French.Keys, key => Assert.Equal(French.Places(key).Order(), English.Places(key).Order()));
    }

    [Fact]
    public void A_place_without_a_text_is_no_sentence() => Assert.Throws<KeyNotFoundException>(() => French.Fill("without", ("with", "6 sur 100")));

    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData("#", "_", "~")]
    public void Sentences_do_not_depend_on_the_culture_of_the_machine(string point, string group, string minus)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = minus };
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(
                "Le score est de 1\u202F234 points\u00A0: un accord est proposé à partir de 525.",
                SentenceWriter.Of(new ZoneClaim(Decision.Accept, 1234, 475, 525)).French);
            Assert.Equal(
                "The score is \u2212120 points: refusal is proposed below 475.",
                SentenceWriter.Of(new ZoneClaim(Decision.Decline, -120, 475, 525)).English);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_risk_below_one_in_100_is_told_as_such() => Assert.Equal(
        "Sur 100 clients au profil comparable, moins d’un a eu des difficultés à rembourser (8 sur 100 pour l’ensemble).",
        SentenceWriter.Of(new RiskClaim(0, 8)).French);
}
