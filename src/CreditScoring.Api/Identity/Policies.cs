using System.Net;
using Microsoft.AspNetCore.Authorization;

namespace CreditScoring.Api.Identity;

/// <summary>Who may call what: every endpoint names one of these, or says that anybody may.</summary>
static class Policies
{
    /// <summary>About clients: advisors, each for own portfolios, and validators.</summary>
    public const string Clients = "clients";

    /// <summary>About the model and its features, without any client: every role.</summary>
    public const string Model = "model";

    /// <summary>Decisions on another person's proposal: validators.</summary>
    public const string Validate = "validate";

    /// <summary>The service itself: administrators, and whoever is on the machine.</summary>
    public const string Operate = "operate";

    /// <summary>Adds the policies; an endpoint that names none is closed to everybody, while what is no endpoint is told so.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="scope">The scope that a token must carry.</param>
    public static void AddPolicies(this IServiceCollection services, string scope) => services.AddAuthorizationBuilder()
        .AddPolicy(Clients, policy => Require(policy, scope, Roles.Advisor, Roles.Validator))
        .AddPolicy(Model, policy => Require(policy, scope, [.. Roles.All]))
        .AddPolicy(Validate, policy => Require(policy, scope, Roles.Validator))
        .AddPolicy(Operate, policy => policy.RequireAssertion(call =>
            call.Resource is HttpContext http && IsOnMachine(http) || call.User.HasClaim(Caller.ScopeClaim, scope) && call.User.IsInRole(Roles.Administrator)))
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(call => (call.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint).Build());

    static void Require(AuthorizationPolicyBuilder policy, string scope, params string[] roles) =>
        policy.RequireClaim(Caller.ScopeClaim, scope).RequireRole(roles);

    // What a load balancer passes on comes from elsewhere, whatever the address of the connection.
    static bool IsOnMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
