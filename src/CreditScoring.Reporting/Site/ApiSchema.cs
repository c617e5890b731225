namespace CreditScoring.Reporting.Site;

/// <summary>A shape of JSON that has a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, in English.</param>
/// <param name="Values">The words it may be; empty when it is an object.</param>
/// <param name="Fields">Its fields; empty when it is a word.</param>
public sealed record ApiSchema(string Name, string Description, IReadOnlyList<string> Values, IReadOnlyList<ApiField> Fields);

/// <summary>One field of a shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its shape.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Description">What it is, in English.</param>
public sealed record ApiField(string Name, ApiType Type, bool IsRequired, string Description);

/// <summary>The shape of a value.</summary>
/// <param name="Name">A type of JSON, or the name of a shape.</param>
/// <param name="Suffix"><c>[]</c> for a list, <c>{}</c> for a map, <c>?</c> for what may be null.</param>
/// <param name="IsSchema">Whether the name is that of a shape of the document.</param>
public sealed record ApiType(string Name, string Suffix, bool IsSchema);
