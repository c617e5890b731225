using System.Net;
using System.Security.Cryptography;
using System.Text;
using CreditScoring.Api.Tests.Support;
using CreditScoring.Explanation;
using CreditScoring.Letters;

namespace CreditScoring.Api.Tests.Letters;

[Collection(ServedCollection.Name)]
public sealed class LetterEndpointTests(ServedClients served)
{
    [Fact]
    public async Task Is_the_letter_of_the_library_for_the_day_asked_for()
    {
        var values = new float[served.Matrix.Columns.Count];
        served.Matrix.CopyRow(1, values);
        var client = served.Matrix.Clients[1];
        var expected = LetterWriter.Write(LetterWriter.Compose(served.Model, client, served.Model.Explain(values), new DateOnly(2026, 11, 26), Language.English));

        var page = await served.Http.GetStringAsync($"/api/v1/clients/{client}/letter?language=en&date=2026-11-26");

        Assert.Equal(Body(expected), Body(page));
    }

    [Fact]
    public async Task Allows_its_own_style_sheet_and_nothing_else()
    {
        var answer = await served.Http.GetAsync($"/api/v1/clients/{served.Matrix.Clients[0]}/letter");
        var page = await answer.Content.ReadAsStringAsync();
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language=de", "language")]
    [InlineData("date=26/11/2026", "date")]
    [InlineData("date=2026-02-30", "date")]
    public async Task Refuses_another_language_and_what_is_no_day(string query, string blamed) =>
        (await Answer.To(served.Http, $"/api/v1/clients/{served.Matrix.Clients[0]}/letter?{query}")).Blames(blamed);

    [Fact]
    public async Task Knows_no_client_of_another_number() =>
        (await Answer.To(served.Http, "/api/v1/clients/999999999/letter")).IsProblem(HttpStatusCode.NotFound);

    // The name under which the model is served is not that of its folder: the footer differs.
    static string Body(string page) => page[..page.IndexOf("<footer>", StringComparison.Ordinal)];
}
