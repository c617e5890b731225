using CreditScoring.Api.Wording;

namespace CreditScoring.Api.Features;

/// <summary>An interval or a word on one side of a table of two features.</summary>
/// <param name="Lower">Lower end, included; null when open below, and for a word.</param>
/// <param name="Upper">Upper end, excluded; null when open above, and for a word.</param>
/// <param name="Label">The word; null for an interval.</param>
public sealed record AxisStep(double? Lower, double? Upper, LocalText? Label);

/// <summary>One side of a table of two features.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Steps">Its intervals from low to high, or its words from the most to the least frequent; rare words are one step, the last.</param>
/// <param name="Client">Place among them of the client's value; null without a client, or when it is missing.</param>
/// <param name="Text">The client's value in words; null without a client.</param>
public sealed record AxisResponse(FeatureResponse Feature, IReadOnlyList<AxisStep> Steps, int? Client, LocalText? Text);

/// <summary>The clients at one crossing of a table of two features.</summary>
/// <param name="First">Place on the side of the first feature.</param>
/// <param name="Second">Place on the side of the second feature.</param>
/// <param name="Clients">How many they are; null when fewer than ten.</param>
/// <param name="Known">How many of them have a known outcome; null when fewer than ten clients.</param>
/// <param name="Defaults">How many of those had payment difficulties; null when fewer than ten clients.</param>
public sealed record CrossCell(int First, int Second, int? Clients, int? Known, int? Defaults);

/// <summary>Two features of a group of clients against each other.</summary>
/// <param name="First">The first feature.</param>
/// <param name="Second">The second feature.</param>
/// <param name="Known">Clients of the group of whom both are known.</param>
/// <param name="Missing">Clients of the group of whom one is not known.</param>
/// <param name="LeastShown">Number of clients below which a crossing is not counted out.</param>
/// <param name="Cells">The crossings where there are clients.</param>
public sealed record CrossResponse(AxisResponse First, AxisResponse Second, int Known, int Missing, int LeastShown, IReadOnlyList<CrossCell> Cells);
