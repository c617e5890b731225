namespace CreditScoring.Evaluation;

/// <summary>How a bootstrap draws.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Number of samples drawn, at least 40: fewer have no 2.5 % tail.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Whether as many defaults are drawn as there are; otherwise their number varies too, as another draw of clients would make it.</summary>
    public bool IsStratified { get; init; } = true;

    /// <summary>Any number; the same gives the same intervals.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of threads, at least 1; it changes the time, never the result.</summary>
    public int Threads { get; init; } = 1;
}
