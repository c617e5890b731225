using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Features;

namespace CreditScoring.Api.Tests.Features;

[Collection(ServedCollection.Name)]
public sealed class FeatureEndpointsTests(ServedClients served)
{
    // The model served adds what it learned: an advisor may compare clients on it as on any other.
    static IEnumerable<FeatureDefinition> Everything => FeatureCatalog.All.Concat(FeatureCatalog.Learned);

    [Fact]
    public async Task Lists_the_whole_catalog_in_order_and_then_what_the_model_learned_to_add()
    {
        var features = (await Ask("/api/v1/features")).IsOk();

        Assert.Equal(Everything.Select(feature => feature.Name), features.EnumerateArray().Select(feature => feature.GetProperty("name").GetString()));
        Assert.All(features.EnumerateArray(), feature => Assert.Empty(RawNames.In(feature.GetProperty("label").GetRawText())));
    }

    [Fact]
    public async Task Counts_every_client_of_every_feature_once()
    {
        foreach (var feature in Everything)
        {
            var distribution = (await Ask($"/api/v1/features/{feature.Name}/distribution")).IsOk();
            var groups = distribution.GetProperty("bins").EnumerateArray().Concat(distribution.GetProperty("levels").EnumerateArray());

            var counted = groups.Sum(group =>
                group.GetProperty("repaid").GetInt32() + group.GetProperty("default").GetInt32() + group.GetProperty("unknown").GetInt32());

            Assert.Equal(distribution.GetProperty("known").GetInt32(), counted);
            Assert.Equal(served.Matrix.RowCount, counted + distribution.GetProperty("missing").GetInt32());
        }
    }

    [Fact]
    public async Task Lines_up_the_intervals_without_a_gap()
    {
        foreach (var feature in Everything)
        {
            var bins = (await Ask($"/api/v1/features/{feature.Name}/distribution")).IsOk().GetProperty("bins").EnumerateArray().ToList();

            Assert.InRange(bins.Count, 0, 48);
            for (var bin = 1; bin < bins.Count; bin++)
                Assert.Equal(bins[bin - 1].GetProperty("upper").GetDouble(), bins[bin].GetProperty("lower").GetDouble(), 9);
        }
    }

    [Fact]
    public async Task Tells_a_clients_place_among_all()
    {
        var incomes = served.Matrix.Column(served.Matrix.IndexOf("AMT_INCOME_TOTAL"));
        for (var row = 0; row < 30; row++)
        {
            var known = incomes.Where(income => !float.IsNaN(income)).ToList();
            var place = await Place("AMT_INCOME_TOTAL", row);

            Assert.Equal(1000 * known.Count(income => income < incomes[row]) / known.Count, place.GetProperty("lowerOutOf1000").GetInt32());
            Assert.Equal(1000 * known.Count(income => income > incomes[row]) / known.Count, place.GetProperty("higherOutOf1000").GetInt32());
            Assert.Equal(1000,
                place.GetProperty("lowerOutOf1000").GetInt32() + place.GetProperty("sameOutOf1000").GetInt32() + place.GetProperty("higherOutOf1000").GetInt32());
        }
    }

    [Fact]
    public async Task Shows_age_in_years_so_that_older_is_higher()
    {
        var days = served.Matrix.Column(served.Matrix.IndexOf("DAYS_BIRTH"));

        var place = await Place("DAYS_BIRTH", 0);

        Assert.Equal(-days[0] / 365.25, place.GetProperty("value").GetDouble(), 6);
        Assert.Equal(1000 * days.Count(other => other > days[0]) / days.Length, place.GetProperty("lowerOutOf1000").GetInt32());
        Assert.EndsWith(" ans", place.GetProperty("text").GetProperty("fr").GetString());
    }

    [Fact]
    public async Task Marks_the_word_of_the_client()
    {
        var distribution = (await Ask($"/api/v1/features/NAME_EDUCATION_TYPE/distribution?client={served.Matrix.Clients[0]}")).IsOk();

        var own = Assert.Single(distribution.GetProperty("levels").EnumerateArray(), level => level.GetProperty("isClients").GetBoolean());
        Assert.Equal(own.GetProperty("label").GetRawText(), distribution.GetProperty("client").GetProperty("text").GetRawText());
    }

    [Fact]
    public async Task Does_not_know_a_feature_that_is_not_there() =>
        (await Ask("/api/v1/features/SALARY/distribution")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Does_not_know_a_client_who_is_not_there() =>
        (await Ask("/api/v1/features/AMT_CREDIT/distribution?client=4")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_what_is_not_the_number_of_a_client() =>
        (await Ask("/api/v1/features/AMT_CREDIT/distribution?client=four")).Blames("client");

    async Task<JsonElement> Place(string feature, int row) =>
        (await Ask($"/api/v1/features/{feature}/distribution?client={served.Matrix.Clients[row]}")).IsOk().GetProperty("client");

    Task<Answer> Ask(string path) => Answer.To(served.Http, path);
}
