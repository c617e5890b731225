namespace CreditScoring.Features.Trials;

/// <summary>One idea and the functions that compute its features.</summary>
/// <param name="Id">Row of the feature plan, such as <c>C20b</c>.</param>
/// <param name="Idea">What they add, in a few words.</param>
/// <param name="Features">The features.</param>
sealed record TriedFeatures(string Id, string Idea, IReadOnlyList<Feature> Features);
