using CreditScoring.Fairness;
using CreditScoring.Features;
using CreditScoring.Numerics;

namespace CreditScoring.Tests.Fairness;

public sealed class FeatureRegisterTests
{
    [Fact]
    public void Whatever_is_computed_from_sex_or_age_is_marked_as_protected_in_the_catalog() =>
        Assert.DoesNotContain(
            FeatureCatalog.All.Concat(FeatureCatalog.Learned).Select(feature => feature.Name),
            name => ProtectedFeatures.IsSexOrAge(name) && !ProtectedFeatures.IsProtected(name));

    [Fact]
    public void Sex_age_and_what_is_computed_from_them_are_found()
    {
        Assert.All(["CODE_GENDER", "DAYS_BIRTH", "EMP_BIRTH", "EXT1_BIRTH", "INCOME_BIRTH", "X_BCRED_BIRTH", "GRP1_EXT_DEV"], name => Assert.True(ProtectedFeatures.IsSexOrAge(name), name));
        Assert.All(["EXT_MEAN", "AMT_CREDIT", "CNT_CHILDREN", "no such feature"], name => Assert.False(ProtectedFeatures.IsSexOrAge(name), name));
        Assert.True(ProtectedFeatures.IsProtected("CNT_CHILDREN"));
    }

    // Ranks of 1 to 5 against 1, 2, 3, 5, 4: Spearman's correlation 1 - 6 × 2 / (5 × 24) = 0.9, whichever way it runs.
    [Fact]
    public void The_strength_of_a_number_is_the_correlation_of_ranks()
    {
        var register = Register([-10, -20, -30, -50, -40], [1, 2, 3, 4, 5]);

        Assert.Equal(0.9, register[1].Age, 1e-12);
        Assert.Equal(FeatureRole.Proxy, register[1].Role);
        Assert.Equal((FeatureRole.SexOrAge, 1.0), (register[0].Role, register[0].Age));
        Assert.Equal(["some"], register[1].KeptIn);
        Assert.Empty(register[0].KeptIn);
    }

    [Fact]
    public void Absence_may_tell_more_than_the_values()
    {
        float[] ages = [.. Enumerable.Range(0, 400).Select(client => -8000f - client)];
        var register = Register(ages, [.. ages.Select((_, client) => client >= 200 ? float.NaN : client % 2)]);

        Assert.InRange(register[1].Age, 0.8, 0.9); // the older half is absent: sqrt(3) / 2 of the ranks' spread
    }

    [Fact]
    public void Chance_alone_makes_no_proxy_of_a_category_with_many_levels()
    {
        var random = new Random64(2);
        var strengths = Enumerable.Range(0, 20).Select(_ => FeatureRegister.Of(Unrelated(random), [])[1].Age).ToList();

        Assert.InRange(strengths.Average(), 0, 0.2); // uncorrected they would be about sqrt(39 / 199) = 0.44
    }

    static FeatureMatrix Unrelated(Random64 random) => new(
        [FeatureColumn.Numeric("DAYS_BIRTH"), FeatureColumn.Category("ORGANIZATION_TYPE", [.. Enumerable.Range(0, 40).Select(level => $"{level}")])],
        [.. Enumerable.Range(0, 200).Select(client => $"{client}")],
        [[.. Enumerable.Range(0, 200).Select(client => (float)client)], [.. Enumerable.Range(0, 200).Select(_ => (float)random.NextInt32(40))]]);

    static IReadOnlyList<RegisteredFeature> Register(float[] ages, float[] values) => FeatureRegister.Of(
        new FeatureMatrix([FeatureColumn.Numeric("DAYS_BIRTH"), FeatureColumn.Numeric("OWN_CAR_AGE")], [.. ages.Select((_, client) => $"{client}")], [ages, values]),
        [("some", new HashSet<string> { "OWN_CAR_AGE" })]);
}
