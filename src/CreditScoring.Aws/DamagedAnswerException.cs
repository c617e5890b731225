namespace CreditScoring.Aws;

/// <summary>The bytes that came are not those that were written; on the way or at rest, only asking again tells.</summary>
sealed class DamagedAnswerException(string expected, string found) : Exception($"SHA-256 is {found} where {expected} was written.");
