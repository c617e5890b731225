namespace CreditScoring.Api.Features;

/// <summary>Number of clients in an interval [lower, upper).</summary>
/// <param name="Lower">Lower end, included; null when the interval is open below.</param>
/// <param name="Upper">Upper end, excluded; null when the interval is open above.</param>
/// <param name="Repaid">Clients who repaid.</param>
/// <param name="Default">Clients who had payment difficulties.</param>
/// <param name="Unknown">Clients whose outcome is not known.</param>
public sealed record DistributionBin(double? Lower, double? Upper, int Repaid, int Default, int Unknown);
