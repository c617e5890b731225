namespace CreditScoring.Api.Identity;

/// <summary>What a person may be, as tokens say it.</summary>
static class Roles
{
    /// <summary>Sees and answers the clients of own portfolios.</summary>
    public const string Advisor = "advisor";

    /// <summary>Sees every client, and decides on reviews.</summary>
    public const string Validator = "validator";

    /// <summary>Looks after the service, and sees no client.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them; any other word in a token gives no right.</summary>
    public static IReadOnlyList<string> All { get; } = [Advisor, Validator, Administrator];
}
