namespace CreditScoring.Data;

/// <summary>A rule that every cell of a number column must keep while it is read.</summary>
/// <param name="IsAllowed">Whether a value may stand; missing is NaN.</param>
/// <param name="Expected">What is allowed, in words that follow "expected", such as <c>0 or 1</c>.</param>
public sealed record NumberCheck(Func<float, bool> IsAllowed, string Expected);
