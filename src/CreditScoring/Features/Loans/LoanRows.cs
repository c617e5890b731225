namespace CreditScoring.Features.Loans;

/// <summary>Features of single loans, a row per loan, the loans of a client one behind the other and the latest last.</summary>
public sealed class LoanRows
{
    readonly Dictionary<string, (int First, int Count)> ofClient = new(StringComparer.Ordinal);

    /// <param name="matrix">The features; the identifier of a row is that of the loan's client.</param>
    /// <exception cref="ArgumentException">The loans of a client do not stand together.</exception>
    public LoanRows(FeatureMatrix matrix)
    {
        Matrix = matrix;
        for (int first = 0, next; first < matrix.RowCount; first = next)
        {
            for (next = first + 1; next < matrix.RowCount && matrix.Clients[next] == matrix.Clients[first];)
                next++;
            if (!ofClient.TryAdd(matrix.Clients[first], (first, next - first)))
                throw new ArgumentException($"The loans of client {matrix.Clients[first]} do not stand together.", nameof(matrix));
        }
    }

    /// <summary>The features; the identifier of a row is that of the loan's client.</summary>
    public FeatureMatrix Matrix { get; }

    /// <summary>First row, and number of rows, of a client's loans; none for a client without.</summary>
    public (int First, int Count) Of(string client) => ofClient.GetValueOrDefault(client);
}
