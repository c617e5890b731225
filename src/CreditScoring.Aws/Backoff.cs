using System.Security.Cryptography;

namespace CreditScoring.Aws;

/// <summary>How long to wait before asking again: twice as long each time, and never quite as long as the neighbour.</summary>
/// <remarks>
/// Equal jitter: half of the pause is certain, half is drawn, so that writers that were refused together do not come back together.
/// Source: M. Brooker (2015), "Exponential Backoff And Jitter", AWS Architecture Blog.
/// </remarks>
static class Backoff
{
    /// <summary>Longest pause, in seconds.</summary>
    public const double Longest = 10;

    /// <summary>The pause after a number of attempts, in [half, whole] of the first pause doubled for each earlier one, at most <see cref="Longest"/> seconds.</summary>
    /// <param name="first">The pause after one attempt, at most.</param>
    /// <param name="attempts">Attempts that failed, at least 1.</param>
    public static TimeSpan After(TimeSpan first, int attempts)
    {
        var whole = Math.Min(Longest, first.TotalSeconds * Math.Pow(2, attempts - 1));

        return TimeSpan.FromSeconds(whole * (1 + RandomNumberGenerator.GetInt32(1001) / 1000.0) / 2);
    }
}
