namespace CreditScoring.Tests;

/// <summary>A clock that stands still: with it, times are zero and two runs give the same bytes.</summary>
sealed class StoppedClock : TimeProvider
{
    public override long GetTimestamp() => 0;
}
