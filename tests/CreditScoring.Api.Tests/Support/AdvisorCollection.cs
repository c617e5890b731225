namespace CreditScoring.Api.Tests.Support;

/// <summary>Tests in a browser that share one running service of their own: they run beside those that ask the service itself.</summary>
[CollectionDefinition(Name)]
public sealed class AdvisorCollection : ICollectionFixture<ServedClients>
{
    public const string Name = "advisor";
}
