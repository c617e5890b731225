using System.Globalization;
using CreditScoring.Api.Clients;

namespace CreditScoring.Api.Http;

/// <summary>The probability of one client that a release was worked out to give: a service that gives another is not that release.</summary>
/// <param name="Client">The client, or null when there is none to check.</param>
/// <param name="Pd">The client's probability of default.</param>
sealed record GoldenScore(ClientId? Client, double Pd)
{
    // The sum of the trees is the same on every machine, but for the last digits of the logarithm and the exponential.
    const double Tolerance = 1e-12;

    /// <summary>Reads a line such as <c>100001 0.0412</c>.</summary>
    /// <param name="path">The file; null checks nothing.</param>
    /// <exception cref="InvalidDataException">The file cannot be read, or holds something else.</exception>
    public static GoldenScore Read(string? path)
    {
        if (path is null)
            return new(null, double.NaN);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: there is no such file; it holds a client's number and the probability that the release must give.");

        var words = File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return words.Length == 2 && ClientId.TryParse(words[0], out var client, out _) && double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var pd)
            ? new(client, pd)
            : throw new InvalidDataException($"{path}: found '{string.Join(' ', words)}'; write a client's number, a space and a probability, such as 100001 0.0412.");
    }

    /// <summary>What is wrong with the service's score of the client; null when it is the expected one.</summary>
    public string? FaultOf(Portfolio portfolio)
    {
        if (Client is null)
            return null;
        if (!portfolio.TryFind(Client, out var row))
            return "The golden client is not served.";

        return Math.Abs(portfolio.Assessments[row].Pd - Pd) <= Tolerance ? null
            : string.Create(CultureInfo.InvariantCulture, $"The golden client scores {portfolio.Assessments[row].Pd:R}, golden is {Pd:R}.");
    }
}
