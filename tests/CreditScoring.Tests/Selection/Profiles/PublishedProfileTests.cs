using System.Text;
using CreditScoring.Features;
using CreditScoring.Numerics;
using CreditScoring.Selection.Profiles;
using CreditScoring.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Selection.Profiles;

public sealed class PublishedProfileTests
{
    static readonly FeatureFileSource source = new("synthetic", "a generated sample", "");

    // Values 0 to 4 of 6, 2, 9, 0 and 3 clients: 1 joins 2, and 4, the last, joins 3 and then what stands before it.
    [Fact]
    public void A_small_bin_joins_its_neighbour()
    {
        var bins = Published(Numbers(
            (0, 6), (1, 2), (2, 9), (4, 3))).Groups;

        Assert.Equal([new(6, 0, null, 0, 0), new(14, 0, null, 1, null)], bins);
    }

    [Fact]
    public void The_first_bin_stays_open_when_it_joins_the_next() =>
        Assert.Equal([new(9, 0, null, null, 7), new(8, 0, null, 7, 7)], Published(Numbers((-3, 4), (5, 5), (7, 8))).Groups);

    // Of 6, 5, 4 and 3 clients the last two become others, of whom there are then 7.
    [Fact]
    public void A_small_level_joins_the_others()
    {
        var profile = Published(Levels(6, 5, 4, 3));

        Assert.Equal(["level 0", "level 1"], profile.Groups.Select(group => group.Word));
        Assert.Equal(7, profile.OtherLevels!.Clients);
    }

    [Fact]
    public void Others_that_are_too_few_take_the_smallest_level_with_them()
    {
        var profile = Published(Levels(9, 8, 2));

        Assert.Equal(["level 0"], profile.Groups.Select(group => group.Word));
        Assert.Equal(10, profile.OtherLevels!.Clients);
    }

    [Fact]
    public void A_default_rate_needs_five_known_outcomes()
    {
        Assert.Null(PublishedGroup.Of(new OutcomeCounts(100, 4, 1)).DefaultRate);
        Assert.Equal(0.2, PublishedGroup.Of(new OutcomeCounts(100, 5, 1)).DefaultRate);
    }

    [Fact]
    public void Neither_the_least_nor_the_greatest_value_is_told()
    {
        var values = Enumerable.Range(0, 1000).Select(value => 200_000f + value * 37).Append(98_765_432).Append(-1_234_567).ToArray();
        var text = Text(FeatureProfile.Of(Matrix(FeatureColumn.Numeric("N"), values), []));

        Assert.DoesNotContain("98765432", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", text, StringComparison.Ordinal);
        Assert.Contains("\"p99\":237000", text, StringComparison.Ordinal); // 236,630 to three digits
    }

    [Theory]
    [InlineData(236_630, 3, 237_000)]
    [InlineData(-0.0123456, 3, -0.0123)]
    [InlineData(0.30000000000000004, 7, 0.3)]
    [InlineData(0.10000000149011612, 7, 0.1)]
    [InlineData(999.6, 3, 1000)]
    [InlineData(0, 3, 0)]
    public void Rounds_to_significant_digits(double value, int digits, double expected) =>
        Assert.Equal(expected, PublishedQuantiles.Rounded(value, digits), 1e-15);

    [Fact]
    public void Nothing_is_about_fewer_than_five_clients_and_nobody_with_a_value_is_lost() => Prop.ForAll(Profiles().ToArbitrary(), profile =>
    {
        var published = PublishedProfile.Of(profile);
        var groups = published.OtherLevels is { } others ? [.. published.Groups, others] : published.Groups;
        var withValue = profile.All.Clients - profile.WithoutValue.Clients;

        return groups.All(group => group.Clients is 0 or >= PublishedProfile.FewestClients)
            && groups.All(group => group.Known >= PublishedProfile.FewestClients || group.DefaultRate is null)
            && (groups.Sum(group => group.Clients) == withValue || (withValue < PublishedProfile.FewestClients && groups.Count == 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var (matrix, outcomes) = SomeModel.Sample();
        var written = Text(FeatureProfile.Of(matrix, outcomes));
        var read = PublishedProfiles.Read(folder.Write("profiles.json", written));
        using var again = new MemoryStream();
        read.Write(again);

        Assert.Equal(written, Encoding.UTF8.GetString(again.ToArray()));
        Assert.Equal(matrix.Columns.Select(column => column.Name), read.Features.Select(feature => feature.Name));
        Assert.Equal(new PublishedGroup(1200, 1200, Math.Round(outcomes.Average(), 4)), read.Clients);
        Assert.DoesNotContain(matrix.Clients[0], written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "found null")]
    [InlineData("{\"format\":9,\"kind\":\"a\",\"description\":\"b\",\"clients\":{\"clients\":1,\"known\":0,\"defaultRate\":null},\"features\":[]}", "found format 9, expected 1")]
    [InlineData("{\n\"format\":1,\n}", "line 3")]
    [InlineData("{\"format\":1}", "not the profiles of features")]
    public void Refuses_another_file(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("profiles.json", text);

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => PublishedProfiles.Read(file)).Message, StringComparison.Ordinal);
    }

    static string Text(IReadOnlyList<FeatureProfile> profiles)
    {
        using var stream = new MemoryStream();
        PublishedProfiles.Of(profiles, source).Write(stream);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static Gen<FeatureProfile> Profiles() =>
        from size in Gen.Choose(1, 400)
        from seed in Gen.Choose(0, int.MaxValue)
        from isCategory in Gen.Elements(true, false)
        from spread in Gen.Choose(1, 60)
        select Random(size, (ulong)seed, isCategory, spread);

    static FeatureProfile Random(int size, ulong seed, bool isCategory, int spread)
    {
        var random = new Random64(seed);
        var column = isCategory ? FeatureColumn.Category("C", [.. Enumerable.Range(0, spread).Select(level => $"level {level}")]) : FeatureColumn.Numeric("N");

        // Squared, so that some values are common and others rare.
        var values = new float[size].Select(_ => random.NextDouble() < 0.1 ? float.NaN : (float)(int)(spread * Math.Pow(random.NextDouble(), 3))).ToArray();
        var outcomes = values.Select(_ => random.NextDouble() switch { < 0.2 => 1f, < 0.7 => 0f, _ => float.NaN }).ToArray();

        return FeatureProfile.Of(Matrix(column, values), outcomes)[0];
    }

    static PublishedProfile Published(FeatureMatrix matrix) => PublishedProfile.Of(FeatureProfile.Of(matrix, [])[0]);

    static FeatureMatrix Numbers(params (float Value, int Clients)[] groups) =>
        Matrix(FeatureColumn.Numeric("N"), [.. groups.SelectMany(group => Enumerable.Repeat(group.Value, group.Clients))]);

    static FeatureMatrix Levels(params int[] clients) => Matrix(
        FeatureColumn.Category("C", [.. clients.Select((_, level) => $"level {level}")]),
        [.. clients.SelectMany((count, level) => Enumerable.Repeat((float)level, count))]);

    static FeatureMatrix Matrix(FeatureColumn column, float[] values) => new([column], [.. values.Select((_, row) => $"client {row}")], [values]);
}
