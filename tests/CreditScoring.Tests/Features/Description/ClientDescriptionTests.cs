using CreditScoring.Data;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.HomeCredit;

namespace CreditScoring.Tests.Features.Description;

public sealed class ClientDescriptionTests
{
    static readonly Dictionary<string, ColumnSchema> Columns =
        ApplicationSchema.Train.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);

    static IEnumerable<DescribedField> Fields => ClientDescription.Groups.SelectMany(group => group.Fields);

    [Fact]
    public void Describes_columns_that_the_application_has_in_the_unit_they_hold() =>
        Assert.All(Fields, field => Assert.Equal(
            Columns[field.Column].Kind, field.Unit == FeatureUnit.Category ? ColumnKind.Category : ColumnKind.Number));

    [Fact]
    public void Sums_up_features_that_the_catalog_has() =>
        Assert.All(ClientDescription.Groups.SelectMany(group => group.Features), name => Assert.NotNull(FeatureCatalog.Find(name)));

    [Fact]
    public void Describes_nothing_twice()
    {
        Assert.Equal(Fields.Count(), Fields.Select(field => field.Column).Distinct().Count());
        Assert.Equal(ClientDescription.Groups.Count, ClientDescription.Groups.Select(group => group.Id).Distinct().Count());
    }

    [Fact]
    public void Knows_the_meaning_of_every_word_it_shows() =>
        Assert.All(
            Fields.Where(field => field.Unit == FeatureUnit.Category).SelectMany(field => Columns[field.Column].Levels),
            word => Assert.True(CategoryWords.Knows(word), $"'{word}' has no meaning in CategoryWords."));

    [Fact]
    public void Shows_no_raw_name_in_a_label() =>
        Assert.All(Fields, field => Assert.DoesNotContain('_', field.French + field.English));
}
