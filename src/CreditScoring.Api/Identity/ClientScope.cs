using CreditScoring.Api.Clients;
using CreditScoring.Api.Http;
using CreditScoring.Filters;

namespace CreditScoring.Api.Identity;

/// <summary>The clients that a caller may see: all of them for a validator, those of own portfolios for an advisor.</summary>
sealed class ClientScope
{
    readonly PortfolioAssignment assignment;
    readonly Caller caller;

    ClientScope(PortfolioAssignment assignment, Caller caller) => (this.assignment, this.caller) = (assignment, caller);

    /// <summary>The scope of a call.</summary>
    public static ClientScope Of(HttpContext http) => new(http.RequestServices.GetRequiredService<PortfolioAssignment>(), Caller.Of(http.User));

    /// <summary>The clients who are seen; null is every client served.</summary>
    public ClientSet? Clients => caller.IsValidator ? null : assignment.ClientsOf(caller.Portfolios);

    /// <summary>Whether a client is seen.</summary>
    /// <param name="row">The client's row in the portfolio.</param>
    public bool Sees(int row) => caller.IsValidator || caller.Portfolios.Contains(assignment.Of(row));

    /// <summary>Answers as if a client were not there where a call names one that its caller may not see, in its path or as <c>client</c>.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var portfolio = http.RequestServices.GetRequiredService<Portfolio>();
        var named = http.Request.RouteValues.TryGetValue("id", out var id) ? id as string : http.Request.Query["client"].ToString();

        return ClientId.TryParse(named, out var client, out _) && portfolio.TryFind(client, out var row) && !Of(http).Sees(row)
            ? Problems.UnknownClient(client)
            : await next(call);
    }
}
