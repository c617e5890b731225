namespace CreditScoring.Reporting.Site;

/// <summary>The field of the search page, and the place of what it finds.</summary>
public sealed partial class SearchForm;
