namespace CreditScoring.Api.Serving;

/// <summary>A registry whose champion the service follows.</summary>
/// <param name="Folder">Folder of the registry.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Every">How often to look, above zero.</param>
public sealed record FollowedRegistry(string Folder, string Name, TimeSpan Every);
