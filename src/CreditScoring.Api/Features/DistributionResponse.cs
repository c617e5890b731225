namespace CreditScoring.Api.Features;

/// <summary>The values of a feature over a group of clients, and a client's place among them.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Known">Number of clients of the group whose value is known.</param>
/// <param name="Missing">Number of clients of the group whose value is not known.</param>
/// <param name="Bins">For a quantity, the intervals from low to high, the same for every group; otherwise empty.</param>
/// <param name="Levels">For words, from the most to the least frequent; otherwise empty.</param>
/// <param name="Client">The client's place, when a client was asked for.</param>
public sealed record DistributionResponse(
    FeatureResponse Feature, int Known, int Missing, IReadOnlyList<DistributionBin> Bins, IReadOnlyList<DistributionLevel> Levels,
    ClientPlace? Client);
