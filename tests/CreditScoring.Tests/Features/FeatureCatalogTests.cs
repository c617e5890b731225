using System.Text.RegularExpressions;
using CreditScoring.Features;

namespace CreditScoring.Tests.Features;

public sealed partial class FeatureCatalogTests
{
    [Fact]
    public void Holds_exactly_the_309_features_of_the_plan_8_of_them_learned()
    {
        Assert.Equal((177, 124, 8), (CoreFeatures.Names.Length, ExtendedFeatures.Names.Length, ExtendedFeatures.Fitted.Length));
        AssertSameNames(CoreFeatures.Names, FeatureCatalog.All.Where(feature => feature.Tier == FeatureTier.Core));
        AssertSameNames(ExtendedFeatures.Names, FeatureCatalog.All.Where(feature => feature.Tier == FeatureTier.Extended));
        AssertSameNames(ExtendedFeatures.Fitted, FeatureCatalog.Learned);
        Assert.Equal(309, FeatureCatalog.All.Count + FeatureCatalog.Learned.Count);
    }

    [Fact]
    public void Puts_the_core_first()
    {
        Assert.All(FeatureCatalog.All.Take(CoreFeatures.Names.Length), feature => Assert.Equal(FeatureTier.Core, feature.Tier));
        Assert.Equal(
            FeatureCatalog.Columns.Take(CoreFeatures.Names.Length).Select(column => column.Name),
            FeatureCatalog.CoreColumns.Select(column => column.Name));
    }

    [Fact]
    public void Names_no_feature_twice() =>
        Assert.Equal(FeatureCatalog.All.Count, FeatureCatalog.All.Select(feature => feature.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Finds_a_feature_by_its_exact_name()
    {
        Assert.Equal("B_DEBT_SUM", FeatureCatalog.Find("B_DEBT_SUM")?.Name);
        Assert.Null(FeatureCatalog.Find("b_debt_sum"));
    }

    [Fact]
    public void Tells_people_something_of_every_feature() => Assert.All(Everything, feature =>
    {
        Assert.False(string.IsNullOrWhiteSpace(feature.Formula), feature.Name);
        Assert.EndsWith(".", feature.Formula);
        Assert.InRange(feature.French.Length, 3, 60);
        Assert.InRange(feature.English.Length, 3, 60);
    });

    [Fact]
    public void Labels_no_two_features_alike()
    {
        Assert.Empty(Repeated(feature => feature.French));
        Assert.Empty(Repeated(feature => feature.English));
    }

    [Fact]
    public void Shows_no_raw_column_name_to_people() => Assert.All(
        Everything.SelectMany(feature => new[] { feature.French, feature.English }),
        label => Assert.DoesNotMatch(RawColumn(), label));

    [Fact]
    public void Sets_French_with_its_own_typography() => Assert.All(Everything.Select(feature => feature.French), label =>
    {
        Assert.DoesNotContain('\'', label); // ’ is the apostrophe
        Assert.DoesNotContain("n° ", label, StringComparison.Ordinal); // « n° 1 » does not break: U+00A0
        Assert.DoesNotContain("  ", label, StringComparison.Ordinal);
    });

    [Fact]
    public void Uses_every_concept_and_no_other()
    {
        Assert.Equal(Concepts.All.Count, Concepts.All.Select(concept => concept.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            Concepts.All.Select(concept => concept.Id).Order(StringComparer.Ordinal),
            FeatureCatalog.All.Select(feature => feature.Concept.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Marks_what_the_law_protects_and_promises_no_direction_on_it()
    {
        string[] marked =
        [
            "CODE_GENDER", "NAME_FAMILY_STATUS", "CNT_FAM_MEMBERS", "DAYS_BIRTH", "EMP_START_AGE", "REGION_ID", "CNT_CHILDREN",
            "NAME_HOUSING_TYPE", "FLOORSMAX_AVG", "AGE_AT_PAYOFF", "EXT1_BIRTH", "INCOME_BIRTH", "ANNUITY_PER_PERSON", "X_BCRED_BIRTH",
        ];

        Assert.All(marked, name => Assert.True(FeatureCatalog.Find(name)!.IsProtected, name));
        Assert.All(Everything.Where(feature => feature.IsProtected), feature => Assert.Equal(0, feature.Direction));
        Assert.False(FeatureCatalog.Find("B_DEBT_SUM")!.IsProtected);
    }

    [Fact]
    public void Gives_levels_to_categories_alone() => Assert.All(FeatureCatalog.All, feature =>
    {
        Assert.Equal(feature.Kind == FeatureKind.Category, feature.Levels.Count > 0);
        Assert.Equal(feature.Kind == FeatureKind.Category, feature.Unit == FeatureUnit.Category);
        Assert.InRange(feature.Levels.Count, 0, 254);
    });

    static IEnumerable<FeatureDefinition> Everything => FeatureCatalog.All.Concat(FeatureCatalog.Learned);

    static void AssertSameNames(string[] expected, IEnumerable<FeatureDefinition> features) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), features.Select(feature => feature.Name).Order(StringComparer.Ordinal));

    static IEnumerable<string> Repeated(Func<FeatureDefinition, string> label) =>
        Everything.GroupBy(label, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("[A-Z0-9]+_[A-Z0-9_]+")]
    private static partial Regex RawColumn();
}
