using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;
using CreditScoring.Features.Description;
using CreditScoring.Numerics;

namespace CreditScoring.Api.Tests.Similarity;

[Collection(ServedCollection.Name)]
public sealed class SimilarEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Counts_the_outcomes_of_the_200_nearest_clients()
    {
        var points = Enumerable.Range(0, served.Matrix.RowCount).Select(Point).ToArray();
        for (var row = 0; row < 10; row++)
        {
            var nearest = NearestByHand(points, row);
            var (known, defaults) = (nearest.Count(other => !float.IsNaN(Target(other))), nearest.Count(other => Target(other) == 1));

            var outcomes = (await Similar(row)).GetProperty("outcomes");

            Assert.Equal(200, outcomes.GetProperty("clients").GetInt32());
            Assert.Equal(known, outcomes.GetProperty("known").GetInt32());
            Assert.Equal(defaults, outcomes.GetProperty("defaults").GetInt32());
            Assert.Equal((double)defaults / known, outcomes.GetProperty("rate").GetDouble(), 12);
            Assert.Equal(Wilson.Interval((double)defaults / known, known), (outcomes.GetProperty("low").GetDouble(), outcomes.GetProperty("high").GetDouble()));
        }
    }

    [Fact]
    public async Task Leaves_out_clients_whose_outcome_is_not_known_and_says_how_many_are_left() =>
        Assert.True((await Similar(0)).GetProperty("outcomes").GetProperty("known").GetInt32() < 200);

    [Fact]
    public async Task Names_up_to_three_concepts_on_which_the_similar_clients_are_nearer_than_all()
    {
        var similar = await Similar(0);
        var closest = similar.GetProperty("closest").EnumerateArray().ToList();

        Assert.InRange(closest.Count, 1, 3);
        Assert.All(closest, concept => Assert.True(concept.GetProperty("toSimilar").GetDouble() < concept.GetProperty("toAll").GetDouble()));
        var farthest = Label(similar.GetProperty("farthest"));
        Assert.NotEmpty(farthest);
        Assert.DoesNotContain(farthest, closest.Select(Label));

        static string Label(JsonElement concept) => concept.GetProperty("concept").GetProperty("label").GetProperty("fr").GetString()!;
    }

    [Fact]
    public async Task Counts_the_clients_of_the_same_word_and_of_the_same_fifth_and_of_both()
    {
        var education = served.Matrix.Column(served.Matrix.IndexOf("NAME_EDUCATION_TYPE"));
        var income = served.Matrix.Column(served.Matrix.IndexOf("AMT_INCOME_TOTAL"));
        var sorted = income.Order().ToArray();
        float[] cuts = [float.NegativeInfinity, .. Enumerable.Range(1, 4).Select(fifth => sorted[sorted.Length * fifth / 5]), float.PositiveInfinity];
        var (low, high) = (cuts.Last(cut => cut <= income[0]), cuts.First(cut => cut > income[0]));
        var sameWord = Others(row => education[row] == education[0]);
        var sameFifth = Others(row => income[row] >= low && income[row] < high);

        var cohorts = (await Similar(0, "?features=NAME_EDUCATION_TYPE,AMT_INCOME_TOTAL")).GetProperty("cohorts").EnumerateArray().ToList();

        Assert.Equal(3, cohorts.Count);
        AssertCounts(sameWord, cohorts[0]);
        AssertCounts(sameFifth, cohorts[1]);
        AssertCounts([.. sameWord.Intersect(sameFifth)], cohorts[2]);
        Assert.StartsWith("De ", cohorts[1].GetProperty("features")[0].GetProperty("range").GetProperty("fr").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chooses_no_feature_that_the_law_protects_when_none_is_asked_for()
    {
        for (var row = 0; row < 40; row++)
            foreach (var cohort in (await Similar(row)).GetProperty("cohorts").EnumerateArray())
                Assert.All(cohort.GetProperty("features").EnumerateArray(), feature =>
                    Assert.False(FeatureCatalog.Find(feature.GetProperty("name").GetString()!)!.IsProtected));
    }

    [Fact]
    public async Task Gives_no_single_client_and_no_raw_name_to_read()
    {
        var similar = await Similar(0);
        var text = similar.GetRawText();

        Assert.DoesNotContain(served.Matrix.Clients.Skip(1), id => text.Contains($"\"{id}\"", StringComparison.Ordinal));
        foreach (var feature in similar.GetProperty("cohorts").EnumerateArray().SelectMany(cohort => cohort.GetProperty("features").EnumerateArray()))
            Assert.Empty(RawNames.In(feature.GetProperty("label").GetRawText() + feature.GetProperty("range").GetRawText()));
    }

    [Theory]
    [InlineData("?features=NOTHING")]
    [InlineData("?features=")]
    [InlineData("?features=AMT_CREDIT,AMT_INCOME_TOTAL,AMT_ANNUITY,DAYS_BIRTH")]
    public async Task Says_that_the_features_are_wrong(string query) =>
        (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[0]}/similar{query}")).Blames("features");

    [Fact]
    public async Task Does_not_know_a_client_who_is_not_there() =>
        (await Answer.To(served.Http, "/api/v1/clients/4/similar")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_what_is_not_the_number_of_a_client() =>
        (await Answer.To(served.Http, "/api/v1/clients/four/similar")).Blames("id");

    void AssertCounts(List<int> rows, JsonElement cohort)
    {
        Assert.Equal(rows.Count, cohort.GetProperty("outcomes").GetProperty("clients").GetInt32());
        Assert.Equal(rows.Count(row => Target(row) == 1), cohort.GetProperty("outcomes").GetProperty("defaults").GetInt32());
    }

    // By another road than the service: each client explained alone, distances in double precision.
    static int[] NearestByHand(Dictionary<string, double>[] points, int row) =>
    [
        .. Enumerable.Range(0, points.Length).Where(other => other != row)
            .OrderBy(other => points[row].Sum(concept => Math.Pow(concept.Value - points[other][concept.Key], 2))).Take(200),
    ];

    Dictionary<string, double> Point(int row)
    {
        var values = new float[served.Matrix.Columns.Count];
        served.Matrix.CopyRow(row, values);

        return served.Model.Explain(values).Concepts.ToDictionary(concept => concept.Concept.Id, concept => concept.LogOdds);
    }

    List<int> Others(Func<int, bool> isKept) => [.. Enumerable.Range(1, served.Matrix.RowCount - 1).Where(isKept)];

    float Target(int row) => served.Tables.Applications.Numbers(ClientDescription.Outcome)[row];

    async Task<JsonElement> Similar(int row, string query = "") =>
        (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[row]}/similar{query}")).IsOk();
}
