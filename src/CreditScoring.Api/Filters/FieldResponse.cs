using CreditScoring.Api.Wording;
using CreditScoring.Features;

namespace CreditScoring.Api.Filters;

/// <summary>Something described of each client, by which clients are found.</summary>
/// <param name="Name">Key of the field in filters; not for display.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Group">Id of the group it belongs to.</param>
/// <param name="GroupLabel">What the group is called.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="IsWords">Whether its values are words rather than numbers.</param>
/// <param name="Least">Least number that a client has; null for words, and when none is known.</param>
/// <param name="Most">Greatest number that a client has; null likewise.</param>
/// <param name="Values">Its words, or intervals that cover its numbers, from low to high.</param>
public sealed record FieldResponse(
    string Name, LocalText Label, string Group, LocalText GroupLabel, FeatureUnit Unit, bool IsWords, double? Least, double? Most, IReadOnlyList<FieldValue> Values);

/// <summary>A value of a field that can be asked for.</summary>
/// <param name="Value">As it is written in a filter.</param>
/// <param name="Label">What people read.</param>
public sealed record FieldValue(string Value, LocalText Label);

/// <summary>The clients found, counted by the values of one field.</summary>
/// <param name="Name">Key of the field.</param>
/// <param name="Values">Clients of each value, in the order of the field's values, who pass the filters of all other fields.</param>
/// <param name="Missing">The same for clients whose value is not known.</param>
public sealed record FieldCounts(string Name, IReadOnlyList<int> Values, int Missing);
