using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CreditScoring.Api.Http;

/// <summary>What the OpenAPI document says that no endpoint holds.</summary>
static class OpenApiText
{
    /// <summary>Names the service, leaves out the address, which changes with each start, and tells who needs a token and what problems carry.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Credit scoring";
            document.Info.Version = "v1";
            document.Info.Description = "Finds clients, scores them and says why, in French and English.";
            document.Servers = [];
            document.AddComponent(BearerHandler.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "An access token of the issuer that /api/v1/sign-in names.",
            });

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerHandler.Scheme, context.Document)] = [] }];
            Name(operation, StatusCodes.Status401Unauthorized, "WWW-Authenticate", "Bearer; with error=\"invalid_token\" where a token was sent.", JsonSchemaType.String);
            Name(operation, StatusCodes.Status429TooManyRequests, "Retry-After", "Seconds to wait.", JsonSchemaType.Integer);

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type.IsAssignableTo(typeof(ProblemDetails)))
            {
                schema.Properties!["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Number of the call, to find it in traces and logs." };
                schema.Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "traceId" };
            }

            return Task.CompletedTask;
        });
    }

    static void Name(OpenApiOperation operation, int status, string header, string text, JsonSchemaType type)
    {
        if (operation.Responses?.GetValueOrDefault(FormattableString.Invariant($"{status}")) is OpenApiResponse answer)
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))[header] = new OpenApiHeader { Description = text, Required = true, Schema = new OpenApiSchema { Type = type } };
    }
}
