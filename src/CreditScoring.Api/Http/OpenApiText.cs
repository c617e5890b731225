using Microsoft.AspNetCore.OpenApi;

namespace CreditScoring.Api.Http;

/// <summary>The words of the OpenAPI document that no endpoint holds.</summary>
static class OpenApiText
{
    /// <summary>Names the service and leaves out the address, which changes with each start.</summary>
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Credit scoring";
        document.Info.Version = "v1";
        document.Info.Description = "Finds clients, scores them and says why, in French and English.";
        document.Servers = [];

        return Task.CompletedTask;
    });
}
