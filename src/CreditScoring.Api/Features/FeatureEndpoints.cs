using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Features;

/// <summary>What the model looks at, and how its values lie over all clients.</summary>
static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/features", List)
            .WithName("ListFeatures").WithSummary("Read the catalog of features");
        routes.MapGet("/features/{name}/distribution", Distribution).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetDistribution").WithSummary("Compare one feature over all clients, and a client's place among them");
    }

    internal static Ok<IReadOnlyList<FeatureResponse>> List(Portfolio portfolio) =>
        TypedResults.Ok<IReadOnlyList<FeatureResponse>>([.. portfolio.Features.Select(FeatureResponse.Of)]);

    internal static Results<Ok<DistributionResponse>, ValidationProblem, ProblemHttpResult> Distribution(
        string name, string? client, Portfolio portfolio)
    {
        if (!portfolio.TryFeature(name, out var feature))
            return Problems.UnknownFeature();
        if (client is null)
            return TypedResults.Ok(Of(feature, null, null));
        if (!ClientId.TryParse(client, out var id, out var fault))
            return Problems.Invalid("client", fault);

        return portfolio.TryFind(id, out var row)
            ? TypedResults.Ok(Of(feature, id.Value, row))
            : Problems.UnknownClient(id);
    }

    static DistributionResponse Of(FeatureValues feature, string? client, int? row) => new(
        FeatureResponse.Of(feature), feature.Sorted.Length, feature.Count - feature.Sorted.Length,
        feature.IsCategory ? [] : Histogram.Of(feature),
        feature.IsCategory ? Levels.Of(feature, row) : [],
        row is { } at ? ClientPlace.Of(client!, feature, at) : null);
}
