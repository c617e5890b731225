using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Clients;

/// <summary>One fact of a client.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value in words, with its unit.</param>
/// <param name="IsMissing">Whether the value is not known.</param>
public sealed record Fact(LocalText Label, LocalText Value, bool IsMissing);
