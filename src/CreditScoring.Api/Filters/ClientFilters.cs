using CreditScoring.Api.Clients;
using CreditScoring.Filters;

namespace CreditScoring.Api.Filters;

/// <summary>The index of the clients served, made once beside the service: whoever asks early waits, other answers do not.</summary>
sealed class ClientFilters(Portfolio portfolio)
{
    /// <summary>The index.</summary>
    public Task<FilterIndex> Index { get; } = Task.Run(() => FilterIndex.Of(portfolio.Applications, portfolio.Matrix));
}
