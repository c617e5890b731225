namespace CreditScoring.Api.Tests.Support;

/// <summary>Tests that share one running service.</summary>
[CollectionDefinition(Name)]
public sealed class ServedCollection : ICollectionFixture<ServedClients>
{
    public const string Name = "served";
}
