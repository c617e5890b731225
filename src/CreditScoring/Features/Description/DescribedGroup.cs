namespace CreditScoring.Features.Description;

/// <summary>Facts of a client that are read together, under one title.</summary>
/// <param name="Id">Short name in code and JSON, such as <c>work</c>.</param>
/// <param name="French">Title in French.</param>
/// <param name="English">Title in English.</param>
/// <param name="Fields">What the client declared, in reading order; empty for a group of features.</param>
/// <param name="Features">Names of catalog features, in reading order; empty for a group of declarations.</param>
public sealed record DescribedGroup(
    string Id, string French, string English, IReadOnlyList<DescribedField> Fields, IReadOnlyList<string> Features);
