using CreditScoring.Api.Clients;
using CreditScoring.Api.Features;
using CreditScoring.Explanation;
using CreditScoring.Models;
using CreditScoring.Similarity;

namespace CreditScoring.Api.Similarity;

/// <summary>The clients served as points, computed once beside the service: whoever asks early waits, other answers do not.</summary>
sealed class SimilarClients(Portfolio portfolio)
{
    readonly Task<ConceptSpace> space = Task.Run(() => portfolio.Model.Space(portfolio.Matrix, Environment.ProcessorCount));

    /// <summary>The clients as points.</summary>
    public Task<ConceptSpace> Space => space;

    /// <summary>The clients most similar to one, as a baseline; null when there is no other client.</summary>
    /// <param name="row">The client's row.</param>
    public async Task<BaselineMeans?> BaselineOf(int row)
    {
        if (portfolio.Matrix.RowCount < 2)
            return null;

        var nearest = (await space).Nearest(row, Math.Min(ClaimRun.SimilarClients, portfolio.Matrix.RowCount - 1));

        return portfolio.Model.SimilarTo(portfolio.Matrix.Rows([.. nearest.Select(client => client.Row)]));
    }

    /// <summary>Counts how the credits of some clients ended.</summary>
    /// <param name="rows">Their rows.</param>
    public OutcomeCount Outcomes(IEnumerable<int> rows) => OutcomeCount.Of(rows.Select(row => portfolio.Outcomes[row] switch
    {
        Outcome.Default => true,
        Outcome.Repaid => false,
        _ => (bool?)null,
    }));
}
