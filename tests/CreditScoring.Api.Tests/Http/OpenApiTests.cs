using CreditScoring.Api.Tests.Support;

namespace CreditScoring.Api.Tests.Http;

[Collection(ServedCollection.Name)]
public sealed class OpenApiTests(ServedClients served)
{
    // The site prints its reference from the same file, so the page says what the service answers.
    [Fact]
    public async Task Is_the_contract_that_was_approved()
    {
        var folder = Path.Combine(Explorer.Root, "tests", "CreditScoring.Api.Tests", "Http");
        var received = (await served.Http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Explorer.Root, "site", "content", "api.json");
        var approved = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        if (received != approved)
            await File.WriteAllTextAsync(Path.Combine(folder, "openapi.received.json"), received);

        Assert.True(received == approved,
            "The OpenAPI document changed: compare tests/CreditScoring.Api.Tests/Http/openapi.received.json with site/content/api.json, and replace that file if the change is wanted.");
    }
}
