using CreditScoring.Explanation;
using CreditScoring.Explanation.Claims;
using CreditScoring.Features;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Explanation;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0.004, "moins de 1 sur 100", "fewer than 1 in 100")]
    [InlineData(0.006, "1 sur 100", "1 in 100")]
    [InlineData(0.1449, "14 sur 100", "14 in 100")]
    public void Risk_is_a_count_out_of_100(double pd, string french, string english)
    {
        Assert.Equal(french, NumberText.OutOf100(pd, Language.French));
        Assert.Equal(english, NumberText.OutOf100(pd, Language.English));
    }

    [Fact]
    public void Numbers_follow_each_language()
    {
        Assert.Equal("1\u202F234\u202F567,9", NumberText.Decimal(1_234_567.89, 1, Language.French));
        Assert.Equal("1,234,567.9", NumberText.Decimal(1_234_567.89, 1, Language.English));
        Assert.Equal("38,5\u202F%", NumberText.Percent(0.385, 1, Language.French));
        Assert.Equal("0", NumberText.Decimal(-0.2, 0, Language.English));
    }

    [Theory]
    [InlineData("DAYS_BIRTH", -14_610f, "40 ans", "40 years")]
    [InlineData("DAYS_ID_PUBLISH", -1f, "1 jour", "1 day")]
    [InlineData("DAYS_ID_PUBLISH", -100f, "3 mois", "3 months")]
    [InlineData("B_ENDDATE_MEAN", 1461f, "dans 4 ans", "in 4 years")]
    [InlineData("AMT_CREDIT", 135_000f, "135\u202F000\u202F€", "€135,000")]
    [InlineData("NAME_EDUCATION_TYPE", 3f, "études supérieures", "higher education")]
    [InlineData("NAME_EDUCATION_TYPE", 5f, "autre", "other")]
    [InlineData("REGION_POPULATION_RELATIVE", 0.00462f, "0,0046", "0.0046")]
    [InlineData("AMT_CREDIT", float.NaN, "non renseigné", "not known")]
    public void Values_are_told_in_their_unit(string feature, float value, string french, string english)
    {
        Assert.Equal(french, ValueText.Of(FeatureCatalog.Find(feature)!, value, Language.French));
        Assert.Equal(english, ValueText.Of(FeatureCatalog.Find(feature)!, value, Language.English));
    }

    [Fact]
    public void Every_word_of_a_category_feature_has_a_translation()
    {
        var unknown = FeatureCatalog.All.SelectMany(feature => feature.Levels).Distinct().Where(word => !CategoryWords.Knows(word)).ToList();

        Assert.Empty(unknown);
    }

    // Of a person whose sex the word does not tell, French names the state: « mariage », not « marié ».
    [Theory]
    [InlineData("Married", "mariage")]
    [InlineData("Single / not married", "célibat")]
    [InlineData("Separated", "séparation")]
    [InlineData("Widow", "veuvage")]
    [InlineData("Working", "emploi salarié")]
    [InlineData("Pensioner", "retraite")]
    [InlineData("State servant", "emploi public")]
    [InlineData("Student", "études")]
    public void French_words_for_a_persons_state_fit_women_and_men(string word, string french) => Assert.Equal(french, CategoryWords.French(word));

    [Fact]
    public void A_region_is_told_as_the_code_it_is_and_a_price_less_a_credit_is_no_down_payment()
    {
        Assert.Equal(("région sans nom, code 202", "unnamed region, code 202"), (CategoryWords.French("region 202"), CategoryWords.English("region 202")));
        Assert.Equal("Price of the goods less the credit, over income", FeatureCatalog.Find("DOWNPAY_INCOME")!.English);
        Assert.DoesNotContain("pport ", FeatureCatalog.Find("DOWNPAY_INCOME")!.French, StringComparison.Ordinal);
    }

    // Of the values 0, 1, … 100 a client at 86 is above 86 of them and below 14.
    [Fact]
    public void A_value_is_placed_among_100_clients()
    {
        var reference = new ReferenceQuantiles(new Dictionary<string, float[]> { ["X"] = [.. Enumerable.Range(0, 101).Select(value => (float)value)] });

        Assert.Equal(86, reference.LowerOutOf100("X", 86));
        Assert.Equal(14, reference.HigherOutOf100("X", 86));
        Assert.Equal(0, reference.LowerOutOf100("X", 0));
        Assert.Equal(99, reference.LowerOutOf100("X", 1000));
        Assert.Null(reference.LowerOutOf100("Y", 1));
    }

    [Fact]
    public void The_reason_states_the_fact_the_comparison_and_the_risk_without_it()
    {
        var feature = FeatureCatalog.Find("ANNUITY_INCOME")!;
        var reference = new ReferenceQuantiles(new Dictionary<string, float[]> { [feature.Name] = [.. Enumerable.Range(0, 101).Select(value => value / 200f)] });
        var told = Tell(reference, feature, 0.4f);

        Assert.Equal(
            [$"{feature.French}\u00A0: {ValueText.Of(feature, 0.4f, Language.French)}, plus que 80 clients sur 100.", "Sans ce facteur, le risque serait de 6 sur 100 au lieu de 14 sur 100."],
            told.Select(sentence => sentence.French));
        Assert.Equal("Without this factor the risk would be 6 in 100 instead of 14 in 100.", told[^1].English);
    }

    // Of 101 values, 20 are 0, 60 are 1 and 21 are 2: a client at 1 is neither above nor below the others.
    [Fact]
    public void A_value_that_most_clients_have_is_told_as_such()
    {
        var count = FeatureCatalog.Find("CNT_FAM_MEMBERS")!;
        var reference = new ReferenceQuantiles(new Dictionary<string, float[]> { [count.Name] = [.. Enumerable.Range(0, 101).Select(value => value < 20 ? 0f : value < 80 ? 1 : 2)] });
        var told = Tell(reference, count, 1);

        Assert.EndsWith("\u00A0: 1, comme la plupart des clients.", told[0].French, StringComparison.Ordinal);
        Assert.EndsWith(": 1, as for most clients.", told[0].English, StringComparison.Ordinal);
    }

    // An age is not "shorter" than another: one pair of words serves ages, delays and times in a job.
    [Fact]
    public void A_young_client_has_less_than_others()
    {
        var age = FeatureCatalog.Find("DAYS_BIRTH")!;
        var reference = new ReferenceQuantiles(new Dictionary<string, float[]> { [age.Name] = [.. Enumerable.Range(0, 101).Select(value => -25_000f + 170 * value)] });
        var told = Tell(reference, age, -7_700f);

        Assert.Equal("Âge\u00A0: 21 ans, moins que pour 99 clients sur 100.", told[0].French);
        Assert.Equal("Age: 21 years, less than for 99 in 100 clients.", told[0].English);
    }

    [Theory]
    [InlineData(Baseline.Accepted, "Au niveau des clients acceptés, le risque serait de 6 sur 100 au lieu de 14 sur 100.")]
    [InlineData(Baseline.Similar, "Au niveau des clients semblables, le risque serait de 6 sur 100 au lieu de 14 sur 100.")]
    public void The_reason_names_whom_it_compares_with(Baseline baseline, string last)
    {
        var told = Tell(new ReferenceQuantiles(new Dictionary<string, float[]>()), FeatureCatalog.Find("DAYS_BIRTH")!, -7_700f, baseline);

        Assert.Equal(last, told[^1].French);
    }

    [Fact]
    public void Of_a_combined_effect_no_number_is_told()
    {
        var told = Tell(new ReferenceQuantiles(new Dictionary<string, float[]>()), FeatureCatalog.Find("DAYS_BIRTH")!, -7_700f, without: null);

        Assert.Equal("Effet combiné\u00A0: pris seul, ce facteur n’agit pas dans le même sens selon nos méthodes de calcul.", told[^1].French);
    }

    static IReadOnlyList<Sentence> Tell(ReferenceQuantiles reference, FeatureDefinition feature, float value, Baseline baseline = Baseline.All, double? without = 0.06) =>
        new ReasonText(reference).Sentences(
            new ConceptEffect(new ConceptContribution(feature.Concept, 0.4, [new FeatureContribution(feature, value, 0.4)]), 0.4, 0.4, null), baseline, 0.14, without);
}
