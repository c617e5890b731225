using CreditScoring.Features;
using CreditScoring.Tests.Conventions;

namespace CreditScoring.Tests.Features;

public sealed class ConceptProfileTests
{
    [Fact]
    public void Puts_each_feature_of_the_catalog_under_exactly_one_concept()
    {
        var placed = ConceptProfile.All.SelectMany(profile => profile.Features).Select(feature => feature.Name).Order(StringComparer.Ordinal);

        Assert.Equal(FeatureCatalog.All.Concat(FeatureCatalog.Learned).Select(feature => feature.Name).Order(StringComparer.Ordinal), placed);
    }

    [Fact]
    public void Names_about_25_concepts_differently_in_both_languages()
    {
        Assert.InRange(ConceptProfile.All.Count, 22, 30);
        Assert.Equal(ConceptProfile.All.Count, Concepts.All.Select(concept => concept.French).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ConceptProfile.All.Count, Concepts.All.Select(concept => concept.English).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Concepts.All, concept => Assert.DoesNotMatch("_|'|[A-Z]{2,}", concept.French + concept.English));
    }

    [Fact]
    public void Takes_the_class_of_most_features_and_a_direction_only_when_all_agree()
    {
        var profile = new ConceptProfile(Concepts.Income, [Some(Actionability.Slow, 1), Some(Actionability.Slow, 0), Some(Actionability.Immutable, 1)]);

        Assert.Equal((Actionability.Slow, 1), (profile.Class, profile.Direction));
        Assert.Equal(0, new ConceptProfile(Concepts.Income, [Some(Actionability.Slow, 1), Some(Actionability.Slow, -1)]).Direction);
        Assert.Equal(Actionability.Immutable, new ConceptProfile(Concepts.Income, [Some(Actionability.Slow, 0), Some(Actionability.Immutable, 0)]).Class);
    }

    [Fact]
    public void Lists_each_table_once_though_features_join_several() =>
        Assert.Equal(["bureau", "bureau_balance"], ConceptProfile.All.Single(profile => profile.Concept == Concepts.OtherArrears).Sources);

    [Fact]
    public void Is_documented_row_by_row_in_the_decision_record()
    {
        var record = Repository.Read("site/content/decisions/0026-similar-clients.md");

        Assert.All(ConceptProfile.All, profile => Assert.Contains(Row(profile), record, StringComparison.Ordinal));
    }

    static string Row(ConceptProfile profile)
    {
        var kind = profile.Class switch { Actionability.BankHeld => "bank-held", var other => other.ToString().ToLowerInvariant() };
        var direction = profile.Direction switch { > 0 => "riskier", < 0 => "safer", _ => "-" };

        return $"| {profile.Concept.French} | {profile.Concept.English} | {kind} | {direction} | {string.Join(", ", profile.Sources)} |\n";
    }

    static FeatureDefinition Some(Actionability actionability, int direction) => new()
    {
        Name = "SOME", Source = "application", Formula = "None.", Unit = FeatureUnit.None, French = "Une chose", English = "A thing",
        Concept = Concepts.Income, Actionability = actionability, Direction = direction,
    };
}
