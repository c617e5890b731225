namespace CreditScoring.Api.Features;

/// <summary>The values of a feature over all clients, and a client's place among them.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Known">Number of clients whose value is known.</param>
/// <param name="Missing">Number of clients whose value is not known.</param>
/// <param name="Bins">For a quantity, the intervals from low to high; otherwise empty.</param>
/// <param name="Levels">For words, from the most to the least frequent; otherwise empty.</param>
/// <param name="Client">The client's place, when a client was asked for.</param>
public sealed record DistributionResponse(
    FeatureResponse Feature, int Known, int Missing, IReadOnlyList<DistributionBin> Bins, IReadOnlyList<DistributionLevel> Levels,
    ClientPlace? Client);
