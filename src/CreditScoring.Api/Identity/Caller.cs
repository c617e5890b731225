using System.Security.Claims;
using System.Text.Json;

namespace CreditScoring.Api.Identity;

/// <summary>Who asks, as a verified token says.</summary>
/// <param name="Subject">The person's number at the issuer.</param>
/// <param name="IsValidator">Whether the person sees every client.</param>
/// <param name="Portfolios">The portfolios whose clients an advisor sees.</param>
sealed record Caller(string Subject, bool IsValidator, IReadOnlySet<string> Portfolios)
{
    /// <summary>Claim of a principal that holds one scope.</summary>
    public const string ScopeClaim = "scope";

    const string SubjectClaim = "sub";
    const string RoleClaim = "role";
    const string PortfolioClaim = "portfolio";
    const string PortfolioGroup = "portfolio:"; // Amazon Cognito: a group such as portfolio:nord
    const int LongestSubject = 200;

    /// <summary>The caller of a request that was let through.</summary>
    public static Caller Of(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(SubjectClaim) ?? "",
        principal.IsInRole(Roles.Validator),
        principal.FindAll(PortfolioClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal));

    /// <summary>The principal that a verified token stands for.</summary>
    /// <param name="claims">The token's payload.</param>
    /// <returns>Null when it names nobody.</returns>
    public static ClaimsPrincipal? PrincipalOf(JsonElement claims)
    {
        var subject = claims.TryGetProperty("sub", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        if (subject.Length is 0 or > LongestSubject)
            return null;

        string[] groups = [.. Words(claims, "cognito:groups")];
        IEnumerable<Claim> held =
        [
            new(SubjectClaim, subject),
            .. Words(claims, "scope").Select(scope => new Claim(ScopeClaim, scope)),
            .. Words(claims, "roles").Concat(groups).Intersect(Roles.All).Select(role => new Claim(RoleClaim, role)),
            .. Words(claims, "portfolios").Concat(groups.Where(group => group.StartsWith(PortfolioGroup, StringComparison.Ordinal)).Select(group => group[PortfolioGroup.Length..]))
                .Select(portfolio => new Claim(PortfolioClaim, portfolio)),
        ];

        return new ClaimsPrincipal(new ClaimsIdentity(held, BearerHandler.Scheme, SubjectClaim, RoleClaim));
    }

    // A list, or words with spaces between, as issuers differ.
    static IEnumerable<string> Words(JsonElement claims, string name) => !claims.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)
        : [];
}
