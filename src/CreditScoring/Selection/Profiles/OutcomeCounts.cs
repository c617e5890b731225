namespace CreditScoring.Selection.Profiles;

/// <summary>A group of clients and how many of them defaulted.</summary>
/// <param name="Clients">Number of clients, at least 0.</param>
/// <param name="Known">Number of them whose outcome is known.</param>
/// <param name="Defaults">Number of them who defaulted, at most <paramref name="Known"/>.</param>
public readonly record struct OutcomeCounts(int Clients, int Known, int Defaults)
{
    /// <summary>Share of the clients with a known outcome that defaulted, in [0, 1]; null when no outcome is known.</summary>
    public double? DefaultRate => Known == 0 ? null : (double)Defaults / Known;

    /// <summary>The two groups together.</summary>
    public static OutcomeCounts operator +(OutcomeCounts first, OutcomeCounts second) =>
        new(first.Clients + second.Clients, first.Known + second.Known, first.Defaults + second.Defaults);

    /// <summary>One client.</summary>
    /// <param name="outcome">1 for default, 0 for repaid, NaN for unknown.</param>
    internal static OutcomeCounts Of(float outcome) => new(1, float.IsNaN(outcome) ? 0 : 1, outcome == 1 ? 1 : 0);
}
