namespace CreditScoring.Api.Identity;

/// <summary>A made-up person who signs in on this machine.</summary>
/// <param name="Name">The name, as in <c>credit token --user</c>.</param>
/// <param name="Role">What the person is.</param>
sealed record DevelopmentUser(string Name, string Role)
{
    /// <summary>One for each role.</summary>
    public static IReadOnlyList<DevelopmentUser> All { get; } = [.. Roles.All.Select(role => new DevelopmentUser(role + "-demo", role))];

    /// <summary>The person of a name, or null.</summary>
    public static DevelopmentUser? Find(string? name) => All.FirstOrDefault(user => user.Name == name);
}
