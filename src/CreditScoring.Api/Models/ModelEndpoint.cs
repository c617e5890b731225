using CreditScoring.Api.Clients;
using CreditScoring.Api.Scores;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Models;

/// <summary>Reading which model is in service.</summary>
static class ModelEndpoint
{
    public static void MapModel(this IEndpointRouteBuilder routes) => routes.MapGet("/model", Get)
        .WithName("GetModel").WithSummary("Read which model is in service");

    internal static Ok<ModelResponse> Get(Portfolio portfolio)
    {
        var model = portfolio.Model;

        return TypedResults.Ok(new ModelResponse(model.Identity.Name, model.Identity.Version, model.BaseRate, model.Rule.CutOff,
            ZoneLimits.Of(model.Rule), model.Trees.Features.Count, portfolio.Matrix.RowCount));
    }
}
