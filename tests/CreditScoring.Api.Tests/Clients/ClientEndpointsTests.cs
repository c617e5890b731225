using System.Net;
using System.Text.Json;
using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Clients;

[Collection(ServedCollection.Name)]
public sealed class ClientEndpointsTests(ServedClients served)
{
    string Client => served.Matrix.Clients[0];

    [Fact]
    public async Task Finds_exactly_the_clients_whose_number_starts_with_the_digits()
    {
        var prefix = Client[..4];
        var expected = served.Matrix.Clients.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        var found = (await Ask($"/api/v1/clients?search={prefix}&limit=100")).IsOk();

        Assert.Equal(expected.Count, found.GetProperty("total").GetInt32());
        Assert.Equal(expected.Take(100), found.GetProperty("clients").EnumerateArray().Select(client => client.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Lists_twenty_clients_when_nothing_is_asked()
    {
        var found = (await Ask("/api/v1/clients")).IsOk();

        Assert.Equal(20, found.GetProperty("clients").GetArrayLength());
        Assert.Equal(served.Matrix.RowCount, found.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Finds_nobody_by_digits_that_nobody_has() =>
        Assert.Equal(0, (await Ask("/api/v1/clients?search=9999999999")).IsOk().GetProperty("total").GetInt32());

    [Theory]
    [InlineData("search=abc", "search")]
    [InlineData("search=12345678901", "search")]
    [InlineData("search=%00", "search")]
    [InlineData("search=1%F0%9F%98%80", "search")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=2.5", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    public async Task Says_which_parameter_of_a_search_is_wrong(string query, string parameter) =>
        (await Ask($"/api/v1/clients?{query}")).Blames(parameter);

    [Fact]
    public async Task Tells_every_fault_of_a_search_at_once()
    {
        var answer = await Ask("/api/v1/clients?search=x&limit=x");

        answer.Blames("search");
        answer.Blames("limit");
    }

    [Fact]
    public async Task Puts_what_is_known_of_a_client_in_groups_in_both_languages()
    {
        var client = (await Ask($"/api/v1/clients/{Client}")).IsOk();

        var groups = client.GetProperty("groups").EnumerateArray().ToList();
        Assert.Equal(
            ["Identité et foyer", "Situation professionnelle", "Crédit demandé", "Adresse et contact", "Sources externes",
                "Crédits chez d’autres prêteurs", "Historique chez Prêt à dépenser"],
            groups.Select(group => group.GetProperty("title").GetProperty("fr").GetString()));
        var facts = groups.SelectMany(group => group.GetProperty("facts").EnumerateArray()).ToList();
        Assert.InRange(facts.Count, 45, 80);
        Assert.All(facts, fact => Assert.All(Texts(fact), text => Assert.NotEqual("", text)));
    }

    [Fact]
    public async Task Shows_no_raw_name_of_a_column_or_feature()
    {
        for (var row = 0; row < 60; row++)
        {
            var client = (await Ask($"/api/v1/clients/{served.Matrix.Clients[row]}")).IsOk();

            Assert.Empty(RawNames.In(client.GetRawText()));
        }
    }

    [Fact]
    public async Task Does_not_know_a_client_who_is_not_there() =>
        Assert.Contains("4", (await Ask("/api/v1/clients/4")).IsProblem(HttpStatusCode.NotFound).Json.GetProperty("detail").GetString());

    [Theory]
    [InlineData("abc")]
    [InlineData("12345678901")]
    [InlineData("1e5")]
    [InlineData("-1")]
    [InlineData("100001%20")]
    [InlineData("١٢٣")]
    public async Task Refuses_what_is_not_the_number_of_a_client(string id) => (await Ask($"/api/v1/clients/{id}")).Blames("id");

    Task<Answer> Ask(string path) => Answer.To(served.Http, path);

    static IEnumerable<string?> Texts(JsonElement fact) =>
        from part in new[] { "label", "value" }
        from language in new[] { "fr", "en" }
        select fact.GetProperty(part).GetProperty(language).GetString();
}
