namespace CreditScoring.Reporting.Site;

/// <summary>One thing that may be asked of the service.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">Its address, with places in braces.</param>
/// <param name="Id">Its name in the contract.</param>
/// <param name="Summary">One line, in English.</param>
/// <param name="Description">More, in English; empty when there is no more.</param>
/// <param name="Parameters">What is asked with it.</param>
/// <param name="Request">Shape of its body, or null.</param>
/// <param name="Responses">What it may answer, by status.</param>
public sealed record ApiOperation(
    string Verb, string Path, string Id, string Summary, string Description, IReadOnlyList<ApiParameter> Parameters, ApiType? Request, IReadOnlyList<ApiResponse> Responses);

/// <summary>A value in an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place"><c>path</c> or <c>query</c>.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Type">Its shape.</param>
public sealed record ApiParameter(string Name, string Place, bool IsRequired, ApiType Type);

/// <summary>One answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Description">Its reason, in English.</param>
/// <param name="Media">Its media type; empty without a body.</param>
/// <param name="Type">Shape of its body, or null.</param>
public sealed record ApiResponse(string Status, string Description, string Media, ApiType? Type);
