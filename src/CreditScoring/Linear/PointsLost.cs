namespace CreditScoring.Linear;

/// <summary>Why a score is not higher: what one feature costs a client against its safest bin.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Bin">The client's bin.</param>
/// <param name="Points">Points that the client has for it.</param>
/// <param name="Lost">Points of the safest bin less those; at least 0.</param>
public sealed record PointsLost(string Feature, FeatureBin Bin, int Points, int Lost);
