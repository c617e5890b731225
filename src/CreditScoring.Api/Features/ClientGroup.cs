using CreditScoring.Api.Clients;
using CreditScoring.Api.Filters;
using CreditScoring.Api.Similarity;
using CreditScoring.Filters;
using CreditScoring.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreditScoring.Api.Features;

/// <summary>The clients whom one is compared with: all, the most similar ones, or those whom filters find among them.</summary>
sealed class ClientGroup(Portfolio portfolio, ClientFilters filters, SimilarClients similar)
{
    /// <summary>How a group is asked for, for whoever reads the contract.</summary>
    public const string Rule = "The group is all clients (the default) or the 200 most similar to the client (group=similar), narrowed by filters. " + FilterText.Rule;

    /// <summary>Reads the group that is asked for.</summary>
    /// <param name="row">Row of the client who is compared; null without one.</param>
    /// <param name="group">all or similar.</param>
    /// <param name="f">Filters.</param>
    /// <param name="seen">The clients whom the caller may see, among whom alone filters find any; null is everybody.</param>
    /// <returns>Rows in ascending order, null for all clients; or what is wrong.</returns>
    public async Task<(int[]? Rows, ValidationProblem? Problem)> ReadAsync(int? row, string? group, string[]? f, ClientSet? seen)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        List<FieldFilter> asked = [];
        if (group is not (null or "all" or "similar"))
            faults["group"] = ["The group is all or similar."];
        else if (group == "similar" && row is null)
            faults["client"] = ["Similar clients are those of a client: give the client's number."];
        else if (group == "similar" && portfolio.Matrix.RowCount < 2)
            faults["group"] = ["There is no other client to compare with; serve more clients."];
        if (f is { Length: > 0 } && !FilterText.TryParse(f, await filters.Index, out asked, out var wrong))
            faults[FilterText.Parameter] = [.. wrong];
        if (faults.Count > 0)
            return (null, TypedResults.ValidationProblem(faults));

        var found = asked.Count > 0 ? (await filters.Index).Matching(asked, seen) : null;
        if (group != "similar")
            return (found?.Rows().ToArray(), null);

        var count = Math.Min(ClaimRun.SimilarClients, portfolio.Matrix.RowCount - 1);
        var nearest = (await similar.Space).Nearest(row!.Value, count).Select(client => client.Row);

        return ([.. nearest.Where(near => found?.Contains(near) != false).Order()], null);
    }
}
