using CreditScoring.Api.Clients;
using CreditScoring.Api.Features;
using CreditScoring.Api.Http;
using CreditScoring.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Similarity;

/// <summary>Reading how the credits of similar clients ended.</summary>
static class SimilarEndpoint
{
    const int Wanted = ClaimRun.SimilarClients;
    const int MostFeatures = 3;
    const int DefaultFeatures = 2;
    const int ClosestShown = 3;

    public static void MapSimilar(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{id}/similar", Get).ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("GetSimilar").WithSummary("Count how the credits of the 200 most similar clients ended")
            .WithDescription("Features, by name and parted by commas, are those of the cohorts: 1 to 3. Without them, the two that weigh most for the client and are not protected by law.");

    internal static async Task<Results<Ok<SimilarResponse>, ValidationProblem, ProblemHttpResult>> Get(
        string id, string? features, Portfolio portfolio, SimilarClients similar)
    {
        if (!ClientId.TryParse(id, out var client, out var fault))
            return Problems.Invalid("id", fault);
        if (!portfolio.TryFind(client, out var row))
            return Problems.UnknownClient(client);

        var names = features is null ? HeaviestFeatures(portfolio, row) : features.Split(',').Distinct(StringComparer.Ordinal).ToArray();
        if (features is not null && names.Length > MostFeatures)
            return Problems.Invalid("features", "Ask for 1 to 3 features, parted by commas.");

        var cohort = new List<FeatureValues>();
        foreach (var name in names)
            if (portfolio.TryFeature(name, out var values))
                cohort.Add(values);
            else
                return Problems.Invalid("features", "No feature has one of these names; /api/v1/features lists them.");

        return portfolio.Assessments.Length < 2
            ? Problems.Invalid("id", "There is no other client to compare with; serve more clients.")
            : TypedResults.Ok(await Of(client.Value, row, cohort, portfolio, similar));
    }

    static async Task<SimilarResponse> Of(string id, int row, List<FeatureValues> features, Portfolio portfolio, SimilarClients similar)
    {
        var space = await similar.Space;
        var nearest = space.Nearest(row, Math.Min(Wanted, space.ClientCount - 1));
        var closeness = space.Closeness(row, nearest);
        var closest = closeness.Where(concept => concept.Gain > 0).Take(ClosestShown).ToList();
        var filters = features.ConvertAll(feature => new CohortFilter(feature, row));
        List<CohortResponse> cohorts = [.. filters.Select(filter => Cohort([filter]))];
        if (filters.Count > 1)
            cohorts.Add(Cohort(filters));

        return new SimilarResponse(id, space.ClientCount - 1, OutcomeResponse.Of(similar.Outcomes(nearest.Select(client => client.Row))),
            [.. closest.Select(ClosenessResponse.Of)],
            ClosenessResponse.Of(closeness.Except(closest).MaxBy(concept => concept.ToSimilar) ?? closest[^1]),
            cohorts);

        CohortResponse Cohort(List<CohortFilter> kept) => new(
            [.. kept.Select(filter => filter.Response)],
            OutcomeResponse.Of(similar.Outcomes(Enumerable.Range(0, space.ClientCount).Where(other => other != row && kept.TrueForAll(filter => filter.Keeps(other))))));
    }

    static string[] HeaviestFeatures(Portfolio portfolio, int row) =>
    [
        .. portfolio.Model.Explain(portfolio.ModelRow(row)).Concepts.SelectMany(concept => concept.Features)
            .Where(contribution => contribution.LogOdds != 0 && !contribution.Feature.IsProtected && portfolio.TryFeature(contribution.Feature.Name, out _))
            .OrderByDescending(contribution => Math.Abs(contribution.LogOdds)).ThenBy(contribution => contribution.Feature.Name, StringComparer.Ordinal)
            .Take(DefaultFeatures).Select(contribution => contribution.Feature.Name),
    ];
}
