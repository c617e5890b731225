using CreditScoring.Similarity;

namespace CreditScoring.Api.Similarity;

/// <summary>How the credits of a group of clients ended.</summary>
/// <param name="Clients">Number of clients in the group, the client asked about left out.</param>
/// <param name="Known">How many of them have a known outcome: only these can be counted.</param>
/// <param name="Defaults">How many of those had payment difficulties.</param>
/// <param name="Rate">Defaults among the known outcomes, in [0, 1]; null when none is known.</param>
/// <param name="Low">Lower end of the 95 % interval (Wilson) of the rate, in [0, 1].</param>
/// <param name="High">Upper end of the 95 % interval (Wilson) of the rate, in [0, 1].</param>
public sealed record OutcomeResponse(int Clients, int Known, int Defaults, double? Rate, double Low, double High)
{
    internal static OutcomeResponse Of(OutcomeCount count) =>
        new(count.Clients, count.Known, count.Defaults, count.Rate, count.Interval.Low, count.Interval.High);
}
