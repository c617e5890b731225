using CreditScoring.Tests.Support;

namespace CreditScoring.Tests.Features;

/// <summary>A feature is a function of one client's rows, whatever their order: of every client of the real sample.</summary>
public sealed class OneDefinitionOfRealClientsTests(RealClients clients) : IClassFixture<RealClients>
{
    [RealSampleFact]
    public void Each_client_has_the_same_bits_in_a_batch_and_alone() => OneDefinition.HoldsForEachClientAlone(clients.Tables, clients.Batch);

    [RealSampleFact]
    public void Rows_may_stand_in_any_order() => OneDefinition.HoldsInAnyOrder(clients.Tables, clients.Batch, seed: 31);

    [RealSampleFact]
    public void A_client_may_leave_or_come() => OneDefinition.HoldsWithoutClient(clients.Tables, clients.Batch, client: 1_234);
}
