using CreditScoring.Api.Clients;
using CreditScoring.Checks;

namespace CreditScoring.Api.Checks;

/// <summary>What is usual among the clients served, counted once beside the service: whoever asks early waits, other answers do not.</summary>
sealed class ClientChecks(Portfolio portfolio)
{
    /// <summary>Finds the points of a client.</summary>
    public Task<PointChecker> Checker { get; } = Task.Run(() => new PointChecker(portfolio.Applications, portfolio.Matrix));
}
