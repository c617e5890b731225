namespace CreditScoring.Api.Tests.Support;

/// <summary>The machine's clock, moved.</summary>
sealed class MovedClock : TimeProvider
{
    /// <summary>How far it is ahead; behind where negative.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
}
