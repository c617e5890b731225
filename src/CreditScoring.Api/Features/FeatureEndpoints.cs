using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Api.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Features;

/// <summary>What the model looks at, and how its values lie over groups of clients.</summary>
static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/features", List)
            .WithName("ListFeatures").WithSummary("Read the catalog of features");
        routes.MapGet("/features/{name}/distribution", DistributionAsync).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetDistribution").WithSummary("Compare one feature over a group of clients, and a client's place among them").WithDescription(ClientGroup.Rule);
        routes.MapGet("/features/{name}/against/{other}", AgainstAsync).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetAgainst").WithSummary("Compare two features over a group of clients: how many are at each crossing, fewer than ten not counted out").WithDescription(ClientGroup.Rule);
    }

    internal static Ok<IReadOnlyList<FeatureResponse>> List(Portfolio portfolio) =>
        TypedResults.Ok<IReadOnlyList<FeatureResponse>>([.. portfolio.Features.Select(FeatureResponse.Of)]);

    internal static async Task<Results<Ok<DistributionResponse>, ValidationProblem, ProblemHttpResult>> DistributionAsync(
        string name, string? client, string? group, string[]? f, Portfolio portfolio, ClientGroup groups, HttpContext http)
    {
        if (!portfolio.TryFeature(name, out var feature))
            return Problems.UnknownFeature();
        if (!TryFind(client, portfolio, out var id, out var row, out var invalid, out var unknown))
            return invalid is null ? unknown! : invalid;

        var (rows, problem) = await groups.ReadAsync(row, group, f, ClientScope.Of(http).Clients);

        return problem is null ? TypedResults.Ok(Of(feature, id, row, rows is null ? feature : feature.Among(rows))) : problem;
    }

    internal static async Task<Results<Ok<CrossResponse>, ValidationProblem, ProblemHttpResult>> AgainstAsync(
        string name, string other, string? client, string? group, string[]? f, Portfolio portfolio, ClientGroup groups, HttpContext http)
    {
        if (!portfolio.TryFeature(name, out var first) || !portfolio.TryFeature(other, out var second))
            return Problems.UnknownFeature();
        if (!TryFind(client, portfolio, out _, out var row, out var invalid, out var unknown))
            return invalid is null ? unknown! : invalid;

        var (rows, problem) = await groups.ReadAsync(row, group, f, ClientScope.Of(http).Clients);

        return problem is null ? TypedResults.Ok(Crossing.Of(first, second, rows, row)) : problem;
    }

    // No client is asked for, or one that is there.
    static bool TryFind(string? client, Portfolio portfolio, out string? id, out int? row, out ValidationProblem? invalid, out ProblemHttpResult? unknown)
    {
        (id, row, invalid, unknown) = (null, null, null, null);
        if (client is null)
            return true;

        if (!ClientId.TryParse(client, out var number, out var fault))
            invalid = Problems.Invalid("client", fault);
        else if (!portfolio.TryFind(number, out var at))
            unknown = Problems.UnknownClient(number);
        else
            (id, row) = (number.Value, at);

        return row is not null;
    }

    static DistributionResponse Of(FeatureValues feature, string? client, int? row, FeatureValues group) => new(
        FeatureResponse.Of(feature), group.KnownCount, group.Count - group.KnownCount,
        feature.IsCategory ? [] : Histogram.Of(feature, group),
        feature.IsCategory ? Levels.Of(group, row is { } own && !double.IsNaN(feature[own]) ? (int)feature[own] : null) : [],
        row is { } at ? ClientPlace.Of(client!, feature, at, group) : null);
}
